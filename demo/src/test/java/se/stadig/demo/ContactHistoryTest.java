package se.stadig.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stories of the contacts, held against the state model and the law as the contract gives them. */
class ContactHistoryTest {
    /** Event: the states in which it may come, then the state after it, or nothing when that does not change. */
    private static final Map<String, String> STEPS = Map.ofEntries(
            Map.entry("EXEMPTED", "NONE OFFERED DECLINED EXEMPTED ENDED>EXEMPTED"),
            Map.entry("OFFERED", "NONE EXEMPTED DECLINED OFFERED ENDED>OFFERED"),
            Map.entry("ACCEPTED", "OFFERED>ACCEPTED"),
            Map.entry("DECLINED", "OFFERED>DECLINED"),
            Map.entry("APPOINTED", "ACCEPTED>APPOINTED"),
            Map.entry("DEPUTY_APPOINTED", "APPOINTED REQUESTED>"),
            Map.entry("DEPUTY_ENDED", "APPOINTED REQUESTED>"),
            Map.entry("CHANGE_REQUESTED", "APPOINTED>REQUESTED"),
            Map.entry("CHANGED", "APPOINTED REQUESTED>APPOINTED"),
            Map.entry("KEPT", "REQUESTED>APPOINTED"),
            Map.entry("ENDED", "EXEMPTED OFFERED ACCEPTED DECLINED APPOINTED REQUESTED>ENDED"));

    @TempDir
    static Path out;

    private static Written written;
    private static Map<String, List<Map<String, String>>> histories;

    @BeforeAll
    static void write() throws IOException {
        written = Written.of(Town.sagoby(Sagoby.SEED, 1500), Period.of(YearMonth.of(2026, 10)), out);
        histories = written.rows("contact_events.csv").stream()
                .collect(Collectors.groupingBy(row -> row.get("recipient_id") + row.get("unit_id")));
    }

    @Test
    void events_come_in_an_order_that_the_state_model_allows() {
        histories.forEach((who, events) -> {
            String state = "NONE";
            String date = "";
            for (Map<String, String> event : events) {
                String[] step = STEPS.get(event.get("event")).split(">", -1);
                assertThat(Set.of(step[0].split(" "))).as(who + " " + events).contains(state);
                assertThat(event.get("date")).as(who).isGreaterThanOrEqualTo(date);
                state = step[1].isEmpty() ? state : step[1];
                date = event.get("date");
            }
        });
    }

    @Test
    void every_kind_of_event_happens() {
        assertThat(written.rows("contact_events.csv").stream().map(row -> row.get("event")))
                .contains(STEPS.keySet().toArray(String[]::new));
    }

    @Test
    void contact_and_deputy_are_never_the_same_person() {
        histories.forEach((who, events) -> {
            String contact = "";
            String deputy = "";
            for (Map<String, String> event : events) {
                switch (event.get("event")) {
                    case "APPOINTED", "CHANGED" -> contact = event.get("staff_id");
                    case "DEPUTY_APPOINTED" -> deputy = event.get("staff_id");
                    case "DEPUTY_ENDED" -> {
                        assertThat(event.get("staff_id")).isEqualTo(deputy);
                        deputy = "";
                    }
                    case "ENDED" -> contact = deputy = "";
                    default -> {}
                }
                assertThat(contact.isEmpty() || !contact.equals(deputy)).as(who).isTrue();
            }
        });
    }

    @Test
    void nearly_nobody_without_the_title_is_appointed_and_everybody_is_employed() {
        Map<String, Map<String, String>> staff = new HashMap<>();
        written.rows("staff.csv").forEach(row -> staff.put(row.get("staff_id"), row));
        long appointments = 0;
        long withoutTitle = 0;
        for (Map<String, String> event : written.rows("contact_events.csv")) {
            if (Set.of("APPOINTED", "CHANGED", "DEPUTY_APPOINTED").contains(event.get("event"))) {
                Map<String, String> who = staff.get(event.get("staff_id"));
                LocalDate day = LocalDate.parse(event.get("date"));
                assertThat(who.get("role")).isEqualTo("CARE");
                assertThat(LocalDate.parse(who.get("employed_from"))).isBeforeOrEqualTo(day);
                assertThat(who.get("employed_to").isEmpty()
                                || !LocalDate.parse(who.get("employed_to")).isBefore(day))
                        .isTrue();
                appointments++;
                withoutTitle += day.isBefore(LocalDate.of(2023, 7, 1)) || holdsTitle(who, day) ? 0 : 1;
            }
        }
        assertThat(appointments).isGreaterThan(2_000);
        assertThat(withoutTitle).isLessThan(appointments / 200);
    }

    private static boolean holdsTitle(Map<String, String> staff, LocalDate day) {
        return switch (staff.get("title_evidence")) {
            case "CERTIFICATE" ->
                !LocalDate.parse(staff.get("title_evidence_from")).isAfter(day);
            case "TRANSITION" -> true;
            default -> false;
        };
    }
}
