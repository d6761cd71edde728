package se.stadig.app.contact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.stadig.app.access.Permit;
import se.stadig.app.visit.Acquaintance;
import se.stadig.app.visit.AcquaintanceStore;
import se.stadig.law.MustBeOffered;

/** The unit's staff as contacts to be, and the persons whom they are to be contact for. */
@Component
class CandidateStore {
    private final JdbcClient sql;
    private final AcquaintanceStore acquaintances;

    CandidateStore(JdbcClient sql, AcquaintanceStore acquaintances) {
        this.sql = sql;
        this.acquaintances = acquaintances;
    }

    /** Those who give care at the unit on the day, by name; the load is not counted here. */
    List<Candidate> at(Permit permit, UUID unit, LocalDate day) {
        Map<UUID, Acquaintance> known = acquaintances.of(permit, unit);
        return sql.sql("""
                        select s.id, s.given_name || ' ' || s.family_name as name, max(m.last_day) as last_day, bool_or(m.last_day is null) as stays,
                            (select min(t.since) from title_evidence t where t.staff = s.id and t.kind = 'CERTIFICATE' and t.withdrawn_at is null) as certificate,
                            exists (select 1 from title_evidence t where t.staff = s.id and t.kind = 'TRANSITION' and t.withdrawn_at is null) as transition,
                            exists (select 1 from title_evidence t where t.staff = s.id and t.withdrawn_at is null)
                                and not exists (select 1 from title_evidence t where t.staff = s.id and t.withdrawn_at is null and t.verified_on is not null) as unverified,
                            array(select l.language::text from staff_language l where l.staff = s.id) as languages,
                            exists (select 1 from team_member b join assignment a on a.team = b.team
                                where b.staff = s.id and b.withdrawn_at is null and :day between b.first_day and coalesce(b.last_day, 'infinity')
                                  and a.recipient = :recipient and a.unit = :unit and a.withdrawn_at is null) as same_team
                        from staff s join employment m on m.staff = s.id
                        where m.unit = :unit and m.role = 'CARE' and m.withdrawn_at is null and :day between m.first_day and coalesce(m.last_day, 'infinity')
                        group by s.id, s.given_name, s.family_name order by s.given_name, s.family_name, s.id
                        """)
                .param("recipient", permit.recipient())
                .param("unit", unit)
                .param("day", day)
                .query((row, _) -> new Candidate(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("certificate", LocalDate.class),
                        row.getBoolean("transition"),
                        row.getBoolean("unverified"),
                        row.getBoolean("stays")
                                ? Optional.empty()
                                : Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                        Set.copyOf(Arrays.asList(
                                (String[]) row.getArray("languages").getArray())),
                        row.getBoolean("same_team"),
                        known.getOrDefault(row.getObject("id", UUID.class), Acquaintance.NONE),
                        0,
                        BigDecimal.ZERO))
                .list();
    }

    /** Hours a month granted to each of those whom the unit has today, in decisions that tell hours. */
    Map<UUID, BigDecimal> hours(UUID unit) {
        Map<UUID, BigDecimal> hours = new HashMap<>();
        sql.sql("select recipient, hours from granted_hours_at(:unit)")
                .param("unit", unit)
                .query(row -> {
                    hours.put(row.getObject("recipient", UUID.class), row.getBigDecimal("hours"));
                });
        return hours;
    }

    /** How one talks with the person: the language, and whether there is need of an interpreter. */
    Talk talk(Permit permit) {
        return sql.sql("select language, needs_interpreter from recipient where id = :recipient")
                .param("recipient", permit.recipient())
                .query((row, _) -> new Talk(row.getString("language"), row.getBoolean("needs_interpreter")))
                .single();
    }

    record Talk(String language, boolean interpreter) {}

    /** What help the person has on the day, as the law asks about it. */
    MustBeOffered.Help help(Permit permit, LocalDate day) {
        return sql.sql("""
                        select case when r.housing = 'CARE_HOME' then 'CARE_HOME'
                            when exists (select 1 from decision d where d.recipient = r.id and d.withdrawn_at is null
                                and :day between d.first_day and coalesce(d.last_day, 'infinity')) then 'HOME_CARE'
                            else 'NEITHER' end
                        from recipient r where r.id = :recipient
                        """)
                .param("recipient", permit.recipient())
                .param("day", day)
                .query((row, _) -> MustBeOffered.Help.valueOf(row.getString(1)))
                .single();
    }
}
