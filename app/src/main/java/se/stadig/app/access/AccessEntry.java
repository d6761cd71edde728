package se.stadig.app.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the access log.
 *
 * @param engagement who, in which role; null where nobody is logged in
 * @param relation by which relation it was allowed
 * @param subject whose data; null where it is about no single person
 * @param shown the persons that a list or a search showed; null where it is neither
 * @param what the page or part, without anything that somebody typed
 * @param address from which network address
 */
record AccessEntry(
        Instant at,
        @Nullable UUID engagement,
        Action action,
        boolean granted,
        @Nullable Relation relation,
        @Nullable UUID subject,
        @Nullable List<UUID> shown,
        String what,
        String address) {}
