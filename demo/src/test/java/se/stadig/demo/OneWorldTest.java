package se.stadig.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The same seed is the same world: whenever, in whatever order and whichever part of it is written. */
class OneWorldTest {
    private static final Town SAGOBY = Town.sagoby(Sagoby.SEED);
    private static final Period MARCH = Period.of(YearMonth.of(2026, 3));
    private static final Period APRIL = Period.of(YearMonth.of(2026, 4));

    @TempDir
    Path out;

    @Test
    void the_same_seed_gives_the_same_bytes_in_any_order() throws IOException {
        write(Town.sagoby(5), List.of(APRIL, MARCH), out.resolve("first"));
        write(Town.sagoby(5), List.of(MARCH, APRIL), out.resolve("second"));

        assertThat(bytes(out.resolve("first"))).isNotEmpty().isEqualTo(bytes(out.resolve("second")));
    }

    @Test
    void another_seed_gives_other_people() throws IOException {
        Written first = Written.of(Town.sagoby(5), MARCH, out.resolve("first"));
        Written second = Written.of(Town.sagoby(6), MARCH, out.resolve("second"));

        Set<String> pseudonyms = pseudonyms(first);
        assertThat(pseudonyms).hasSizeGreaterThan(200).doesNotContainAnyElementsOf(pseudonyms(second));
    }

    @Test
    void a_municipality_made_alone_is_the_one_of_the_nation() throws IOException {
        Town inTheNation = Nation.of(9).town("2505").orElseThrow();
        write(inTheNation, List.of(MARCH), out.resolve("nation"));
        int code = new CommandLine(new DemoDataCommand())
                .setErr(new PrintWriter(new StringWriter()))
                .execute(
                        "--town",
                        "2505",
                        "--months",
                        "2026-03",
                        "--seed",
                        "9",
                        "--out",
                        out.resolve("alone").toString());

        assertThat(code).isZero();
        assertThat(bytes(out.resolve("alone"))).isNotEmpty().isEqualTo(bytes(out.resolve("nation")));
    }

    @Test
    void two_weeks_of_march_are_what_the_whole_of_march_says_about_them() throws IOException {
        Period weeks = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 14));
        Written march = Written.of(SAGOBY, MARCH, out);
        Written part = Written.of(SAGOBY, weeks, out);

        assertThat(part.rows("visits.csv"))
                .isEqualTo(march.rows("visits.csv").stream()
                        .filter(row -> (row.get("actual_start") + row.get("planned_start"))
                                        .substring(0, 10)
                                        .compareTo("2026-03-14")
                                <= 0)
                        .toList());
        assertThat(part.rows("shifts.csv"))
                .isEqualTo(march.rows("shifts.csv").stream()
                        .filter(row -> row.get("start").compareTo("2026-03-15") < 0)
                        .toList());
        assertThat(new HashSet<>(march.rows("visit_staff.csv")).containsAll(part.rows("visit_staff.csv")))
                .isTrue();
    }

    @Test
    void a_later_month_agrees_with_the_earlier_and_only_adds() throws IOException {
        Written march = Written.of(SAGOBY, MARCH, out);
        Written april = Written.of(SAGOBY, APRIL, out);

        assertSameWhereBoth(march, april, "recipients.csv", row -> row.get("recipient_id"), Set.of());
        assertSameWhereBoth(march, april, "decisions.csv", row -> row.get("decision_id"), Set.of("to"));
        assertSameWhereBoth(
                march,
                april,
                "staff.csv",
                row -> row.get("staff_id"),
                Set.of("employed_to", "title_evidence", "title_evidence_from"));
        assertSameWhereBoth(
                march, april, "absences.csv", row -> row.get("recipient_id") + row.get("from"), Set.of("to"));
    }

    @Test
    void contact_histories_only_grow() throws IOException {
        Map<String, List<String>> march = histories(Written.of(SAGOBY, MARCH, out));
        Map<String, List<String>> april = histories(Written.of(SAGOBY, APRIL, out));

        march.keySet().retainAll(april.keySet());
        assertThat(march).hasSizeGreaterThan(300);
        march.forEach((who, events) ->
                assertThat(april.get(who).subList(0, events.size())).isEqualTo(events));
        assertThat(april.values().stream().mapToInt(List::size).sum())
                .isGreaterThan(march.values().stream().mapToInt(List::size).sum());
    }

    /** Who ends is told to have ended in the last delivery that has the person, so that nobody stays behind when deliveries are put together. */
    @Test
    void all_months_together_have_the_same_decisions_in_force_as_the_last_month_alone() throws IOException {
        Map<String, Map<String, String>> together = new TreeMap<>();
        Written last = new Written(List.of());
        for (int month = 1; month <= 12; month++) {
            last = Written.of(SAGOBY, Period.of(YearMonth.of(2026, month)), out);
            last.rows("decisions.csv").forEach(row -> together.put(row.get("decision_id"), row));
        }

        Set<String> inForce = inForce(together.values(), "2026-12-31");
        assertThat(inForce).hasSizeGreaterThan(600).isEqualTo(inForce(last.rows("decisions.csv"), "2026-12-31"));
        assertThat(inForce(together.values(), "2026-03-01"))
                .isEqualTo(inForce(Written.of(SAGOBY, MARCH, out).rows("decisions.csv"), "2026-03-01"));
    }

    private static Set<String> inForce(Collection<Map<String, String>> decisions, String day) {
        return decisions.stream()
                .filter(row -> row.get("from").compareTo(day) <= 0
                        && (row.get("to").isEmpty() || row.get("to").compareTo(day) >= 0))
                .map(row -> row.get("decision_id"))
                .collect(Collectors.toSet());
    }

    @Test
    void recipients_begin_and_end_and_decisions_change_from_month_to_month() throws IOException {
        Written march = Written.of(SAGOBY, MARCH, out);
        Written april = Written.of(SAGOBY, APRIL, out);

        Set<String> before = ids(march, "recipients.csv", "recipient_id");
        Set<String> after = ids(april, "recipients.csv", "recipient_id");
        Set<String> stayed = new HashSet<>(before);
        stayed.retainAll(after);
        assertThat(before.size() - stayed.size()).as("gone").isBetween(3, 40);
        assertThat(after.size() - stayed.size()).as("new").isBetween(3, 40);
        assertThat(april.rows("decisions.csv"))
                .anyMatch(row -> stayed.contains(row.get("recipient_id"))
                        && row.get("from").startsWith("2026-04"));
    }

    private static void assertSameWhereBoth(
            Written first,
            Written second,
            String file,
            Function<Map<String, String>, String> key,
            Set<String> mayChange) {
        Map<String, Map<String, String>> earlier =
                first.rows(file).stream().collect(Collectors.toMap(key, row -> without(row, mayChange), (a, b) -> a));
        Map<String, Map<String, String>> later =
                second.rows(file).stream().collect(Collectors.toMap(key, row -> without(row, mayChange), (a, b) -> a));
        earlier.keySet().retainAll(later.keySet());
        assertThat(earlier).as(file).isNotEmpty();
        later.keySet().retainAll(earlier.keySet());
        assertThat(later).as(file).isEqualTo(earlier);
    }

    private static Map<String, String> without(Map<String, String> row, Set<String> columns) {
        Map<String, String> rest = new TreeMap<>(row);
        rest.keySet().removeAll(columns);
        return rest;
    }

    private static Map<String, List<String>> histories(Written written) {
        return written.rows("contact_events.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("recipient_id") + row.get("unit_id"),
                        TreeMap::new,
                        Collectors.mapping(
                                row -> row.get("date") + row.get("event") + row.get("staff_id") + row.get("reason"),
                                Collectors.toList())));
    }

    private static Set<String> ids(Written written, String file, String column) {
        return written.rows(file).stream().map(row -> row.get(column)).collect(Collectors.toSet());
    }

    private static Set<String> pseudonyms(Written written) {
        return written.rows("recipients.csv").stream()
                .filter(row -> row.get("identity_type").equals("PSEUDONYM"))
                .map(row -> row.get("identity"))
                .collect(Collectors.toSet());
    }

    private static void write(Town town, List<Period> periods, Path to) throws IOException {
        for (Delivery delivery : town.deliveries(periods)) {
            delivery.write(to.resolve(delivery.path()));
        }
    }

    /** Path and content of every file below a folder. */
    private static Map<String, String> bytes(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
