package se.stadig.app.contact;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stadig.app.platform.Text;

/**
 * Referensperson: who has which part for a person, at which unit, since when.
 *
 * @param isAway today
 * @param awayUntil the last day, where one is known
 * @param actsForContact whether this one is the deputy who steps in today
 */
public record ReferencePerson(
        Part part,
        Named staff,
        UUID unit,
        String unitName,
        LocalDate since,
        boolean isAway,
        Optional<LocalDate> awayUntil,
        boolean actsForContact) {
    /** The part. */
    public enum Part {
        CONTACT,
        DEPUTY,
        KONTAKTMAN
    }

    ReferencePerson actingForContact() {
        return new ReferencePerson(part, staff, unit, unitName, since, isAway, awayUntil, true);
    }

    public Text text() {
        Text named = Text.of(
                switch (part) {
                    case CONTACT -> "fast omsorgskontakt";
                    case DEPUTY -> "vice";
                    case KONTAKTMAN -> "kontaktman";
                });
        if (isAway) {
            return awayUntil
                    .map(day -> Text.of("{0}, borta till och med {1}", named, day))
                    .orElse(Text.of("{0}, borta nu", named));
        }
        return actsForContact ? Text.of("{0}, träder in nu", named) : named;
    }

    /** The same persons, where of each unit whose contact is away the first deputy who is there steps in. */
    static List<ReferencePerson> acting(List<ReferencePerson> all) {
        Set<UUID> covered = new HashSet<>();
        return all.stream()
                .map(one -> one.part == Part.DEPUTY
                                && !one.isAway
                                && all.stream()
                                        .anyMatch(other -> other.part == Part.CONTACT
                                                && other.isAway
                                                && other.unit.equals(one.unit))
                                && covered.add(one.unit)
                        ? one.actingForContact()
                        : one)
                .toList();
    }
}
