package se.stadig.app.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.stadig.app.access.Permit;
import se.stadig.app.access.Right;
import se.stadig.terms.InterventionKind;

/** Decisions in the database. */
@Component
public class DecisionStore {
    private final JdbcClient sql;

    DecisionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** All of a person's, those that go on or ended last first. */
    public List<GrantedIntervention> of(Permit permit) {
        return sql.sql("""
                        select case_number, kind, hours_per_month, first_day, last_day from decision
                        where recipient = :recipient order by last_day desc nulls first, first_day desc, case_number
                        """)
                .param("recipient", permit.recipientFor(Right.SEE_RECIPIENT))
                .query((row, _) -> new GrantedIntervention(
                        row.getString("case_number"),
                        InterventionKind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getBigDecimal("hours_per_month")),
                        row.getObject("first_day", LocalDate.class),
                        Optional.ofNullable(row.getObject("last_day", LocalDate.class))))
                .list();
    }
}
