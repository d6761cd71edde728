package se.stadig.app.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Emergency access in the database, which also decides how far it reaches. */
@Component
class EmergencyStore {
    static final Duration LENGTH = Duration.ofHours(4);

    private final JdbcClient sql;
    private final Clock clock;

    EmergencyStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The person with exactly this number, at another unit of the own provider. */
    Optional<UUID> find(String number) {
        return sql.sql("select found from find_for_emergency(:number) found where found is not null")
                .param("number", number)
                .query(UUID.class)
                .optional();
    }

    /** Opens it from the time that the connection has been told, which is the row's too. */
    void open(UUID recipient, UUID engagement, String reason) {
        sql.sql("""
                        insert into emergency_access (id, recipient, engagement, opened_at, ends_at, reason)
                        values (:id, :recipient, :engagement, stadig_now(), stadig_now() + make_interval(secs => :seconds), :reason)
                        """)
                .param("id", UUID.randomUUID())
                .param("recipient", recipient)
                .param("engagement", engagement)
                .param("seconds", LENGTH.toSeconds())
                .param("reason", reason)
                .update();
    }

    /** What waits for the reader's review, the oldest first. */
    List<EmergencyAccess> toReview() {
        return sql.sql("""
                        select x.id, x.recipient, a.display_name, x.opened_at, x.ends_at, x.reason
                        from emergency_access x join engagement e on e.id = x.engagement join account a on a.id = e.account
                        where x.reviewed_at is null and is_reviewed_by_me(x.engagement) order by x.opened_at
                        """)
                .query((row, _) -> new EmergencyAccess(
                        row.getObject("id", UUID.class),
                        row.getObject("recipient", UUID.class),
                        row.getString("display_name"),
                        row.getTimestamp("opened_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant(),
                        row.getString("reason")))
                .list();
    }

    /** Whether it was there to be reviewed. */
    boolean review(UUID id, UUID reviewer, String outcome) {
        Instant now = clock.instant();
        return sql.sql("""
                                update emergency_access set reviewed_by = :reviewer, reviewed_at = :now, outcome = :outcome
                                where id = :id and reviewed_at is null
                                """)
                        .param("id", id)
                        .param("reviewer", reviewer)
                        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .param("outcome", outcome)
                        .update()
                == 1;
    }
}
