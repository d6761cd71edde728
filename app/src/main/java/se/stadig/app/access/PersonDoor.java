package se.stadig.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * The one place that decides who may do what with a person's data: the role must have the right, and there must be a relation to the person today.
 * Whatever is decided is in the access log before anybody gets an answer. Somebody without a relation is told exactly what one is told about a person
 * who does not exist, by the same steps.
 */
@Component
public class PersonDoor {
    private static final UUID NOBODY = new UUID(0, 0);

    private final RelationStore relations;
    private final AccessLog log;
    private final Clock clock;
    private final HttpServletRequest request;

    PersonDoor(RelationStore relations, AccessLog log, Clock clock, HttpServletRequest request) {
        this.relations = relations;
        this.log = log;
        this.clock = clock;
        this.request = request;
    }

    /**
     * Permits something with one person's data, or answers with the page that one gets for a person who does not exist.
     *
     * @param id as it stands in the address; what is no id at all is that of nobody
     * @param what the page or part, without anything that somebody typed
     */
    public Permit permit(String id, Right right, Action action, String what) {
        UUID recipient = person(id);
        Engagement work = work();
        Relation relation = relations.to(recipient).orElse(null);
        Set<Right> rights = relation == null ? Set.of() : rights(work.role(), relation);
        boolean granted = rights.contains(right);
        write(entry(work, action, granted, relation, recipient, null, what));
        if (!granted) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new Permit(recipient, right, rights);
    }

    /** What has the id in an address; what is no id at all is that of nobody and nothing. */
    static UUID person(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            return NOBODY;
        }
    }

    private static Set<Right> rights(Role role, Relation relation) {
        return role.rights().stream()
                .filter(right -> right.isGivenBy(relation))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Notes a list or a search, which are one row with all the persons. Whom it shows is the database's to choose.
     *
     * @param shown whom whoever asked gets to see
     */
    public void note(Action action, String what, Collection<UUID> shown) {
        write(entry(work(), action, true, null, null, List.copyOf(new LinkedHashSet<>(shown)), what));
    }

    /** Notes what is about no person who has home care: staff, units, somebody who is not entered yet. */
    public void noteNobody(Action action, String what) {
        write(entry(work(), action, true, null, null, null, what));
    }

    /** Notes what is going to be looked for, and by whom, and waits until it is on disk. */
    public void noteBefore(Action action, String what) {
        AccessLog.await(log.begin(entry(work(), action, true, null, null, null, what)));
    }

    /** Notes what was tried and refused, and is about no single person. */
    public void noteRefused(Action action, String what) {
        write(entry(work(), action, false, null, null, null, what));
    }

    /** Notes what was tried with one person outside the usual relation. */
    public void noteAbout(@Nullable UUID subject, Action action, boolean granted, String what) {
        write(entry(work(), action, granted, null, subject, null, what));
    }

    /** What only shows something is written while the page is made, and the answer waits; nothing is changed or refused before it is noted. */
    private void write(AccessEntry entry) {
        Future<Void> written = log.begin(entry);
        if (entry.action() == Action.WRITE || !entry.granted() || !LoggedBeforeAnswer.holds(request, written)) {
            AccessLog.await(written);
        }
    }

    /** In which engagement whoever is logged in works. */
    public Engagement work() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof Authentication login
                && login.getPrincipal() instanceof Colleague colleague) {
            return colleague.work();
        }
        throw new IllegalStateException("Nobody is logged in. Maybe the route is open to all.");
    }

    private AccessEntry entry(
            Engagement work,
            Action action,
            boolean granted,
            @Nullable Relation relation,
            @Nullable UUID subject,
            @Nullable List<UUID> shown,
            String what) {
        return new AccessEntry(
                clock.instant(), work.id(), action, granted, relation, subject, shown, what, request.getRemoteAddr());
    }
}
