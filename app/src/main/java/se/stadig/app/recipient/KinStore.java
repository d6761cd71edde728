package se.stadig.app.recipient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.stadig.app.access.Permit;

/** Kin and representatives in the database. */
@Component
class KinStore {
    private final JdbcClient sql;

    KinStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Kin> of(Permit permit) {
        return sql.sql("""
                        select * from kin where recipient = :recipient and withdrawn_at is null
                        order by name collate "sv-x-icu", id
                        """)
                .param("recipient", permit.recipient())
                .query((row, _) -> kin(row))
                .list();
    }

    private static Kin kin(ResultSet row) throws SQLException {
        return new Kin(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("relation"),
                Optional.ofNullable(row.getString("phone")).orElse(""),
                Mandate.valueOf(row.getString("mandate")),
                Optional.ofNullable(row.getString("mandate_scope")).orElse(""),
                Optional.ofNullable(row.getObject("first_day", LocalDate.class)),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                row.getInt("version"));
    }
}
