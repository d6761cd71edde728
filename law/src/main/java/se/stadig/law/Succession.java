package se.stadig.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Följd av bestämmelser: the provisions that have answered one question one after the other, never two on the same day. */
record Succession(String rule, List<Provision> provisions) {
    Succession {
        provisions = List.copyOf(provisions);
        if (provisions.isEmpty()) {
            throw new IllegalArgumentException("Rule %s needs at least one provision.".formatted(rule));
        }
        for (int at = 1; at < provisions.size(); at++) {
            Provision earlier = provisions.get(at - 1);
            Provision later = provisions.get(at);
            if (earlier.isInForce(later.inForceFrom()) || later.inForceFrom().isBefore(earlier.inForceFrom())) {
                throw new IllegalArgumentException("Rule %s: %s begins before %s has ended."
                        .formatted(rule, later.citation(), earlier.citation()));
            }
        }
    }

    /** The provision of the day; empty before the first one. */
    Optional<Provision> on(LocalDate day) {
        if (day.isBefore(provisions.getFirst().inForceFrom())) {
            return Optional.empty();
        }
        return Optional.of(provisions.stream()
                .filter(provision -> provision.isInForce(day))
                .findFirst()
                .orElseThrow(() -> new GapInLaw(rule, day)));
    }
}
