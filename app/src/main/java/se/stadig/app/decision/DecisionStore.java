package se.stadig.app.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.stadig.app.access.Permit;
import se.stadig.terms.InterventionKind;

/** Decisions, what they give, and assignments in the database; a provider's people see what the provider carries out. */
@Component
class DecisionStore {
    private final JdbcClient sql;

    DecisionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** All of a person's, those that go on or ended last first. */
    List<GrantedIntervention> of(Permit permit) {
        return sql.sql("""
                        select d.id, d.case_number, d.kind, d.hours_per_month, d.unit, u.name as unit_name, d.needs_tested, d.first_day, d.last_day, d.version
                        from decision d left join unit u on u.id = d.unit
                        where d.recipient = :recipient and d.withdrawn_at is null
                        order by d.last_day desc nulls first, d.first_day desc, d.case_number, d.id
                        """)
                .param("recipient", permit.recipient())
                .query((row, _) -> new GrantedIntervention(
                        row.getObject("id", UUID.class),
                        row.getString("case_number"),
                        InterventionKind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getBigDecimal("hours_per_month")),
                        row.getObject("unit", UUID.class),
                        row.getString("unit_name"),
                        row.getBoolean("needs_tested"),
                        row.getObject("first_day", LocalDate.class),
                        Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                        row.getInt("version")))
                .list();
    }

    /** What the decisions of a person say is to be done. */
    List<GrantedTask> services(Permit permit) {
        return sql.sql("""
                        select s.id, s.decision, d.case_number, s.name, s.per_week, s.minutes, s.staff_count, s.version
                        from granted_service s join decision d on d.id = s.decision
                        where s.recipient = :recipient and s.withdrawn_at is null and d.withdrawn_at is null order by s.name collate "sv-x-icu", s.id
                        """)
                .param("recipient", permit.recipient())
                .query((row, _) -> new GrantedTask(
                        row.getObject("id", UUID.class),
                        row.getObject("decision", UUID.class),
                        row.getString("case_number"),
                        row.getString("name"),
                        Optional.ofNullable(row.getObject("per_week", Integer.class)),
                        Optional.ofNullable(row.getObject("minutes", Integer.class)),
                        row.getInt("staff_count"),
                        row.getInt("version")))
                .list();
    }

    /** Which units have had and have a person, the latest first. */
    List<Assignment> assignments(Permit permit) {
        return sql.sql("""
                        select a.id, a.unit, u.name as unit_name, a.team, t.name as team_name, a.received_on, a.first_day, a.last_day, a.version
                        from assignment a join unit u on u.id = a.unit left join team t on t.id = a.team
                        where a.recipient = :recipient and a.withdrawn_at is null order by a.last_day desc nulls first, a.first_day desc, a.id
                        """)
                .param("recipient", permit.recipient())
                .query((row, _) -> new Assignment(
                        row.getObject("id", UUID.class),
                        row.getObject("unit", UUID.class),
                        row.getString("unit_name"),
                        row.getObject("team", UUID.class),
                        Optional.ofNullable(row.getString("team_name")).orElse(""),
                        Optional.ofNullable(row.getObject("received_on", LocalDate.class)),
                        row.getObject("first_day", LocalDate.class),
                        Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                        row.getInt("version")))
                .list();
    }
}
