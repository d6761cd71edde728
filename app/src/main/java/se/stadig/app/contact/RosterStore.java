package se.stadig.app.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.stadig.law.MustBeOffered;

/** A unit's people and staff in the database, all at once, for its lists. */
@Component
class RosterStore {
    private final JdbcClient sql;

    RosterStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those whom the unit has an assignment for today, by name. */
    List<Assigned> assigned(UUID unit) {
        return sql.sql("select recipient, protection, name, first_day, received_on, help from assigned_at(:unit)")
                .param("unit", unit)
                .query((row, _) -> new Assigned(
                        row.getObject("recipient", UUID.class),
                        !row.getString("protection").equals("NONE"),
                        Optional.ofNullable(row.getString("name")),
                        row.getObject("first_day", LocalDate.class),
                        Optional.ofNullable(row.getObject("received_on", LocalDate.class)),
                        MustBeOffered.Help.valueOf(row.getString("help"))))
                .list();
    }

    /** Those who work at the unit on the day, or have worked there. */
    Map<UUID, Member> staff(UUID unit, LocalDate day) {
        Map<UUID, Member> staff = new LinkedHashMap<>();
        sql.sql("""
                        select s.id, s.given_name || ' ' || s.family_name as name,
                            bool_or(m.role = 'CARE') as care, max(m.last_day) filter (where m.role = 'CARE') as last_care_day,
                            bool_or(m.role = 'CARE' and m.last_day is null) as stays_in_care,
                            max(m.last_day) as last_day, bool_or(m.last_day is null) as stays,
                            (select min(t.since) from title_evidence t where t.staff = s.id and t.kind = 'CERTIFICATE' and t.withdrawn_at is null) as certificate,
                            exists (select 1 from title_evidence t where t.staff = s.id and t.kind = 'TRANSITION' and t.withdrawn_at is null) as transition,
                            a.since, a.until
                        from staff s join employment m on m.staff = s.id
                            left join lateral (
                                select min(b.first_day) as since, case when not bool_or(b.last_day is null) then max(b.last_day) end as until
                                from staff_absence b
                                where b.staff = s.id and b.withdrawn_at is null and :day between b.first_day and coalesce(b.last_day, 'infinity')) a on true
                        where m.unit = :unit and m.withdrawn_at is null and m.first_day <= :day
                        group by s.id, s.given_name, s.family_name, a.since, a.until
                        """).param("unit", unit).param("day", day).query(row -> {
            Member member = member(row);
            staff.put(member.id(), member);
        });
        return staff;
    }

    private static Member member(ResultSet row) throws SQLException {
        LocalDate since = row.getObject("since", LocalDate.class);
        LocalDate until = row.getObject("until", LocalDate.class);
        return new Member(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("certificate", LocalDate.class),
                row.getBoolean("transition"),
                row.getBoolean("care") ? Optional.of(last(row, "stays_in_care", "last_care_day")) : Optional.empty(),
                last(row, "stays", "last_day"),
                since == null ? Optional.empty() : Optional.of(new Member.Away(since, Optional.ofNullable(until))));
    }

    private static LocalDate last(ResultSet row, String stays, String lastDay) throws SQLException {
        return row.getBoolean(stays) ? LocalDate.MAX : row.getObject(lastDay, LocalDate.class);
    }
}
