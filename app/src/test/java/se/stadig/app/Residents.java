package se.stadig.app;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Persons with home care at Eva's unit and members of its staff, each as new as the test that asks for them. */
final class Residents {
    private Residents() {}

    /** Somebody with a decision and an assignment since 1 January 2026. */
    static UUID movedIn(String name) throws SQLException {
        UUID person = DemoPeopleStore.key("test-resident", name);
        run(
                "insert into recipient (id, municipality, protection, housing, language, needs_interpreter) values ('%s', '9999', 'NONE', 'ORDINARY', 'fi', true)"
                        .formatted(person));
        run(
                "insert into recipient_identity (recipient, municipality, given_name, family_name, birth_date, sex, identity_type, identity_number) values ('%s', '9999', 'Boende', '%s', '1940-01-01', 'K', 'PSEUDONYM', 'BO-%s')"
                        .formatted(person, name, name));
        run(
                "insert into decision (id, recipient, municipality, unit, case_number, kind, hours_per_month, first_day) values ('%s', '%s', '9999', %s, 'BO-%s', 'PERSONAL_CARE', 30, '2026-01-01')"
                        .formatted(UUID.randomUUID(), person, unit(), name));
        run("insert into assignment (id, recipient, unit, first_day) values ('%s', '%s', %s, '2026-01-01')"
                .formatted(UUID.randomUUID(), person, unit()));
        return person;
    }

    /** Somebody of the care staff with this proof of the title: CERTIFICATE, TRANSITION or NONE. */
    static UUID employed(String name, String proof) throws SQLException {
        UUID staff = DemoPeopleStore.key("test-colleague", name);
        run(
                "insert into staff (id, municipality, given_name, family_name, phone) values ('%s', '9999', 'Kollega', '%s', '070-1740600') on conflict do nothing"
                        .formatted(staff, name));
        run(
                "insert into employment (id, staff, unit, number, role, permanent, first_day) values ('%s', '%s', %s, 'KO-%s', 'CARE', true, '2020-01-01')"
                        .formatted(UUID.randomUUID(), staff, unit(), name));
        if (!proof.equals("NONE")) {
            run("insert into title_evidence (staff, kind, since) values ('%s', '%s', %s)"
                    .formatted(staff, proof, proof.equals("CERTIFICATE") ? "'2024-03-01'" : "null"));
        }
        return staff;
    }

    private static String unit() {
        return "(select unit from engagement where id = '%s')".formatted(Neighbours.work("enhetschef"));
    }

    static void run(String statement) throws SQLException {
        try (Connection owner = Neighbours.owner();
                Statement run = owner.createStatement()) {
            run.execute(statement);
        }
    }

    static String text(String question) throws SQLException {
        try (Connection owner = Neighbours.owner();
                Statement ask = owner.createStatement();
                ResultSet answer = ask.executeQuery(question)) {
            return answer.next() ? String.valueOf(answer.getString(1)) : "";
        }
    }
}
