package se.stadig.app.welcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.stadig.app.access.Permit;

/** Consents in the database. */
@Component
class ConsentStore {
    private final JdbcClient sql;

    ConsentStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** All of a person's that whoever reads may know of, the latest first. */
    List<Consent> of(Permit permit) {
        return sql.sql("""
                        select id, counterparty, name, about, given_by, given_how, first_day, last_day, revoked_on, author, version
                        from consent where recipient = :recipient and withdrawn_at is null order by first_day desc, id desc limit 200
                        """)
                .param("recipient", permit.recipient())
                .query((row, _) -> new Consent(
                        row.getObject("id", UUID.class),
                        Consent.Counterparty.valueOf(row.getString("counterparty")),
                        row.getString("name"),
                        row.getString("about"),
                        Consent.Giver.valueOf(row.getString("given_by")),
                        Consent.Form.valueOf(row.getString("given_how")),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        Optional.ofNullable(row.getObject("revoked_on", LocalDate.class)),
                        row.getString("author"),
                        row.getInt("version")))
                .list();
    }

    /** What whoever is logged in is called in a row. */
    String author(UUID engagement) {
        return sql.sql("select a.display_name from engagement e join account a on a.id = e.account where e.id = :work")
                .param("work", engagement)
                .query(String.class)
                .single();
    }
}
