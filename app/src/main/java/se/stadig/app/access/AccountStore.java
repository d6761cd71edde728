package se.stadig.app.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.stadig.app.access.HeldAccount.Held;
import se.stadig.app.platform.Text;

/** The accounts of the municipality that the administrator works for; row-level security closes and opens none but those. */
@Component
class AccountStore {
    private final JdbcClient sql;

    AccountStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** All of them, by name; of their engagements those in the own municipality. */
    List<HeldAccount> all() {
        Map<UUID, HeldAccount> found = new LinkedHashMap<>();
        sql.sql("""
                        select a.id, a.username, a.display_name, a.closed_at is not null as closed, a.id = me.account as own,
                            e.role, u.name as unit, e.first_day, e.last_day
                        from acting() me join engagement e on e.municipality = me.municipality
                            join account a on a.id = e.account left join unit u on u.id = e.unit
                        order by a.display_name, a.username, a.id, e.ended_at nulls first, e.first_day desc, e.id
                        """)
                .query((row, _) -> found.computeIfAbsent(row.getObject("id", UUID.class), id -> account(id, row))
                        .engagements()
                        .add(held(row)))
                .list();
        return List.copyOf(found.values());
    }

    /** Whether it was open, and is the administrator's to close. */
    boolean close(UUID account) {
        return sql.sql("update account set closed_at = stadig_now() where id = :id and closed_at is null")
                        .param("id", account)
                        .update()
                > 0;
    }

    /** Whether it was closed, and is the administrator's to open. */
    boolean open(UUID account) {
        return sql.sql("update account set closed_at = null where id = :id and closed_at is not null")
                        .param("id", account)
                        .update()
                > 0;
    }

    private static HeldAccount account(UUID id, ResultSet row) {
        try {
            return new HeldAccount(
                    id,
                    row.getString("username"),
                    row.getString("display_name"),
                    row.getBoolean("closed"),
                    row.getBoolean("own"),
                    new ArrayList<>());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Held held(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        Text role = Text.of(Role.valueOf(row.getString("role")).swedish());
        return new Held(
                unit == null ? role : Text.of("{0}, {1}", role, unit),
                row.getObject("first_day", LocalDate.class),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)));
    }
}
