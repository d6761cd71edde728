package se.stadig.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stadig.terms.Birthdays;

/** Figures counted by plain loops over what was written, so that the spread is that of a country and not of a fair die. */
class FiguresTest {
    private static final LocalDate WINDOW = LocalDate.of(2026, 10, 5);
    private static final LocalDate REFERENCE = LocalDate.of(2026, 3, 1);

    @TempDir
    Path out;

    @Test
    void continuity_differs_between_municipalities_as_it_does_in_the_country() throws IOException {
        List<Double> means = new ArrayList<>();
        Period fortnight = new Period(WINDOW, WINDOW.plusDays(13));
        List<Town> towns = Nation.of(1).towns();
        for (int at = 0; at < towns.size(); at += 12) {
            if (towns.get(at).recipients() < 1000) {
                means.add(mean(different(Written.of(towns.get(at), fortnight, out))));
            }
        }
        means.sort(null);

        assertThat(means).hasSizeGreaterThan(15);
        assertThat(means.stream().mapToDouble(mean -> mean).average().orElseThrow())
                .isBetween(13.5, 17.5);
        assertThat(means.getFirst()).isBetween(6.0, 11.0);
        assertThat(means.getLast()).isBetween(19.0, 25.5);
    }

    @Test
    void sagoby_has_the_continuity_of_a_typical_municipality() throws IOException {
        Written written = Written.of(Town.sagoby(Sagoby.SEED), Period.of(YearMonth.from(WINDOW)), out);
        List<Integer> different = different(written);

        assertThat(mean(different)).isBetween(13.0, 16.5);
        assertThat(different).hasSizeBetween(100, 230);
        assertThat(different.stream().filter(count -> count > 20).count()).isLessThan(different.size() / 5);
    }

    @Test
    void contacts_are_offered_accepted_and_changed_as_often_as_assumed() throws IOException {
        Written written = Written.of(Town.sagoby(Sagoby.SEED, 3000), Period.of(YearMonth.from(REFERENCE)), out);
        Map<String, List<Map<String, String>>> histories = written.rows("contact_events.csv").stream()
                .filter(row -> row.get("date").compareTo(REFERENCE.toString()) <= 0)
                .collect(Collectors.groupingBy(row -> row.get("recipient_id")));
        Set<String> withHomeHelp = written.rows("decisions.csv").stream()
                .filter(row -> Set.of("SERVICE", "PERSONAL_CARE").contains(row.get("kind")) && isInForce(row))
                .map(row -> row.get("recipient_id"))
                .collect(Collectors.toSet());
        double offered = 0;
        double accepted = 0;
        double changed = 0;
        Set<String> contacts = new HashSet<>();
        for (String recipient : withHomeHelp) {
            List<Map<String, String>> events = histories.getOrDefault(recipient, List.of());
            List<String> kinds =
                    events.stream().map(event -> event.get("event")).toList();
            offered += kinds.contains("OFFERED") ? 1 : 0;
            accepted += kinds.lastIndexOf("ACCEPTED") > kinds.lastIndexOf("DECLINED") ? 1 : 0;
            changed += events.stream()
                            .anyMatch(event -> event.get("event").equals("CHANGED")
                                    && event.get("date").compareTo("2025-03-01") > 0)
                    ? 1
                    : 0;
            String contact = "";
            for (Map<String, String> event : events) {
                contact = Set.of("APPOINTED", "CHANGED").contains(event.get("event")) ? event.get("staff_id") : contact;
            }
            contacts.add(contact);
        }

        assertThat(offered / withHomeHelp.size()).isBetween(0.70, 0.95);
        assertThat(accepted / offered).isBetween(0.80, 0.95);
        assertThat(changed / accepted).isBetween(0.10, 0.30);
        assertThat(accepted / contacts.size()).isBetween(2.0, 8.0);
    }

    @Test
    void six_of_ten_care_workers_have_a_certificate_and_one_in_ten_the_transition() throws IOException {
        Written written = Written.of(Town.sagoby(Sagoby.SEED, 3000), Period.of(YearMonth.from(WINDOW)), out);
        Map<String, Long> evidence = written.rows("staff.csv").stream()
                .filter(row ->
                        row.get("role").equals("CARE") && row.get("employed_to").isEmpty())
                .collect(Collectors.groupingBy(row -> row.get("title_evidence"), Collectors.counting()));
        double all = evidence.values().stream().mapToLong(count -> count).sum();

        assertThat(evidence.get("CERTIFICATE") / all).isBetween(0.50, 0.65);
        assertThat(evidence.get("TRANSITION") / all).isBetween(0.06, 0.14);
        assertThat(evidence.get("NONE") / all).isBetween(0.25, 0.40);
    }

    @Test
    void hours_are_shared_out_over_the_classes_as_assumed_and_one_alarm_in_four_stands_alone() throws IOException {
        Written written = Written.of(Town.sagoby(Sagoby.SEED, 4000), Period.of(YearMonth.from(REFERENCE)), out);
        Map<String, Double> hours = new HashMap<>();
        Set<String> alarms = new HashSet<>();
        for (Map<String, String> row : written.rows("decisions.csv")) {
            if (isInForce(row) && row.get("kind").equals("SAFETY_ALARM")) {
                alarms.add(row.get("recipient_id"));
            } else if (isInForce(row)
                    && !row.get("hours_per_month").isEmpty()
                    && Set.of("SERVICE", "PERSONAL_CARE").contains(row.get("kind"))) {
                hours.merge(row.get("recipient_id"), Double.valueOf(row.get("hours_per_month")), Double::sum);
            }
        }
        double all = hours.size();
        double alone = alarms.stream().filter(who -> !hours.containsKey(who)).count();

        assertThat(hours.values().stream().filter(one -> one < 10).count() / all)
                .isBetween(0.29, 0.40);
        assertThat(hours.values().stream().filter(one -> one >= 80 && one < 777).count() / all)
                .isBetween(0.09, 0.17);
        assertThat(alone / alarms.size()).isBetween(0.17, 0.31);
    }

    /** For each eligible person the number of different care workers in the fourteen days, at municipality level. */
    private static List<Integer> different(Written written) {
        Map<String, Map<String, String>> people = new HashMap<>();
        written.rows("recipients.csv").forEach(row -> people.put(row.get("recipient_id"), row));
        Set<String> care = written.rows("staff.csv").stream()
                .filter(row -> row.get("role").equals("CARE"))
                .map(row -> row.get("staff_id"))
                .collect(Collectors.toSet());
        Map<String, Set<String>> performers = new HashMap<>();
        written.rows("visit_staff.csv").stream()
                .filter(row -> care.contains(row.get("staff_id")))
                .forEach(row -> performers
                        .computeIfAbsent(row.get("visit_id"), key -> new HashSet<>())
                        .add(row.get("staff_id")));
        Set<String> absent = written.rows("absences.csv").stream()
                .filter(row -> row.get("from").compareTo(WINDOW.plusDays(13).toString()) <= 0
                        && (row.get("to").isEmpty() || row.get("to").compareTo(WINDOW.toString()) >= 0))
                .map(row -> row.get("recipient_id"))
                .collect(Collectors.toSet());
        Map<String, int[]> visitsADay = new HashMap<>();
        Map<String, Set<String>> faces = new HashMap<>();
        Set<String> unknown = new HashSet<>();
        for (Map<String, String> visit : written.rows("visits.csv")) {
            if (!visit.get("status").equals("PERFORMED") || !visit.get("kind").equals("HOME_CARE")) {
                continue;
            }
            long day = ChronoUnit.DAYS.between(
                    WINDOW, LocalDate.parse(visit.get("actual_start").substring(0, 10)));
            String clock = visit.get("actual_start").substring(11);
            if (day >= 0 && day < 14 && clock.compareTo("07:00") >= 0 && clock.compareTo("22:00") < 0) {
                String who = visit.get("recipient_id");
                visitsADay.computeIfAbsent(who, key -> new int[14])[(int) day]++;
                faces.computeIfAbsent(who, key -> new HashSet<>())
                        .addAll(performers.getOrDefault(visit.get("visit_id"), Set.of()));
                if (!performers.containsKey(visit.get("visit_id"))) {
                    unknown.add(who);
                }
            }
        }
        List<Integer> different = new ArrayList<>();
        visitsADay.forEach((who, days) -> {
            Map<String, String> person = people.get(who);
            boolean old = Birthdays.age(LocalDate.parse(person.get("birth_date")), WINDOW) >= 65;
            boolean daily = java.util.Arrays.stream(days).allMatch(count -> count >= 2);
            if (old
                    && daily
                    && person.get("housing").equals("ORDINARY")
                    && !absent.contains(who)
                    && !unknown.contains(who)) {
                different.add(faces.get(who).size());
            }
        });
        return different;
    }

    private static double mean(List<Integer> values) {
        return values.stream().mapToInt(value -> value).average().orElseThrow();
    }

    private static boolean isInForce(Map<String, String> decision) {
        return decision.get("from").compareTo(REFERENCE.toString()) <= 0
                && (decision.get("to").isEmpty() || decision.get("to").compareTo(REFERENCE.toString()) >= 0);
    }
}
