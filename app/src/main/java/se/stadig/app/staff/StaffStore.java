package se.stadig.app.staff;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.stadig.app.access.Engagement;
import se.stadig.app.access.Right;
import se.stadig.app.access.StaffPermit;
import se.stadig.app.entry.RowStore;
import se.stadig.app.platform.Text;
import se.stadig.terms.StaffRole;
import se.stadig.terms.TitleEvidence;

/** Staff in the database, whose row-level security shows those of the own unit. */
@Component
class StaffStore {
    private final JdbcClient sql;
    private final RowStore rows;

    StaffStore(JdbcClient sql, RowStore rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** Those who are or will be employed at the unit, by name. */
    List<StaffLine> atUnit(UUID unit, LocalDate day) {
        return sql.sql("""
                        select distinct on (s.given_name, s.family_name, s.id)
                            s.id, s.given_name || ' ' || s.family_name as name, s.phone, m.role, m.first_day, m.last_day, t.kind as title,
                            t.verified_on is not null as verified
                        from staff s join employment m on m.staff = s.id
                            left join lateral (select kind, verified_on from title_evidence
                                where staff = s.id and withdrawn_at is null order by verified_on is null, kind limit 1) t on true
                        where m.unit = :unit and m.withdrawn_at is null and :day <= coalesce(m.last_day, 'infinity')
                        order by s.given_name, s.family_name, s.id, m.first_day
                        """)
                .param("unit", unit)
                .param("day", day)
                .query((row, _) -> new StaffLine(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        role(
                                StaffRole.valueOf(row.getString("role")),
                                row.getObject("first_day", LocalDate.class),
                                day),
                        Optional.ofNullable(row.getString("phone")).orElse(""),
                        Evidence.name(TitleEvidence.valueOf(
                                Optional.ofNullable(row.getString("title")).orElse("NONE"))),
                        row.getBoolean("verified"),
                        Optional.ofNullable(row.getObject("last_day", LocalDate.class))))
                .list();
    }

    private static Text role(StaffRole role, LocalDate firstDay, LocalDate today) {
        return firstDay.isAfter(today)
                ? Text.of("{0}, börjar {1}", Employment.name(role), firstDay)
                : Employment.name(role);
    }

    StaffMember member(StaffPermit permit) {
        return sql.sql("""
                        select s.id, s.given_name, s.family_name, s.phone, s.version,
                            (select coalesce(string_agg(k.skill, ',' order by k.skill), '') from staff_skill k where k.staff = s.id) as skills,
                            (select coalesce(string_agg(l.language, ',' order by l.language), '') from staff_language l where l.staff = s.id) as languages
                        from staff s where s.id = :staff
                        """)
                .param("staff", permit.staff())
                .query((row, _) -> new StaffMember(
                        row.getObject("id", UUID.class),
                        row.getString("given_name"),
                        row.getString("family_name"),
                        Optional.ofNullable(row.getString("phone")).orElse(""),
                        split(row.getString("skills")),
                        split(row.getString("languages")),
                        row.getInt("version")))
                .single();
    }

    private static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(","));
    }

    /** Enters somebody with the first employment, or tells that the employment is there already by failing on its number. */
    @Transactional
    public void enter(
            UUID id,
            Engagement work,
            UUID unit,
            String givenName,
            String familyName,
            String phone,
            Map<String, ?> employment) {
        sql.sql("""
                        insert into staff (id, municipality, given_name, family_name, phone)
                        values (:id, :municipality, :givenName, :familyName, :phone)
                        """)
                .param("id", id)
                .param("municipality", work.municipality())
                .param("givenName", givenName)
                .param("familyName", familyName)
                .param("phone", phone)
                .update();
        Map<String, Object> values = new LinkedHashMap<>(employment);
        values.put("unit", unit);
        rows.add("employment", RowStore.Owner.staff(id), values);
    }

    /** Whether it was written; not if somebody else has changed it since. */
    @Transactional
    public boolean write(StaffPermit permit, StaffMember now) {
        UUID staff = permit.staffFor(Right.KEEP_STAFF);
        int changed = sql.sql("""
                        update staff set given_name = :givenName, family_name = :familyName, phone = :phone, version = version + 1
                        where id = :staff and version = :version
                        """)
                .param("staff", staff)
                .param("givenName", now.givenName())
                .param("familyName", now.familyName())
                .param("phone", now.phone())
                .param("version", now.version())
                .update();
        if (changed == 1) {
            replace("staff_skill", "skill", staff, now.skills());
            replace("staff_language", "language", staff, now.languages());
        }
        return changed == 1;
    }

    /** What stays is left alone, so that the history tells only what was taken away. */
    private void replace(String table, String column, UUID staff, List<String> values) {
        sql.sql("delete from %1$s where staff = :staff and not %2$s = any (:values)".formatted(table, column))
                .param("staff", staff)
                .param("values", values.toArray(String[]::new))
                .update();
        for (String value : values) {
            sql.sql("insert into %s (staff, %s) values (:staff, :value) on conflict do nothing"
                            .formatted(table, column))
                    .param("staff", staff)
                    .param("value", value)
                    .update();
        }
    }

    List<Employment> employments(StaffPermit permit) {
        return sql.sql("""
                        select m.id, u.name as unit_name, m.number, m.role, m.permanent, m.first_day, m.last_day, m.version
                        from employment m join unit u on u.id = m.unit
                        where m.staff = :staff and m.withdrawn_at is null order by m.first_day desc, m.id
                        """)
                .param("staff", permit.staff())
                .query((row, _) -> new Employment(
                        row.getObject("id", UUID.class),
                        row.getString("unit_name"),
                        row.getString("number"),
                        StaffRole.valueOf(row.getString("role")),
                        row.getBoolean("permanent"),
                        row.getObject("first_day", LocalDate.class),
                        Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                        row.getInt("version")))
                .list();
    }

    List<Evidence> evidence(StaffPermit permit) {
        return sql.sql("""
                        select t.id, t.kind, t.since, t.number, t.employer, t.document, a.display_name, t.verified_on, t.version
                        from title_evidence t left join engagement e on e.id = t.verified_by left join account a on a.id = e.account
                        where t.staff = :staff and t.withdrawn_at is null order by t.kind
                        """)
                .param("staff", permit.staff())
                .query((row, _) -> new Evidence(
                        row.getObject("id", UUID.class),
                        TitleEvidence.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getObject("since", LocalDate.class)),
                        Optional.ofNullable(row.getString("number")).orElse(""),
                        Optional.ofNullable(row.getString("employer")).orElse(""),
                        Optional.ofNullable(row.getString("document")).orElse(""),
                        Optional.ofNullable(row.getString("display_name")).orElse(""),
                        Optional.ofNullable(row.getObject("verified_on", LocalDate.class)),
                        row.getInt("version")))
                .list();
    }

    List<Delegation> delegations(StaffPermit permit) {
        return sql.sql("""
                        select id, task, given_by, first_day, last_day, version from delegation
                        where staff = :staff and withdrawn_at is null order by last_day desc, task, id
                        """)
                .param("staff", permit.staff())
                .query((row, _) -> new Delegation(
                        row.getObject("id", UUID.class),
                        row.getString("task"),
                        row.getString("given_by"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getInt("version")))
                .list();
    }

    List<StaffAbsence> absences(StaffPermit permit) {
        return sql.sql("""
                        select id, first_day, last_day, version from staff_absence
                        where staff = :staff and withdrawn_at is null order by first_day desc, id
                        """)
                .param("staff", permit.staff())
                .query((row, _) -> new StaffAbsence(
                        row.getObject("id", UUID.class),
                        row.getObject("first_day", LocalDate.class),
                        Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                        row.getInt("version")))
                .list();
    }

    List<Membership> memberships(StaffPermit permit) {
        return sql.sql("""
                        select m.id, m.team, t.name, m.first_day, m.last_day, m.version from team_member m join team t on t.id = m.team
                        where m.staff = :staff and m.withdrawn_at is null order by m.first_day desc, m.id
                        """)
                .param("staff", permit.staff())
                .query((row, _) -> new Membership(
                        row.getObject("id", UUID.class),
                        row.getObject("team", UUID.class),
                        row.getString("name"),
                        row.getObject("first_day", LocalDate.class),
                        Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                        row.getInt("version")))
                .list();
    }
}
