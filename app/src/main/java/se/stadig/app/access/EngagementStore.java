package se.stadig.app.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which engagement an account works. */
@Component
class EngagementStore {
    private final JdbcClient sql;
    private final Clock clock;

    EngagementStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The engagement in force today of an open account; the latest where there are several. */
    Optional<Engagement> of(String username) {
        return sql.sql("""
                        select e.id, e.role, e.municipality, e.unit, u.name
                        from engagement e join account a on a.id = e.account left join unit u on u.id = e.unit
                        where a.username = :username and a.closed_at is null
                          and :today between e.first_day and coalesce(e.last_day, 'infinity')
                        order by e.first_day desc, e.id limit 1
                        """)
                .param("username", username)
                .param("today", LocalDate.now(clock))
                .query((row, _) -> new Engagement(
                        row.getObject("id", UUID.class),
                        Role.valueOf(row.getString("role")),
                        row.getString("municipality"),
                        row.getObject("unit", UUID.class),
                        row.getString("name")))
                .optional();
    }
}
