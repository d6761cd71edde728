package se.stadig.app.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.stadig.app.platform.EmbeddedPostgres;

/** Made-up persons whom those of one unit may not see, and some whom they may, moved in by the owner of the tables. */
final class StrangersStore {
    private static final int AGE = 80;

    private final Connection owner;

    private StrangersStore(Connection owner) {
        this.owner = owner;
    }

    /** Where the strangers are. */
    enum Place {
        SISTER_UNIT,
        OTHER_MUNICIPALITY,
        SISTER_UNIT_PROTECTED,
        OTHER_PROVIDER,
        OWN_UNIT
    }

    /** The number of a case of the person with this id. */
    static String caseNumber(UUID person) {
        return "BENCH-" + person;
    }

    /** The identity number of the person with this id: twelve digits, which nobody real has. */
    static String identityNumber(UUID person) {
        return "1850%08d".formatted(Math.floorMod(person.getLeastSignificantBits(), 100_000_000));
    }

    /** Persons of the place, as many as asked for. */
    static List<UUID> moveIn(EmbeddedPostgres.Login login, Place place, int count) throws SQLException {
        try (Connection owner = DriverManager.getConnection(login.url(), login.owner(), login.ownerPassword())) {
            owner.setAutoCommit(false);
            StrangersStore store = new StrangersStore(owner);
            store.prepare();
            List<UUID> people = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                people.add(store.moveIn(place));
            }
            owner.commit();
            try (Statement tidy = owner.createStatement()) {
                owner.setAutoCommit(true);
                tidy.execute("analyze");
            }
            return people;
        }
    }

    /** How many persons there are. */
    static int count(EmbeddedPostgres.Login login) throws SQLException {
        return Integer.parseInt(answer(login, "select count(*) from recipient"));
    }

    /** The database's day, as the pages have it. */
    static String today(EmbeddedPostgres.Login login) throws SQLException {
        return answer(login, "select (now() at time zone 'Europe/Stockholm')::date");
    }

    private static String answer(EmbeddedPostgres.Login login, String question) throws SQLException {
        try (Connection owner = DriverManager.getConnection(login.url(), login.owner(), login.ownerPassword());
                Statement ask = owner.createStatement();
                ResultSet answer = ask.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private void prepare() throws SQLException {
        try (Statement run = owner.createStatement()) {
            run.execute(
                    "insert into municipality (code, name) values ('9998', 'Grannköping (påhittad)') on conflict do nothing");
            run.execute(
                    "insert into provider (id, organisation_number, name, form) values (md5('bench')::uuid, '1699000004', 'En annan utförare', 'PRIVATE') on conflict do nothing");
            run.execute(
                    "insert into unit (id, municipality, provider, code, name, opened) values (md5('benchOTHER')::uuid, '9999', md5('bench')::uuid, 'BENCH2', 'En annans enhet', '2020-01-01') on conflict do nothing");
            for (String municipality : List.of("9999", "9998")) {
                run.execute("""
                        insert into unit (id, municipality, provider, code, name, opened)
                        select md5('bench' || '%1$s')::uuid, '%1$s', u.provider, 'BENCH', 'Grannenheten', '2020-01-01'
                        from engagement e join unit u on u.id = e.unit join account a on a.id = e.account where a.username = 'planerare'
                        on conflict do nothing
                        """.formatted(municipality));
            }
        }
    }

    private UUID moveIn(Place place) throws SQLException {
        UUID person = UUID.randomUUID();
        String municipality = place == Place.OTHER_MUNICIPALITY ? "9998" : "9999";
        run(
                "insert into recipient (id, municipality, protection, housing, language, needs_interpreter) values (?, ?, ?, 'ORDINARY', 'sv', false)",
                person,
                municipality,
                place == Place.SISTER_UNIT_PROTECTED ? "PROTECTED_REGISTRATION" : "NONE");
        run(
                "insert into recipient_identity (recipient, municipality, given_name, family_name, birth_date, identity_type, identity_number)"
                        + " values (?, ?, 'Prov', 'Granne', date '2026-01-01' - interval '" + AGE
                        + " years', 'PSEUDONYM', ?)",
                person,
                municipality,
                identityNumber(person));
        run(
                "insert into decision (id, recipient, municipality, case_number, kind, hours_per_month, first_day) values (?, ?, ?, ?, 'SERVICE', 10, '2026-01-01')",
                UUID.randomUUID(),
                person,
                municipality,
                caseNumber(person));
        String unit =
                switch (place) {
                    case OWN_UNIT ->
                        "(select e.unit from engagement e join account a on a.id = e.account where a.username = 'planerare')";
                    case OTHER_PROVIDER -> "md5('benchOTHER')::uuid";
                    case SISTER_UNIT, SISTER_UNIT_PROTECTED, OTHER_MUNICIPALITY ->
                        "md5('bench' || '" + municipality + "')::uuid";
                };
        run(
                "insert into assignment (id, recipient, unit, first_day) values (?, ?, " + unit + ", '2026-01-01')",
                UUID.randomUUID(),
                person);
        return person;
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            statement.executeUpdate();
        }
    }
}
