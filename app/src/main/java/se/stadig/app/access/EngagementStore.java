package se.stadig.app.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts that may log in, and in which engagements they work. */
@Component
class EngagementStore {
    private static final String IN_FORCE =
            "e.ended_at is null and :today between e.first_day and coalesce(e.last_day, 'infinity')";

    private final JdbcClient sql;
    private final Clock clock;

    EngagementStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The open account of that name. */
    Optional<Account> named(String username) {
        return sql.sql(
                        "select id, username, display_name from account where username = :username and closed_at is null")
                .param("username", username)
                .query(EngagementStore::account)
                .optional();
    }

    /**
     * Takes a login of the provider in: account and engagements become as its groups say.
     *
     * @return the account, where it is open and a group gives it an engagement here
     */
    Optional<Account> takeLogin(String username, String displayName, List<String> groups, String address) {
        return sql.sql("select take_login(:username, :name, cast(:groups as text[]), :address)")
                .param("username", username)
                .param("name", displayName)
                .param("groups", groups.toArray(String[]::new))
                .param("address", address)
                .query(UUID.class)
                .optional()
                .flatMap(this::withId);
    }

    private Optional<Account> withId(UUID id) {
        return sql.sql("select id, username, display_name from account where id = :id")
                .param("id", id)
                .query(EngagementStore::account)
                .optional();
    }

    /** The account's engagements in force today, the latest first. */
    List<Engagement> inForce(UUID account) {
        return sql.sql("""
                        select e.id, e.role, e.municipality, e.unit, coalesce(u.name, p.name) as name
                        from engagement e join account a on a.id = e.account left join unit u on u.id = e.unit
                            left join provider p on p.id = e.provider
                        where a.id = :account and a.closed_at is null and %s
                        order by e.first_day desc, e.role, u.name, e.id
                        """.formatted(IN_FORCE))
                .param("account", account)
                .param("today", LocalDate.now(clock))
                .query((row, _) -> new Engagement(
                        row.getObject("id", UUID.class),
                        Role.valueOf(row.getString("role")),
                        row.getString("municipality"),
                        row.getObject("unit", UUID.class),
                        row.getString("name")))
                .list();
    }

    boolean isOpen(UUID account) {
        return sql.sql("select closed_at is null from account where id = :account")
                .param("account", account)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    boolean isInForce(UUID engagement) {
        return sql.sql("select " + IN_FORCE + " from engagement e where e.id = :engagement")
                .param("engagement", engagement)
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(row.getObject("id", UUID.class), row.getString("username"), row.getString("display_name"));
    }
}
