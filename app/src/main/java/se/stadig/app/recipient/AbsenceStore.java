package se.stadig.app.recipient;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.stadig.app.access.Permit;

/** Absences in the database. */
@Component
class AbsenceStore {
    private final JdbcClient sql;

    AbsenceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** All of a person's, the latest first. */
    List<Absence> of(Permit permit) {
        return sql.sql("""
                        select id, first_day, last_day, reason, version from absence
                        where recipient = :recipient and withdrawn_at is null order by first_day desc, id
                        """)
                .param("recipient", permit.recipient())
                .query((row, _) -> new Absence(
                        row.getObject("id", UUID.class),
                        row.getObject("first_day", LocalDate.class),
                        Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                        Absence.Reason.valueOf(row.getString("reason")),
                        row.getInt("version")))
                .list();
    }
}
