package se.stadig.app.contact;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.stadig.law.MustBeOffered;

/**
 * Somebody whom the unit has an assignment for today.
 *
 * @param isProtected whether the identity is
 * @param name empty where it is protected from whoever reads
 * @param receivedOn when the unit received the assignment, where that is noted
 * @param help that the person has today
 */
public record Assigned(
        UUID person,
        boolean isProtected,
        Optional<String> name,
        LocalDate firstDay,
        Optional<LocalDate> receivedOn,
        MustBeOffered.Help help) {
    private static final LocalDate LAW = LocalDate.of(2022, 7, 1);

    /** The day from which the offer is due: when the assignment was received, or else its first day; not before there was a law. */
    public LocalDate since() {
        LocalDate day = receivedOn.orElse(firstDay);
        return day.isBefore(LAW) ? LAW : day;
    }
}
