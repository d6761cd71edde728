package se.stadig.register.door;

import java.util.function.BiConsumer;

/** Rules that go over several columns or rows, case by case. */
final class RuleCasesByHand {
    private static final String ID_64 = "å".repeat(64);
    private static final String SMILES_64 = "😀".repeat(64);
    private static final String SMILES_65 = "😀".repeat(65);
    private static final String ID_65 = "a".repeat(65);

    /** Adds a row that is wrong, with what is to be said of it. */
    interface Wrong {
        void row(String file, String row, String... expected);
    }

    private final Wrong wrong;
    private final BiConsumer<String, String> right;

    private RuleCasesByHand(Wrong wrong, BiConsumer<String, String> right) {
        this.wrong = wrong;
        this.right = right;
    }

    static void addTo(Wrong wrong, BiConsumer<String, String> right) {
        RuleCasesByHand cases = new RuleCasesByHand(wrong, right);
        cases.lengths();
        cases.identities();
        cases.daysAndHours();
        cases.visits();
        cases.severalAtOnce();
        cases.doubles();
        cases.fieldCounts();
    }

    private void lengths() {
        right.accept("units.csv", ID_64 + ";Namn;1;;PRIVATE;1880;;");
        right.accept("units.csv", SMILES_64 + ";Namn;1;;PRIVATE;1880;;");
        wrong.row("units.csv", ID_65 + ";Namn;1;;PRIVATE;1880;;", "unit_id ID_LENGTH " + ID_65);
        wrong.row("units.csv", SMILES_65 + ";Namn;1;;PRIVATE;1880;;", "unit_id ID_LENGTH " + "😀".repeat(40) + "…");
        wrong.row("staff.csv", ID_65 + ";U1;CARE;NONE;;;", "staff_id ID_LENGTH " + ID_65);
        wrong.row(
                "absences.csv",
                ID_65 + ";2026-01-01;;",
                "recipient_id ID_LENGTH " + ID_65,
                "recipient_id UNKNOWN_REFERENCE " + ID_65);
        wrong.row(
                "decisions.csv", "#;R1;U1;" + "K".repeat(1000) + ";2026-01-01;;;", "kind CODE " + "K".repeat(80) + "…");
    }

    private void identities() {
        right.accept("recipients.csv", "#;PERSONNUMMER;189001029819;1890-01-02;M;1880;ORDINARY;");
        right.accept("recipients.csv", "#;PERSONNUMMER;189001039800;1890-01-03;;1880;CARE_HOME;1");
        right.accept("recipients.csv", "#;RESERVE;189001019803;1990-01-01;M;1880;ORDINARY;");
        wrong.row(
                "recipients.csv",
                "#;PERSONNUMMER;900101-9802;1890-01-01;K;1880;ORDINARY;",
                "identity IDENTITY_FORM 90*********");
        wrong.row(
                "recipients.csv",
                "#;PERSONNUMMER;18900101980;1890-01-01;K;1880;ORDINARY;",
                "identity IDENTITY_FORM 18*********");
        wrong.row(
                "recipients.csv",
                "#;PERSONNUMMER;1890010198O2;1890-01-01;K;1880;ORDINARY;",
                "identity IDENTITY_FORM 1890********");
        wrong.row(
                "recipients.csv",
                "#;PERSONNUMMER;18900101980٢;1890-01-01;K;1880;ORDINARY;",
                "identity IDENTITY_FORM 1890********");
        wrong.row("recipients.csv", "#;SAMORDNINGSNUMMER;x;1890-01-01;K;1880;ORDINARY;", "identity IDENTITY_FORM *");
        wrong.row(
                "recipients.csv",
                "#;PERSONNUMMER;189001019803;1890-01-01;K;1880;ORDINARY;",
                "identity IDENTITY_CHECK_DIGIT 1890********");
        wrong.row(
                "recipients.csv",
                "#;PERSONNUMMER;189001019802;1890-01-02;K;1880;ORDINARY;",
                "identity IDENTITY_BIRTH_DATE 1890********");
        wrong.row(
                "recipients.csv",
                "#;PERSONNUMMER;189001019802;1990-01-01;K;1880;ORDINARY;",
                "identity IDENTITY_BIRTH_DATE 1890********");
        wrong.row(
                "recipients.csv",
                "#;PERSONNUMMER;189001019802;1890-01-01;M;1880;ORDINARY;",
                "identity IDENTITY_SEX 1890********");
        wrong.row(
                "recipients.csv",
                "#;PERSONNUMMER;189001019802;1891-01-01;M;1880;ORDINARY;",
                "identity IDENTITY_BIRTH_DATE 1890********",
                "identity IDENTITY_SEX 1890********");
        wrong.row(
                "recipients.csv",
                "#;PERSONNUMMER;191401682396;1914-01-08;M;1880;ORDINARY;",
                "identity IDENTITY_BIRTH_DATE 1914********");
        wrong.row(
                "recipients.csv",
                "#;SAMORDNINGSNUMMER;189001019802;1890-01-01;K;1880;ORDINARY;",
                "identity IDENTITY_BIRTH_DATE 1890********");
        // A forgotten semicolon moves the number into another column: it is masked there too.
        wrong.row(
                "recipients.csv",
                "#;189001019802;1890-01-01;K;1880;ORDINARY;0;",
                "birth_date DATE K",
                "housing CODE 0",
                "identity_type CODE 1890********",
                "sex CODE 1880");
        wrong.row(
                "decisions.csv",
                "#;18900101-9802;U1;ESCORT;2026-01-01;;;",
                "recipient_id UNKNOWN_REFERENCE 1890*********");
        wrong.row(
                "decisions.csv", "#;900101+9802;U1;ESCORT;2026-01-01;;;", "recipient_id UNKNOWN_REFERENCE 90*********");
    }

    private void daysAndHours() {
        right.accept("decisions.csv", "#;R1;U1;ESCORT;2026-02-01;2026-02-01;;");
        wrong.row("decisions.csv", "#;R1;U1;ESCORT;2026-02-02;2026-02-01;;", "to FROM_AFTER_TO 2026-02-01");
        right.accept("absences.csv", "R1;2026-02-01;2026-02-01;");
        wrong.row("absences.csv", "R1;2026-02-02;2026-02-01;", "to FROM_AFTER_TO 2026-02-01");
        right.accept("staff.csv", "#;U1;CARE;NONE;;2026-02-01;2026-02-01");
        right.accept("staff.csv", "#;U1;CARE;TRANSITION;;;");
        wrong.row("staff.csv", "#;U1;CARE;NONE;;2026-02-02;2026-02-01", "employed_to FROM_AFTER_TO 2026-02-01");
        wrong.row("staff.csv", "#;U1;CARE;CERTIFICATE;;;", "title_evidence_from REQUIRED");
        for (String hours :
                new String[] {"0", "744", "744.00", "777", "777.0", ".5", "5.", "0.3333333333333333", "00012.50"}) {
            right.accept("decisions.csv", "#;R1;U1;SERVICE;2026-01-01;;" + hours + ";");
        }
        for (String hours : new String[] {"12,5", "1e3", "-1", "+5", " 5", "1.2.3", ".", "NaN", "٣", "5 h"}) {
            wrong.row(
                    "decisions.csv",
                    "#;R1;U1;SERVICE;2026-01-01;;" + hours + ";",
                    "hours_per_month NUMBER " + hours.strip());
        }
        for (String hours : new String[] {"744.01", "745", "776", "776.99", "777.5", "778", "99999999999999999999"}) {
            wrong.row("decisions.csv", "#;R1;U1;SERVICE;2026-01-01;;" + hours + ";", "hours_per_month RANGE " + hours);
        }
    }

    private void visits() {
        performed(true, "2026-03-01T00:00", "2026-03-01T00:01");
        performed(true, "2026-10-31T23:59:59", "2026-11-01T10:00");
        performed(false, "2026-02-28T23:59:59", "2026-03-01T10:00", "actual_start OUTSIDE_PERIOD 2026-02-28T23:59:59");
        performed(false, "2026-11-01T00:00", "2026-11-01T10:00", "actual_start OUTSIDE_PERIOD 2026-11-01T00:00");
        planned(true, "2026-03-01T00:00", "2026-03-01T00:01");
        planned(false, "2026-11-01T00:00", "2026-11-01T00:01", "planned_start OUTSIDE_PERIOD 2026-11-01T00:00");
        right.accept("visits.csv", "#;R1;U1;DIGITAL;MISSED;;;;;");
        right.accept(
                "visits.csv",
                "#;R1;U1;HOME_CARE;PERFORMED;2026-11-01T00:10;2026-11-01T00:20;2026-10-31T23:50;2026-11-01T00:05;");
        performed(false, "2026-10-07T08:00", "2026-10-07T08:00", "actual_end START_NOT_BEFORE_END 2026-10-07T08:00");
        performed(false, "2026-10-07T08:00:01", "2026-10-07T08:00", "actual_end START_NOT_BEFORE_END 2026-10-07T08:00");
        planned(false, "2026-10-07T08:00", "2026-10-07T07:00", "planned_end START_NOT_BEFORE_END 2026-10-07T07:00");
        performed(true, "2026-10-07T08:00", "2026-10-08T08:00");
        performed(false, "2026-10-07T08:00", "2026-10-08T08:00:01", "actual_end LONGER_THAN_24H 2026-10-08T08:00:01");
        planned(false, "2026-10-07T08:00", "2026-10-08T08:01", "planned_end LONGER_THAN_24H 2026-10-08T08:01");
        // 24 hours are elapsed time: the day of the autumn change has 25, that of the spring change 23.
        performed(true, "2026-10-24T12:00", "2026-10-25T11:00");
        performed(false, "2026-10-24T12:00", "2026-10-25T11:01", "actual_end LONGER_THAN_24H 2026-10-25T11:01");
        performed(false, "2026-10-24T12:00", "2026-10-25T12:00", "actual_end LONGER_THAN_24H 2026-10-25T12:00");
        performed(true, "2026-03-28T12:00", "2026-03-29T13:00");
        performed(false, "2026-03-28T12:00", "2026-03-29T13:01", "actual_end LONGER_THAN_24H 2026-03-29T13:01");
        performed(true, "2026-03-29T01:59:59", "2026-03-29T03:00");
        performed(false, "2026-03-29T02:30", "2026-03-29T03:30", "actual_start TIME_SKIPPED 2026-03-29T02:30");
        performed(true, "2026-10-25T02:30", "2026-10-25T03:00");
        performed(false, "2026-10-25T02:59", "2026-10-25T02:58", "actual_end START_NOT_BEFORE_END 2026-10-25T02:58");
        right.accept("shifts.csv", "S1;2026-10-31T23:59;2026-11-03T07:00");
        wrong.row("shifts.csv", "S1;2026-11-01T00:00;2026-11-01T07:00", "start OUTSIDE_PERIOD 2026-11-01T00:00");
        wrong.row("shifts.csv", "S1;2026-10-07T08:00;2026-10-07T08:00", "end START_NOT_BEFORE_END 2026-10-07T08:00");
        for (String event : new String[] {"DEPUTY_APPOINTED", "DEPUTY_ENDED", "CHANGED"}) {
            wrong.row("contact_events.csv", "R2;U2;2026-05-01;" + event + ";;", "staff_id REQUIRED");
        }
        right.accept("contact_events.csv", "R2;U2;2026-05-01;CHANGE_REQUESTED;;");
    }

    private void performed(boolean isRight, String start, String end, String... expected) {
        visit("#;R1;U1;HOME_CARE;PERFORMED;;;" + start + ";" + end + ";", isRight, expected);
    }

    private void planned(boolean isRight, String start, String end, String... expected) {
        visit("#;R1;U1;HOME_CARE;CANCELLED;" + start + ";" + end + ";;;", isRight, expected);
    }

    private void visit(String row, boolean isRight, String... expected) {
        if (isRight) {
            right.accept("visits.csv", row);
        } else {
            wrong.row("visits.csv", row, expected);
        }
    }

    private void severalAtOnce() {
        wrong.row(
                "visits.csv",
                ";NOBODY;;HOUSE;PERFORMED;x;;2026-11-05T10:00;2026-11-05T09:00;",
                "actual_end START_NOT_BEFORE_END 2026-11-05T09:00",
                "actual_start OUTSIDE_PERIOD 2026-11-05T10:00",
                "kind CODE HOUSE",
                "planned_start TIME x",
                "recipient_id UNKNOWN_REFERENCE NOBODY",
                "unit_id REQUIRED",
                "visit_id REQUIRED");
    }

    private void doubles() {
        wrong.row("units.csv", "U1;Namn;1;;PRIVATE;1880;;", "unit_id DUPLICATE_ID U1");
        wrong.row("recipients.csv", "R2;PSEUDONYM;P-9;1940-05-06;M;1880;ORDINARY;0", "recipient_id DUPLICATE_ID R2");
        wrong.row("decisions.csv", "D2;R1;U1;ESCORT;2026-01-01;;;", "decision_id DUPLICATE_ID D2");
        right.accept("staff.csv", "S1;U1;HOME_NURSING;CERTIFICATE;2024-01-01;2020-01-01;");
        right.accept("staff.csv", "S1;U2;CARE;CERTIFICATE;2024-01-01;2020-01-01;");
        right.accept("staff.csv", "S1;U1;CARE;CERTIFICATE;2024-01-01;2021-01-01;");
        wrong.row("staff.csv", "S1;U1;CARE;NONE;;2020-01-01;2026-01-01", "staff_id DUPLICATE_ID S1");
        wrong.row("visits.csv", "V1;R2;U2;HOME_CARE;MISSED;;;;;", "visit_id DUPLICATE_ID V1");
        wrong.row("visit_staff.csv", "V1;S1", "visit_id DUPLICATE_ID V1");
        // A wrong row does not take the id: the right one after it is taken in, and the next is a double again.
        wrong.row("visits.csv", "W1;R2;U2;HOME;MISSED;;;;;", "kind CODE HOME");
        right.accept("visits.csv", "W1;R2;U2;HOME_CARE;MISSED;;;;;");
        wrong.row("visits.csv", "W1;R2;U2;HOME;MISSED;;;;;", "kind CODE HOME", "visit_id DUPLICATE_ID W1");
        wrong.row("visits.csv", "W1;R2;U2;HOME_CARE;MISSED;;;;;", "visit_id DUPLICATE_ID W1");
        wrong.row("decisions.csv", "E1;NOBODY;U1;ESCORT;2026-01-01;;;", "recipient_id UNKNOWN_REFERENCE NOBODY");
        right.accept("decisions.csv", "E1;R1;U1;ESCORT;2026-01-01;;;");
        wrong.row(
                "decisions.csv",
                "E1;NOBODY;U1;ESCORT;2026-01-01;;;",
                "decision_id DUPLICATE_ID E1",
                "recipient_id UNKNOWN_REFERENCE NOBODY");
        wrong.row("visit_staff.csv", "W1;S1;more", "FIELD_COUNT");
        right.accept("visit_staff.csv", "W1;S1");
        wrong.row("visit_staff.csv", "W1;S1", "visit_id DUPLICATE_ID W1");
        wrong.row("visit_staff.csv", "W1;S1;more", "FIELD_COUNT", "visit_id DUPLICATE_ID W1");
        wrong.row("visit_staff.csv", "LOST;S1", "visit_id UNKNOWN_REFERENCE LOST");
        wrong.row("visit_staff.csv", "LOST;S1", "visit_id UNKNOWN_REFERENCE LOST");
        wrong.row(
                "visit_staff.csv",
                "LOST;NOBODY",
                "staff_id UNKNOWN_REFERENCE NOBODY",
                "visit_id UNKNOWN_REFERENCE LOST");
        // Equal shifts, absences and events are no doubles: they have no id.
        right.accept("shifts.csv", "S1;2026-10-05T07:00;2026-10-05T16:00");
        right.accept("absences.csv", "R2;2026-10-20;2026-10-22;HOSPITAL");
    }

    private void fieldCounts() {
        wrong.row("absences.csv", "R1;2026-05-01;2026-05-02", "FIELD_COUNT");
        wrong.row("absences.csv", "R1;2026-05-01;2026-05-02;TRAVEL;", "FIELD_COUNT");
        wrong.row("absences.csv", "R1;2026-05-03;2026-05-04;TRAVEL" + ";".repeat(100_000), "FIELD_COUNT");
        wrong.row("absences.csv", "R1", "FIELD_COUNT", "from REQUIRED");
        wrong.row("absences.csv", "\"\"", "FIELD_COUNT", "from REQUIRED", "recipient_id REQUIRED");
        wrong.row("shifts.csv", " ", "FIELD_COUNT", "end REQUIRED", "staff_id UNKNOWN_REFERENCE", "start REQUIRED");
    }
}
