package se.stadig.app.guideline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Guidelines and routines in the database. */
@Component
public class GuidelineStore {
    private final JdbcClient sql;

    GuidelineStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** What holds at a unit on the day: its own, or else the municipality's; empty where nobody has entered any. */
    public Optional<Guideline> on(UUID unit, LocalDate day) {
        return sql.sql("""
                        select * from guideline
                        where withdrawn_at is null and :day between first_day and coalesce(last_day, 'infinity')
                          and (unit = :unit or unit is null and municipality = municipality_of(:unit))
                        order by unit is null, first_day desc limit 1
                        """)
                .param("unit", unit)
                .param("day", day)
                .query((row, _) -> guideline(row))
                .optional();
    }

    List<Guideline> ofMunicipality(String code) {
        return sql.sql("""
                        select * from guideline where municipality = :code and unit is null and withdrawn_at is null order by first_day desc, id
                        """)
                .param("code", code)
                .query((row, _) -> guideline(row))
                .list();
    }

    List<Guideline> ofUnit(UUID unit) {
        return sql.sql(
                        "select * from guideline where unit = :unit and withdrawn_at is null order by first_day desc, id")
                .param("unit", unit)
                .query((row, _) -> guideline(row))
                .list();
    }

    private static Guideline guideline(ResultSet row) throws SQLException {
        return new Guideline(
                row.getObject("id", UUID.class),
                row.getObject("unit") != null,
                row.getObject("first_day", LocalDate.class),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                number(row, "offer_days"),
                number(row, "answer_days"),
                number(row, "appoint_days"),
                number(row, "welcome_days"),
                number(row, "plan_days"),
                number(row, "ask_again_months"),
                Optional.ofNullable(row.getString("appointed_by")).orElse(""),
                number(row, "low_percent"),
                number(row, "high_percent"),
                row.getString("document"),
                row.getInt("version"));
    }

    private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class));
    }

    List<Routine> routines(UUID unit) {
        return sql.sql("""
                        select id, document, decided_on, decided_by, by_management, safety, continuity, individual, coordination, version
                        from care_contact_routine where unit = :unit and withdrawn_at is null order by decided_on desc, document, id
                        """)
                .param("unit", unit)
                .query((row, _) -> new Routine(
                        row.getObject("id", UUID.class),
                        row.getString("document"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("decided_by"),
                        row.getBoolean("by_management"),
                        row.getBoolean("safety"),
                        row.getBoolean("continuity"),
                        row.getBoolean("individual"),
                        row.getBoolean("coordination"),
                        row.getInt("version")))
                .list();
    }
}
