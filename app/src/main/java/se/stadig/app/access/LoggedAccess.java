package se.stadig.app.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A row of the access log as it is shown.
 *
 * @param unit the unit or the provider that it was done for; empty for a role of the municipality
 * @param subject whose data, by our own id and not by name
 * @param shown how many persons a list or search showed
 */
public record LoggedAccess(
        long number,
        Instant at,
        UUID engagement,
        String who,
        Role role,
        String unit,
        Action action,
        boolean granted,
        Optional<Relation> relation,
        String what,
        Optional<UUID> subject,
        int shown) {

    /** A person's designation in the log: enough to tell persons apart, and no name. */
    public static String designation(UUID person) {
        return person.toString().substring(0, 8);
    }
}
