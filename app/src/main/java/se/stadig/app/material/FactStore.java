package se.stadig.app.material;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.stadig.app.access.Permit;
import se.stadig.app.access.Right;

/** What letters are filled in with, out of the database. */
@Component
class FactStore {
    private final JdbcClient sql;

    FactStore(JdbcClient sql) {
        this.sql = sql;
    }

    Facts of(Permit permit, UUID unit) {
        Facts.Person place = sql.sql("select name, phone from unit where id = :unit")
                .param("unit", unit)
                .query((row, _) -> person(row))
                .single();
        List<Facts.Person> managers =
                sql.sql("""
                        select distinct a.display_name as name, '' as phone from engagement e join account a on a.id = e.account
                        where e.unit = :unit and e.role = 'UNIT_MANAGER' and a.closed_at is null
                          and stadig_today() between e.first_day and coalesce(e.last_day, 'infinity')
                        order by name limit 3
                        """).param("unit", unit).query((row, _) -> person(row)).list();
        List<Facts.Person> contacts = new ArrayList<>();
        List<Facts.Person> deputies = new ArrayList<>();
        sql.sql("""
                        select part, given_name || ' ' || family_name as name, phone from contacts_of(:recipient)
                        where unit = :unit and part in ('CONTACT', 'DEPUTY') order by part, since, name
                        """)
                .param("recipient", permit.recipientFor(Right.SEND_LETTER))
                .param("unit", unit)
                .query(row -> {
                    (row.getString("part").equals("CONTACT") ? contacts : deputies).add(person(row));
                });
        return new Facts(
                place.name(), place.phone(), managers, contacts.stream().findFirst(), deputies);
    }

    /** What the letter calls whom it is to; empty where whoever asks may not know. */
    Optional<String> addressee(Permit permit) {
        return sql.sql("select given_name || ' ' || family_name from recipient_identity where recipient = :recipient")
                .param("recipient", permit.recipientFor(Right.SEND_LETTER))
                .query(String.class)
                .optional();
    }

    /** The language of the person, by its code. */
    String language(Permit permit) {
        return sql.sql("select language from recipient where id = :recipient")
                .param("recipient", permit.recipientFor(Right.SEND_LETTER))
                .query(String.class)
                .single();
    }

    private static Facts.Person person(ResultSet row) throws SQLException {
        return new Facts.Person(
                row.getString("name"),
                Optional.ofNullable(row.getString("phone")).orElse("").strip());
    }
}
