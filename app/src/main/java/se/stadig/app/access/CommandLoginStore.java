package se.stadig.app.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.stadig.app.platform.CommandDatabase;

/** In whose name a command of the operator's works; what it does is in the access log as if it had been done on a page. */
public final class CommandLoginStore implements AutoCloseable {
    private final EngagementStore engagements;
    private final AccessLogStore log;
    private final Clock clock;

    public CommandLoginStore(CommandDatabase database, Clock clock) {
        JdbcClient sql = JdbcClient.create(database.connections());
        this.engagements = new EngagementStore(sql, clock);
        this.log = new AccessLogStore(sql, database.connections());
        this.clock = clock;
    }

    /** The municipalities in which an engagement of the account's, in force today, gives the right. */
    public Set<String> municipalities(String username, Right right) {
        return engagements.named(username).stream()
                .flatMap(account -> able(account, right))
                .map(Engagement::municipality)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The account's engagement in the municipality that gives the right; from now on the database is told that it is the one that works. */
    public Optional<Engagement> enter(String username, Right right, String municipality) {
        return engagements
                .named(username)
                .flatMap(account -> able(account, right)
                        .filter(work -> work.municipality().equals(municipality))
                        .findFirst()
                        .map(work -> work(account, work)));
    }

    private Stream<Engagement> able(Account account, Right right) {
        return engagements.inForce(account.id()).stream()
                .filter(work -> work.unit() == null && work.role().rights().contains(right));
    }

    private static Engagement work(Account account, Engagement work) {
        Colleague colleague = new Colleague(account.id(), account.username(), account.displayName(), work, false);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(colleague, "", colleague.authorities()));
        return work;
    }

    /** Notes what is done; it is on disk when this returns. */
    public void note(Engagement work, Action action, String what) {
        append(work, action, what, null);
    }

    /** Notes what is done with persons' data, as one row; it is on disk when this returns. */
    public void note(Engagement work, Action action, String what, List<UUID> persons) {
        append(work, action, what, persons);
    }

    private void append(Engagement work, Action action, String what, @Nullable List<UUID> persons) {
        log.append(List.of(new AccessEntry(
                clock.instant(), work.id(), action, true, null, null, persons, what, "kommando på servern")));
    }

    /** Nobody works any more, and the log's connection is given back. */
    @Override
    public void close() {
        SecurityContextHolder.clearContext();
        log.destroy();
    }
}
