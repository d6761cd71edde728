package se.stadig.app.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A row of the access log as it is shown.
 *
 * @param subject whose data, by our own id and not by name
 */
public record LoggedAccess(
        long number,
        Instant at,
        String who,
        String role,
        String unit,
        Action action,
        boolean granted,
        String what,
        Optional<UUID> subject) {}
