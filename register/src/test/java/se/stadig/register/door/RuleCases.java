package se.stadig.register.door;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One row for each way to break a rule of "Checks at the door" at one column, and for each value on the right side of a limit. */
final class RuleCases {
    /**
     * @param expected what the report has to say of the row, {@code "column RULE value"}; empty for a row that is right
     */
    record Case(int number, String file, String row, List<String> expected) {
        @Override
        public String toString() {
            return file + " " + (row.length() > 90 ? row.substring(0, 90) + "…" : row) + " → " + expected;
        }
    }

    /** A right row of each file; {@code #} stands for an id of its own. */
    private static final Map<String, String> RIGHT = Map.of(
            "units.csv", "#;Öster;2120001967;Exempelkommunen;MUNICIPAL;1880;2026-01-20;1",
            "recipients.csv", "#;PSEUDONYM;P#;1941-02-03;K;1880;ORDINARY;0",
            "decisions.csv", "#;R1;U1;ESCORT;2026-01-01;2026-02-01;10;1",
            "staff.csv", "#;U1;CARE;CERTIFICATE;2024-01-01;2020-01-01;2026-12-31",
            "shifts.csv", "S1;2026-10-07T07:00;2026-10-07T16:00",
            "visits.csv",
                    "#;R1;U1;HOME_CARE;PERFORMED;2026-10-07T08:00;2026-10-07T09:00;2026-10-07T08:00;2026-10-07T09:00;",
            "visit_staff.csv", "V1;S2",
            "absences.csv", "R1;2026-05-01;2026-05-02;TRAVEL",
            "contact_events.csv", "R2;U2;2026-05-01;APPOINTED;S1;");

    private static final Map<String, List<String>> REQUIRED = Map.of(
            "units.csv",
                    List.of("unit_id", "name", "provider_organisation_number", "operating_form", "municipality_code"),
            "recipients.csv",
                    List.of("recipient_id", "identity_type", "identity", "birth_date", "municipality_code", "housing"),
            "decisions.csv", List.of("decision_id", "recipient_id", "unit_id", "kind", "from"),
            "staff.csv", List.of("staff_id", "unit_id", "role", "title_evidence"),
            "shifts.csv", List.of("staff_id", "start", "end"),
            "visits.csv",
                    List.of("visit_id", "recipient_id", "unit_id", "kind", "status", "actual_start", "actual_end"),
            "visit_staff.csv", List.of("visit_id", "staff_id"),
            "absences.csv", List.of("recipient_id", "from"),
            "contact_events.csv", List.of("recipient_id", "unit_id", "date", "event", "staff_id"));

    private static final Map<String, List<String>> CODES = Map.of(
            "units.csv", List.of("operating_form", "routine_by_management"),
            "recipients.csv", List.of("identity_type", "sex", "housing", "protected"),
            "decisions.csv", List.of("kind", "needs_tested"),
            "staff.csv", List.of("role", "title_evidence"),
            "visits.csv", List.of("kind", "status"),
            "contact_events.csv", List.of("event"));

    private static final Map<String, List<String>> DATES = Map.of(
            "units.csv", List.of("routine_decided_on"),
            "recipients.csv", List.of("birth_date"),
            "decisions.csv", List.of("from", "to"),
            "staff.csv", List.of("title_evidence_from", "employed_from", "employed_to"),
            "absences.csv", List.of("from", "to"),
            "contact_events.csv", List.of("date"));

    private static final Map<String, List<String>> TIMES = Map.of(
            "shifts.csv", List.of("start", "end"),
            "visits.csv", List.of("planned_start", "planned_end", "actual_start", "actual_end"));

    private static final Map<String, List<String>> REFERENCES = Map.of(
            "decisions.csv", List.of("recipient_id", "unit_id"),
            "staff.csv", List.of("unit_id"),
            "shifts.csv", List.of("staff_id"),
            "visits.csv", List.of("recipient_id", "unit_id"),
            "visit_staff.csv", List.of("visit_id", "staff_id"),
            "absences.csv", List.of("recipient_id"),
            "contact_events.csv", List.of("recipient_id", "unit_id", "staff_id"));

    static final List<String> WRONG_DATES = List.of(
            "2026-02-29",
            "2026-02-30",
            "2026-13-01",
            "2026-00-10",
            "2026-01-00",
            "20260101",
            "2026-1-01",
            " 2026-01-01",
            "2026-01-01 ",
            "0000-01-01",
            "2026/01/01",
            "2026-01-0١",
            "01-01-2026",
            "x",
            "2026-01-01T08:00");

    static final List<String> WRONG_TIMES = List.of(
            "2026-10-07",
            "2026-10-07 08:00",
            "2026-10-07T24:00",
            "2026-10-07T08:60",
            "2026-10-07T8:00",
            "2026-10-07T08:00:60",
            "2026-10-07T08:00Z",
            "2026-10-07T08:00:00Z",
            "2026-02-30T08:00",
            "2026-10-07t08:00",
            "08:00",
            "2026-10-07T08:00:0x");

    private final List<Case> cases = new ArrayList<>();
    private int serial;

    static List<Case> all() {
        RuleCases all = new RuleCases();
        all.forEachColumn();
        RuleCasesByHand.addTo(all::wrong, all::right);
        return List.copyOf(all.cases);
    }

    private void forEachColumn() {
        RIGHT.keySet().stream()
                .sorted()
                .filter(file -> !file.equals("visit_staff.csv"))
                .forEach(file -> right(file, RIGHT.get(file)));
        each(REQUIRED, List.of(""), "REQUIRED");
        each(CODES, List.of("XX", "care", "2", " "), "CODE");
        each(DATES, WRONG_DATES, "DATE");
        each(TIMES, WRONG_TIMES, "TIME");
        each(TIMES, List.of("2026-03-29T02:00", "2026-03-29T02:59:59"), "TIME_SKIPPED");
        each(REFERENCES, List.of("NOBODY", "r1", "R1 "), "UNKNOWN_REFERENCE");
    }

    private void each(Map<String, List<String>> columns, List<String> values, String rule) {
        columns.keySet().stream()
                .sorted()
                .forEach(file -> columns.get(file)
                        .forEach(column -> values.forEach(value -> wrong(
                                file,
                                set(file, column, value),
                                column + " " + rule + (value.isBlank() ? "" : " " + value.strip())))));
    }

    /** A right row with one value changed. */
    private static String set(String file, String column, String value) {
        int place = columns(file).indexOf(column);
        String[] fields = RIGHT.get(file).split(";", -1);
        fields[place] = value;
        return String.join(";", fields);
    }

    private static List<String> columns(String file) {
        return Stream.of(Table.values())
                .filter(table -> table.file().equals(file))
                .findFirst()
                .orElseThrow()
                .columns();
    }

    private void wrong(String file, String row, String... expected) {
        String id = "X" + ++serial;
        cases.add(new Case(
                serial,
                file,
                row.replace("#", id),
                Arrays.stream(expected)
                        .map(one -> one.replace("#", id))
                        .sorted()
                        .toList()));
    }

    private void right(String file, String row) {
        wrong(file, row);
    }
}
