package se.stadig.app.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
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

    /** The account's engagement in force today that gives the right; from now on the database is told that it is the one that works. */
    public Optional<Engagement> enter(String username, Right right) {
        return engagements
                .named(username)
                .flatMap(account -> engagements.inForce(account.id()).stream()
                        .filter(work ->
                                work.unit() == null && work.role().rights().contains(right))
                        .findFirst()
                        .map(work -> work(account, work)));
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
        log.append(List.of(new AccessEntry(
                clock.instant(), work.id(), action, true, null, null, null, what, "kommando på servern")));
    }

    /** Nobody works any more, and the log's connection is given back. */
    @Override
    public void close() {
        SecurityContextHolder.clearContext();
        log.destroy();
    }
}
