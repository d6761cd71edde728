package se.stadig.app.recipient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.stadig.app.access.Permit;
import se.stadig.app.access.Right;
import se.stadig.terms.IdentityType;

/** Recipients in the database, whose row-level security leaves out those whom the reader has no relation to. */
@Component
class RecipientStore {
    private static final int MOST_FOUND = 20;

    private static final String PEOPLE = """
            select r.id, r.protection, r.language, r.needs_interpreter, r.communication_needs, r.version,
                i.given_name, i.family_name, i.birth_date, i.identity_type, i.identity_number, i.street, i.postal_code, i.locality, i.phone
            from recipient r left join recipient_identity i on i.recipient = r.id
            """;

    private final JdbcClient sql;

    RecipientStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those whom the unit has an assignment for on the day, by family name; the protected last. */
    List<RecipientLine> atUnit(UUID unit, LocalDate day) {
        return sql.sql(PEOPLE + """
                                where r.id in (select recipient from assignment
                                    where unit = :unit and :day between first_day and coalesce(last_day, 'infinity'))
                                order by i.family_name collate "sv-x-icu", i.given_name collate "sv-x-icu", r.id
                                """)
                .param("unit", unit)
                .param("day", day)
                .query((row, _) -> line(row))
                .list();
    }

    /** Those who are found, at most so many; one more tells that there are more. */
    List<RecipientLine> found(SearchTerm term) {
        return switch (term) {
            case SearchTerm.Name name ->
                search("""
                        where i.family_name ilike :term || '%' or (i.given_name || ' ' || i.family_name) ilike :term || '%'
                        """, name.start().replace("\\", "").replace("%", "").replace("_", ""));
            case SearchTerm.Number number ->
                search("where right(i.identity_number, 10) = right(:term, 10)", number.digits());
            case SearchTerm.CaseNumber number ->
                search(
                        "where r.id in (select recipient from decision where upper(case_number) = upper(:term))",
                        number.number());
        };
    }

    private List<RecipientLine> search(String which, String term) {
        return sql.sql(PEOPLE + which + " order by i.family_name, i.given_name, r.id limit " + (MOST_FOUND + 1))
                .param("term", term)
                .query((row, _) -> line(row))
                .list();
    }

    RecipientCard card(Permit permit) {
        UUID recipient = permit.recipientFor(Right.SEE_RECIPIENT);
        List<Kin> kin = sql.sql(
                        "select name, relation, coalesce(phone, '') as phone from kin where recipient = :recipient order by name")
                .param("recipient", recipient)
                .query((row, _) -> new Kin(row.getString("name"), row.getString("relation"), row.getString("phone")))
                .list();
        return sql.sql(PEOPLE + "where r.id = :recipient")
                .param("recipient", recipient)
                .query((row, _) -> new RecipientCard(line(row), communication(row), kin))
                .single();
    }

    /** Whether it was written; not if somebody else has changed the row since. */
    boolean write(Permit permit, Communication now) {
        return sql.sql("""
                                update recipient set language = :language, needs_interpreter = :interpreter,
                                    communication_needs = :needs, version = version + 1
                                where id = :recipient and version = :version
                                """)
                        .param("recipient", permit.recipientFor(Right.WRITE_RECIPIENT))
                        .param("language", now.language())
                        .param("interpreter", now.interpreter())
                        .param("needs", now.needs())
                        .param("version", now.version())
                        .update()
                == 1;
    }

    private static RecipientLine line(ResultSet row) throws SQLException {
        return new RecipientLine(
                row.getObject("id", UUID.class), Protection.valueOf(row.getString("protection")), identity(row));
    }

    private static Optional<Identity> identity(ResultSet row) throws SQLException {
        if (row.getString("identity_number") == null) {
            return Optional.empty();
        }
        return Optional.of(new Identity(
                row.getString("given_name"),
                row.getString("family_name"),
                row.getObject("birth_date", LocalDate.class),
                IdentityType.valueOf(row.getString("identity_type")),
                row.getString("identity_number"),
                orEmpty(row, "street"),
                orEmpty(row, "postal_code"),
                orEmpty(row, "locality"),
                orEmpty(row, "phone")));
    }

    private static Communication communication(ResultSet row) throws SQLException {
        return new Communication(
                row.getString("language"),
                row.getBoolean("needs_interpreter"),
                orEmpty(row, "communication_needs"),
                row.getInt("version"));
    }

    private static String orEmpty(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }
}
