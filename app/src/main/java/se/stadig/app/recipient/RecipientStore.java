package se.stadig.app.recipient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.stadig.app.access.Engagement;
import se.stadig.app.access.Permit;
import se.stadig.app.access.Right;
import se.stadig.app.platform.Ids;
import se.stadig.app.platform.Text;
import se.stadig.terms.Housing;
import se.stadig.terms.IdentityType;
import se.stadig.terms.Sex;

/** Recipients in the database, whose row-level security leaves out those whom the reader has no relation to. */
@Component
class RecipientStore implements PersonNames {
    private static final int MOST_FOUND = 20;

    private static final String PEOPLE = """
            select r.id, r.protection, r.language, r.needs_interpreter, r.communication_needs, r.version, r.housing, r.since,
                i.given_name, i.family_name, i.birth_date, i.identity_type, i.identity_number, i.street, i.postal_code, i.locality, i.phone, i.sex, i.since as identity_since, i.version as identity_version
            from recipient r left join recipient_identity i on i.recipient = r.id
            """;

    private final JdbcClient sql;
    private final Ids ids;

    RecipientStore(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Those whom the unit has an assignment for on the day, by family name; the protected last. */
    List<RecipientLine> atUnit(UUID unit, LocalDate day) {
        return sql.sql(PEOPLE + """
                                where r.id in (select recipient from assignment
                                    where unit = :unit and withdrawn_at is null and :day between first_day and coalesce(last_day, 'infinity'))
                                order by i.family_name collate "sv-x-icu", i.given_name collate "sv-x-icu", r.id
                                """)
                .param("unit", unit)
                .param("day", day)
                .query((row, _) -> line(row))
                .list();
    }

    /** Those whom the unit has no assignment for on the day but will have, by the day it begins. */
    List<ComingRecipient> coming(UUID unit, LocalDate day) {
        return sql.sql("""
                        with begins as (
                            select recipient, min(first_day) as first_day from assignment
                            where unit = :unit and withdrawn_at is null and coalesce(last_day, 'infinity') >= :day
                            group by recipient having min(first_day) > :day)
                        """ + PEOPLE.replace("select r.id", "select b.first_day, r.id") + """
                        join begins b on b.recipient = r.id
                        order by b.first_day, i.family_name collate "sv-x-icu", i.given_name collate "sv-x-icu", r.id
                        """)
                .param("unit", unit)
                .param("day", day)
                .query((row, _) -> new ComingRecipient(line(row), row.getObject("first_day", LocalDate.class)))
                .list();
    }

    /** Those who are found, at most so many; one more tells that there are more. */
    List<RecipientLine> found(SearchTerm term) {
        return switch (term) {
            case SearchTerm.Name name -> search("found_by_name", name.start());
            case SearchTerm.Number number -> search("found_by_number", number.digits());
            case SearchTerm.CaseNumber number -> search("found_by_case", number.number());
        };
    }

    private List<RecipientLine> search(String found, String term) {
        return sql.sql(PEOPLE + "where r.id in (select " + found
                        + "(:term)) order by i.family_name, i.given_name, r.id limit " + (MOST_FOUND + 1))
                .param("term", term)
                .query((row, _) -> line(row))
                .list();
    }

    RecipientCard card(Permit permit) {
        return sql.sql(PEOPLE + "where r.id = :recipient")
                .param("recipient", permit.recipient())
                .query((row, _) -> new RecipientCard(
                        line(row),
                        communication(row),
                        Housing.valueOf(row.getString("housing")),
                        Optional.ofNullable(row.getObject("since", LocalDate.class))))
                .single();
    }

    @Override
    public Text of(Permit permit) {
        return sql.sql(
                        "select given_name || ' ' || family_name as name from recipient_identity where recipient = :recipient")
                .param("recipient", permit.recipient())
                .query(String.class)
                .optional()
                .map(name -> Text.of("{0}", name))
                .orElse(Text.of(RecipientLine.MASK));
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
                orEmpty(row, "phone"),
                Optional.ofNullable(row.getString("sex")).map(Sex::valueOf),
                Optional.ofNullable(row.getObject("identity_since", LocalDate.class)),
                row.getInt("identity_version")));
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

    /** Whether it was written; not if somebody else has changed the row since. */
    boolean write(Permit permit, Right right, int seen, Map<String, ? extends @Nullable Object> values) {
        return changed("recipient", "id", permit.recipientFor(right), seen, values);
    }

    /** The same for who and where a person is. */
    boolean writeIdentity(Permit permit, Right right, int seen, Map<String, ? extends @Nullable Object> values) {
        return changed("recipient_identity", "recipient", permit.recipientFor(right), seen, values);
    }

    private boolean changed(
            String table, String key, UUID recipient, int seen, Map<String, ? extends @Nullable Object> values) {
        String assignments =
                values.keySet().stream().map(column -> column + " = :" + column).collect(Collectors.joining(", "));
        return sql.sql("update %s set %s, version = version + 1 where %s = :key and version = :seen"
                                .formatted(table, assignments, key))
                        .params(values)
                        .param("key", recipient)
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /**
     * Enters a person; the one who enters somebody with protected identity may see who it is for as long as a permit lasts.
     *
     * @param id the new person's, which is in the log before
     * @param person the columns of a recipient
     * @param identity the columns of the identity
     * @throws org.springframework.dao.DuplicateKeyException where the municipality has somebody with the number
     */
    @Transactional
    public void enter(
            UUID id,
            Engagement work,
            Map<String, ? extends @Nullable Object> person,
            Map<String, ? extends @Nullable Object> identity,
            LocalDate today) {
        insert("recipient", Map.of("id", id, "municipality", work.municipality()), person);
        if (!Protection.NONE.name().equals(person.get("protection"))) {
            sql.sql("""
                            insert into protection_permit (id, recipient, engagement, first_day, last_day, decided_by, reason)
                            values (:id, :recipient, :work, :today, :until, :work, 'Förde in personen och handlägger ärendet')
                            """)
                    .param("id", ids.next())
                    .param("recipient", id)
                    .param("work", work.id())
                    .param("today", today)
                    .param("until", today.plusMonths(ProtectionPages.MONTHS))
                    .update();
        }
        insert("recipient_identity", Map.of("recipient", id, "municipality", work.municipality()), identity);
    }

    private void insert(String table, Map<String, ?> keys, Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(values);
        all.putAll(keys);
        sql.sql("insert into %s (%s) values (%s)"
                        .formatted(
                                table,
                                String.join(", ", all.keySet()),
                                all.keySet().stream()
                                        .map(column -> ":" + column)
                                        .collect(Collectors.joining(", "))))
                .params(all)
                .update();
    }
}
