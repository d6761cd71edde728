package se.stadig.app.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stadig.app.entry.Row;
import se.stadig.app.platform.Text;
import se.stadig.terms.InterventionKind;

/**
 * Beslut om en insats: what the municipality has granted a person.
 *
 * @param hoursPerMonth only where the decision tells hours; 777 is the register's code for help round the clock
 * @param unit who carries it out, and its name; null where no unit is named
 * @param needsTested whether the need was assessed
 * @param lastDay empty while it goes on
 */
record GrantedIntervention(
        UUID id,
        String caseNumber,
        InterventionKind kind,
        Optional<BigDecimal> hoursPerMonth,
        @Nullable UUID unit,
        @Nullable String unitName,
        boolean needsTested,
        LocalDate firstDay,
        Optional<LocalDate> lastDay,
        int version)
        implements Row {
    static final BigDecimal ROUND_THE_CLOCK = BigDecimal.valueOf(777);

    Text name() {
        return name(kind);
    }

    /** The kind in the words of a decision. */
    static Text name(InterventionKind kind) {
        return Text.of(
                switch (kind) {
                    case SERVICE -> "Service";
                    case PERSONAL_CARE -> "Personlig omvårdnad";
                    case SAFETY_ALARM -> "Trygghetslarm";
                    case MEAL_DELIVERY -> "Matdistribution";
                    case ESCORT -> "Ledsagning";
                    case RESPITE -> "Avlösning";
                });
    }

    static Map<String, Text> kinds() {
        Map<String, Text> kinds = new LinkedHashMap<>();
        for (InterventionKind kind : InterventionKind.values()) {
            kinds.put(kind.name(), name(kind));
        }
        return kinds;
    }

    boolean isRoundTheClock() {
        return hoursPerMonth
                .filter(hours -> hours.compareTo(ROUND_THE_CLOCK) == 0)
                .isPresent();
    }

    /** Hours as a decision tells them. */
    Text hours() {
        return isRoundTheClock()
                ? Text.of("dygnet runt")
                : Text.of(
                        "{0}",
                        hoursPerMonth
                                .map(hours -> hours.stripTrailingZeros()
                                        .toPlainString()
                                        .replace('.', ','))
                                .orElse("–"));
    }
}
