package se.stadig.app;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Persons about whom nothing was noted for long, moved into the demo by the owner of its tables. */
final class LongGone {
    static final String NAME = "Längesedansson";
    static final String STREET = "Glömskegatan";
    static final String KIN = "Minnesdotter";
    /** What every phone number of theirs ends with; the rest is as everybody's in Sagoby. */
    static final String PHONE = " kvälltid";

    static final LocalDate LAST = LocalDate.of(2015, 6, 10);
    static final LocalDate BORN = LocalDate.of(1931, 3, 7);

    private final Connection owner;

    LongGone(Connection owner) {
        this.owner = owner;
    }

    /** Who had home care of a municipal unit, by a decision, until a day. */
    UUID ofBoard(String municipality, UUID unit, LocalDate born, LocalDate last) throws SQLException {
        UUID person = person(municipality, born, "NONE");
        decide(person, municipality, unit, last);
        assign(person, unit, last);
        return person;
    }

    /** Whom a private provider had, without a decision of the board's. */
    UUID ofPrivate(String municipality, UUID unit, LocalDate born, LocalDate last) throws SQLException {
        UUID person = person(municipality, born, "NONE");
        assign(person, unit, last);
        return person;
    }

    UUID person(String municipality, @Nullable LocalDate born, String protection) throws SQLException {
        UUID id = UUID.randomUUID();
        run(
                "insert into recipient (id, municipality, protection, housing, language, needs_interpreter, communication_needs) values (?, ?, ?, 'ORDINARY', 'sv', false, 'Hör dåligt, säger "
                        + NAME + "')",
                id,
                municipality,
                protection);
        if (born != null) {
            run(
                    "insert into recipient_identity (recipient, municipality, given_name, family_name, birth_date, identity_type, identity_number, street, postal_code, locality, phone)"
                            + " values (?, ?, 'Tom', '" + NAME + "', ?, 'PSEUDONYM', ?, '" + STREET
                            + " 3', '999 07', 'Sagoby', '070-1740611" + PHONE + "')",
                    id,
                    municipality,
                    born,
                    "LG" + id.toString().substring(0, 8));
        }
        return id;
    }

    void decide(UUID person, String municipality, @Nullable UUID unit, @Nullable LocalDate last) throws SQLException {
        run(
                "insert into decision (id, recipient, municipality, case_number, kind, first_day, last_day, unit) values (?, ?, ?, ?, 'SERVICE', '2011-01-01', ?, ?)",
                UUID.randomUUID(),
                person,
                municipality,
                "LG-" + person.toString().substring(0, 8),
                last,
                unit);
    }

    void assign(UUID person, UUID unit, @Nullable LocalDate last) throws SQLException {
        run(
                "insert into assignment (id, recipient, unit, first_day, last_day) values (?, ?, ?, '2011-01-01', ?)",
                UUID.randomUUID(),
                person,
                unit,
                last);
    }

    void away(UUID person, LocalDate first, @Nullable LocalDate last) throws SQLException {
        run(
                "insert into absence (id, recipient, first_day, last_day, reason) values (?, ?, ?, ?, 'HOSPITAL')",
                UUID.randomUUID(),
                person,
                first,
                last);
    }

    /** An engagement of an account of its own. */
    UUID engage(String role, String municipality, @Nullable UUID unit) throws SQLException {
        UUID account = UUID.randomUUID();
        run("insert into account (id, username, display_name) values (?, ?, 'Prov Prov')", account, "prov-" + account);
        return engage(account, role, municipality, unit);
    }

    UUID engage(UUID account, String role, String municipality, @Nullable UUID unit) throws SQLException {
        UUID engagement = UUID.randomUUID();
        run(
                "insert into engagement (id, account, role, municipality, unit, first_day) values (?, ?, ?, ?, ?, '2011-01-01')",
                engagement,
                account,
                role,
                municipality,
                unit);
        return engagement;
    }

    /** A municipality with one unit of a provider of that form. */
    UUID unitIn(String municipality, boolean ofPrivate) throws SQLException {
        run("insert into municipality (code, name) values (?, ?) on conflict do nothing", municipality, municipality);
        UUID unit = UUID.randomUUID();
        run(
                "insert into unit (id, municipality, provider, code, name, opened) values (?, ?, (select id from provider where form = ? order by id limit 1), ?, 'Provenheten', '2010-01-01')",
                unit,
                municipality,
                ofPrivate ? "PRIVATE" : "MUNICIPAL",
                "LG" + unit.toString().substring(0, 6));
        return unit;
    }

    /** Takes away whoever is left, so that no other test meets them. */
    void end() throws SQLException {
        run("delete from recipient where communication_needs like '%" + NAME
                + "%' or id in (select recipient from recipient_identity where family_name = '" + NAME + "')");
        run(
                "update disposal_proposal set decided_by = (select id from engagement where id <> proposed_by limit 1), decided_at = proposed_at, outcome = 'REFUSED', disposed = 0 where outcome is null");
    }

    void run(String statement, @Nullable Object... values) throws SQLException {
        try (PreparedStatement run = owner.prepareStatement(statement)) {
            for (int at = 0; at < values.length; at++) {
                run.setObject(at + 1, values[at]);
            }
            run.executeUpdate();
        }
    }

    /** The first column of the first row, as text. */
    @Nullable
    String ask(String question) throws SQLException {
        try (Statement ask = owner.createStatement();
                ResultSet answer = ask.executeQuery(question)) {
            return answer.next() ? answer.getString(1) : null;
        }
    }
}
