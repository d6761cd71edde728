package se.stadig.app.access;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands at the top of a person's extract of the log. */
@Component
class ExtractStore {
    private final JdbcClient sql;

    ExtractStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The person's name; empty for whoever has protected identity, also where the reader is permitted to see it: paper goes astray. */
    Optional<String> name(Permit permit) {
        return sql.sql("""
                        select i.given_name || ' ' || i.family_name from recipient_identity i join recipient r on r.id = i.recipient
                        where r.id = :person and r.protection = 'NONE'
                        """)
                .param("person", permit.recipientFor(Right.GIVE_EXTRACT))
                .query(String.class)
                .optional();
    }

    String municipality(String code) {
        return sql.sql("select name from municipality where code = :code")
                .param("code", code)
                .query(String.class)
                .single();
    }

    /** The private provider that a unit belongs to; empty where it is the municipality's own. */
    Optional<String> privateProvider(Engagement work) {
        return sql.sql(
                        "select p.name from unit u join provider p on p.id = u.provider where u.id = :unit and p.form = 'PRIVATE'")
                .param("unit", work.unit())
                .query(String.class)
                .optional();
    }
}
