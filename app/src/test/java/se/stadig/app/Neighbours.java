package se.stadig.app;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import se.stadig.app.platform.EmbeddedPostgres;

/**
 * Persons in every relation to Eva's unit, moved into the demo by the owner of its tables: at the unit, at its sister unit, at a private one, in
 * another municipality, gone, and protected.
 */
record Neighbours(
        UUID ownUnit,
        long countAtOwnUnit,
        UUID own,
        UUID atSisterUnit,
        UUID atPrivateUnit,
        UUID inOtherMunicipality,
        UUID left,
        UUID protectedOne,
        UUID secondProtected,
        UUID numbered,
        UUID fuzzed,
        UUID endedWork,
        UUID futureWork,
        UUID closedAccountsWork,
        UUID ownProvider,
        UUID ownStaff,
        UUID staffAtSister,
        UUID staffAtPrivate,
        UUID staffFar,
        UUID staffByMistake,
        UUID fuzzedStaff,
        UUID assumedIdentity) {
    /** One of Skatteverket's numbers for tests. */
    static final String TEST_NUMBER = "191212121212";

    static final String NAME = "Grannson";
    static final String STREET = "Hemligvägen";
    static final String KIN = "Anhörigsdotter";
    static final String PHONE = "070-1740699";

    /** What stands about those with protected identity and about nobody else; their numbers are P with their name among the neighbours. */
    static final String PROTECTED_NAME = "Ingalill";

    static final String PROTECTED_STREET = "Skyddsgränd";
    static final String PROTECTED_KIN = "Skyddsdotter";
    static final String PROTECTED_PHONE = "070-1740655 dagtid";
    static final String PROTECTED_KIN_PHONE = "070-1740654 kvällstid";
    static final String[] SECRETS = {
        PROTECTED_NAME,
        PROTECTED_STREET,
        PROTECTED_KIN,
        PROTECTED_PHONE,
        PROTECTED_KIN_PHONE,
        "Psecret",
        "Psecond",
        "Passumed"
    };

    /** Those whose identity is protected, one at each level. */
    List<UUID> withProtectedIdentity() {
        return List.of(protectedOne, secondProtected, assumedIdentity);
    }

    /** A person of another unit of the same municipality. */
    UUID atOtherUnit() {
        return atSisterUnit;
    }

    static Connection owner() throws SQLException {
        EmbeddedPostgres.Login login = RunningDemo.login();
        return DriverManager.getConnection(login.url(), login.owner(), login.ownerPassword());
    }

    static long count(Connection connection, String question) throws SQLException {
        try (Statement ask = connection.createStatement();
                ResultSet answer = ask.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    static synchronized Neighbours movedIn() throws SQLException {
        try (Connection owner = owner();
                Statement run = owner.createStatement()) {
            run.execute("delete from emergency_access"); // another test's, which would show more than the next expects
            UUID unit = id(owner, "select unit from engagement where id = '%s'", work("enhetschef"));
            UUID sister = DemoPeopleStore.key("unit", "test-sister");
            UUID foreign = id(
                    owner,
                    "select o.id from unit o, unit mine where mine.id = '%s' and o.provider <> mine.provider and o.municipality = mine.municipality order by o.code limit 1",
                    unit);
            UUID far = DemoPeopleStore.key("unit", "test-far");
            run.execute("insert into municipality values ('9998', 'Grannköping (påhittad)') on conflict do nothing");
            run.execute(
                    "insert into unit select '%s', '9998', provider, 'FAR', 'Långt borta', '2020-01-01' from unit where id = '%s' on conflict do nothing"
                            .formatted(far, unit));
            run.execute(
                    "insert into unit select '%s', '9999', provider, 'SYSTER', 'Systerenheten', '2020-01-01' from unit where id = '%s' on conflict do nothing"
                            .formatted(sister, unit));
            guide(run, "own", "9999");
            guide(run, "fuzzed", "9999");
            guide(run, "far", "9998");
            UUID own = move(run, "own", "9999", unit, "NONE", "null");
            UUID other = move(run, "sister", "9999", sister, "NONE", "null");
            UUID strange = move(run, "private", "9999", foreign, "NONE", "null");
            UUID abroad = move(run, "far", "9998", far, "NONE", "null");
            UUID gone = move(run, "gone", "9999", unit, "NONE", "'2026-11-14'");
            UUID secret = move(run, "secret", "9999", unit, "PROTECTED_REGISTRATION", "null");
            UUID second = move(run, "second", "9999", unit, "CONFIDENTIALITY_MARKED", "null");
            UUID assumed = move(run, "assumed", "9999", unit, "ASSUMED_IDENTITY", "null");
            UUID fuzzed = move(run, "fuzzed", "9999", unit, "NONE", "null");
            UUID twelve = move(run, "twelve", "9999", unit, "NONE", "null");
            run.execute(
                    "update recipient_identity set given_name = 'Tolvan', identity_type = 'PERSONNUMMER', identity_number = '%s' where recipient = '%s'"
                            .formatted(TEST_NUMBER, twelve));
            run.execute(
                    "insert into protection_permit values ('%s', '%s', '%s', '2026-11-01', '2027-04-30', '%s', 'Ska hjälpa personen hemma') on conflict do nothing"
                            .formatted(key("permit"), secret, work("underskoterska"), work("enhetschef")));
            run.execute(
                    "insert into protection_permit values ('%s', '%s', '%s', '2026-11-01', '2027-04-30', '%s', 'Behövs inte längre alls', '2026-11-02 10:00Z', '%s') on conflict do nothing"
                            .formatted(
                                    row("own", "permit"),
                                    own,
                                    work("underskoterska"),
                                    work("enhetschef"),
                                    work("enhetschef")));
            engage(run, "ended", "'2020-01-01', '2026-11-14'", unit, "null");
            engage(run, "future", "'2026-11-16', null", unit, "null");
            engage(run, "closed", "'2020-01-01', null", unit, "now()");
            long here = count(
                    owner,
                    "select count(distinct recipient) from assignment where unit = '%s' and withdrawn_at is null and coalesce(last_day, 'infinity') >= '2026-11-15'"
                            .formatted(unit));
            return new Neighbours(
                    unit,
                    here,
                    own,
                    other,
                    strange,
                    abroad,
                    gone,
                    secret,
                    second,
                    twelve,
                    fuzzed,
                    key("ended"),
                    key("future"),
                    key("closed"),
                    id(owner, "select provider from unit where id = '%s'", unit),
                    employ(run, "own", unit),
                    employ(run, "sister", sister),
                    employ(run, "private", foreign),
                    employ(run, "far", far),
                    entered(run, "gone", unit),
                    employ(run, "fuzzed", unit),
                    assumed);
        }
    }

    /** A row about the person or the member of staff of this name ("own", "sister" …), of this kind. */
    static UUID row(String name, String kind) {
        return key(name + "-" + kind);
    }

    /** Takes away a judgement of the log, as nobody but the owner of the tables can, so that the next test finds the row. */
    static void unjudge(String item) throws SQLException {
        try (Connection owner = owner();
                Statement run = owner.createStatement()) {
            run.execute("delete from log_review_judgement where item = '%s'".formatted(item));
        }
    }

    static UUID work(String username) {
        return DemoPeopleStore.key("engagement", username);
    }

    private static UUID key(String name) {
        return DemoPeopleStore.key("test", name);
    }

    private static UUID move(
            Statement run, String name, String municipality, UUID unit, String protection, String lastDay)
            throws SQLException {
        UUID person = key(name);
        boolean open = protection.equals("NONE");
        run.execute(
                "insert into recipient values ('%s', '%s', '%s', 'ORDINARY', 'sv', false, 'Hör dåligt') on conflict do nothing"
                        .formatted(person, municipality, protection));
        run.execute(
                "insert into recipient_identity values ('%s', '%s', '%s', '%s', '1940-01-01', 'K', 'PSEUDONYM', 'P%s', '%s 1', '999 01', 'Sagoby', '%s') on conflict do nothing"
                        .formatted(
                                person,
                                municipality,
                                open ? "Prov" : PROTECTED_NAME,
                                NAME,
                                name,
                                open ? STREET : PROTECTED_STREET,
                                open ? PHONE : PROTECTED_PHONE));
        run.execute("insert into kin values ('%s', '%s', '%s', 'dotter', '%s') on conflict do nothing"
                .formatted(
                        key(name + "-kin"),
                        person,
                        open ? KIN : PROTECTED_KIN,
                        open ? "070-1740698" : PROTECTED_KIN_PHONE));
        run.execute(
                "insert into decision values ('%s', '%s', '%s', 'PROV-%s', 'SERVICE', 10, '2026-01-01') on conflict do nothing"
                        .formatted(key(name + "-decision"), person, municipality, name));
        run.execute("insert into assignment values ('%s', '%s', '%s', '2026-01-01', %s) on conflict do nothing"
                .formatted(key(name + "-assignment"), person, unit, lastDay));
        run.execute(
                "insert into absence (id, recipient, first_day, last_day, reason) values ('%s', '%s', '2026-02-01', '2026-02-03', 'HOSPITAL') on conflict do nothing"
                        .formatted(key(name + "-absence"), person));
        run.execute(
                "insert into granted_service (id, decision, recipient, name) values ('%s', '%s', '%s', 'dusch') on conflict do nothing"
                        .formatted(key(name + "-service"), key(name + "-decision"), person));
        welcome(run, name, person, unit, open);
        return person;
    }

    /** A talk that is booked, a consent and how one comes in; of the protected they tell who and where they are. */
    private static void welcome(Statement run, String name, UUID person, UUID unit, boolean open) throws SQLException {
        run.execute(
                "insert into staff (id, municipality, given_name, family_name) values ('%s', '9999', 'Samtals', 'Ledarsson') on conflict do nothing"
                        .formatted(key("leader")));
        run.execute(
                "insert into welcome_event (recipient, unit, seq, id, talk, kind, checklist, day, starts, place, leader, recorded_by, author, recorded_at) select '%1$s', '%2$s', 1, '%3$s', '%3$s', 'BOOKED', '2026-1', '2026-11-20', '13:30', 'HOME', '%4$s', '%5$s', 'Prov', '2026-11-10T10:00Z' where not exists (select 1 from welcome_event where recipient = '%1$s')"
                        .formatted(person, unit, key(name + "-talk"), key("leader"), work("enhetschef")));
        run.execute(
                "insert into consent (id, recipient, unit, counterparty, name, about, given_by, given_how, first_day, last_day, noted_by, author) values ('%s', '%s', '%s', 'RELATIVE', '%s', 'hur dagen har varit', 'PERSON', 'ORAL', '2026-11-01', '2027-10-31', '%s', 'Prov') on conflict do nothing"
                        .formatted(
                                key(name + "-consent"), person, unit, open ? KIN : PROTECTED_KIN, work("enhetschef")));
        run.execute(
                "insert into home_entry (id, recipient, unit, way, what_to_do, entry_code) values ('%s', '%s', '%s', 'RING_FIRST', '%s', '') on conflict do nothing"
                        .formatted(
                                key(name + "-home"),
                                person,
                                unit,
                                open ? "Ring på" : "Gå in från " + PROTECTED_STREET));
    }

    private static UUID employ(Statement run, String name, UUID unit) throws SQLException {
        UUID staff = key(name + "-staff");
        run.execute(
                "insert into staff (id, municipality, given_name, family_name, phone) values ('%s', '9999', 'Medarbetar', '%s', '070-1740697') on conflict do nothing"
                        .formatted(staff, NAME));
        run.execute(
                "insert into employment (id, staff, unit, number, role, permanent, first_day) values ('%s', '%s', '%s', 'PROV-%s', 'CARE', true, '2020-01-01') on conflict do nothing"
                        .formatted(key(name + "-employment"), staff, unit, name));
        run.execute(
                "insert into title_evidence (id, staff, kind, since) values ('%s', '%s', 'CERTIFICATE', '2024-01-01') on conflict do nothing"
                        .formatted(key(name + "-evidence"), staff));
        run.execute(
                "insert into delegation (id, staff, task, given_by, first_day, last_day) values ('%s', '%s', 'ge insulin', 'Anna Ek', '2026-01-01', '2026-12-31') on conflict do nothing"
                        .formatted(key(name + "-delegation"), staff));
        run.execute("insert into area (id, unit, name) values ('%s', '%s', 'Provområdet %s') on conflict do nothing"
                .formatted(key(name + "-area"), unit, name));
        run.execute("insert into team (id, unit, name) values ('%s', '%s', 'Provlaget %s') on conflict do nothing"
                .formatted(key(name + "-team"), unit, name));
        run.execute(
                "insert into team_member (id, staff, team, first_day) values ('%s', '%s', '%s', '2026-01-01') on conflict do nothing"
                        .formatted(key(name + "-membership"), staff, key(name + "-team")));
        run.execute(
                "insert into staff_absence (id, staff, first_day, last_day) values ('%s', '%s', '2025-01-01', '2025-01-10') on conflict do nothing"
                        .formatted(key(name + "-staff-absence"), staff));
        run.execute(
                "insert into guideline (id, municipality, unit, first_day, last_day, document) select '%s', municipality, id, '2024-01-01'::date + abs(hashtext('%s')) %% 300, '2024-12-31', 'Provriktlinje' from unit where id = '%s' on conflict do nothing"
                        .formatted(key(name + "-guideline"), name, unit));
        run.execute(
                "insert into care_contact_routine (id, unit, document, decided_on, decided_by, by_management, safety, continuity, individual, coordination) values ('%s', '%s', 'Provrutin %s', '2024-02-01', 'enhetschefen', true, true, true, true, true) on conflict do nothing"
                        .formatted(key(name + "-routine"), unit, name));
        return staff;
    }

    /** What a municipality's guideline said in 2024. */
    private static void guide(Statement run, String name, String municipality) throws SQLException {
        run.execute(
                "insert into guideline (id, municipality, first_day, last_day, document) values ('%s', '%s', '2024-01-01'::date + abs(hashtext('%s')) %% 300, '2024-12-31', 'Provriktlinje') on conflict do nothing"
                        .formatted(key(name + "-municipal-guideline"), municipality, name));
    }

    /** Somebody of the staff who was entered at the wrong unit, and taken away. Who has worked there and left is still known to the unit. */
    private static UUID entered(Statement run, String name, UUID unit) throws SQLException {
        UUID staff = employ(run, name, unit);
        run.execute("update employment set withdrawn_at = '2026-11-14T10:00Z' where id = '%s' and withdrawn_at is null"
                .formatted(key(name + "-employment")));
        return staff;
    }

    private static void engage(Statement run, String name, String days, UUID unit, String closed) throws SQLException {
        run.execute("insert into account values ('%s', 'prov-%s', 'Prov', %s) on conflict do nothing"
                .formatted(key(name + "-account"), name, closed));
        run.execute(
                "insert into engagement values ('%s', '%s', 'UNIT_MANAGER', '9999', '%s', %s) on conflict do nothing"
                        .formatted(key(name), key(name + "-account"), unit, days));
    }

    private static UUID id(Connection owner, String question, UUID about) throws SQLException {
        try (Statement ask = owner.createStatement();
                ResultSet answer = ask.executeQuery(question.formatted(about))) {
            answer.next();
            return answer.getObject(1, UUID.class);
        }
    }
}
