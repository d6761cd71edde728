package se.stadig.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month of Sagoby as somebody would look at it who knows how home care works. */
class WorkingDayTest {
    @TempDir
    static Path out;

    private record Stay(LocalDateTime start, LocalDateTime end, String recipient) {}

    private static List<Map<String, String>> visits;
    private static Map<String, List<String>> performers;
    private static Map<String, Map<String, String>> staff;
    private static Map<String, List<Stay>> shifts;
    private static Map<String, List<Stay>> staysOfStaff;

    @BeforeAll
    static void write() throws IOException {
        Written written = Written.of(Town.sagoby(Sagoby.SEED), Period.of(YearMonth.of(2026, 10)), out);
        visits = written.rows("visits.csv");
        performers = written.rows("visit_staff.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("visit_id"),
                        Collectors.mapping(row -> row.get("staff_id"), Collectors.toList())));
        staff = written.rows("staff.csv").stream().collect(Collectors.toMap(row -> row.get("staff_id"), row -> row));
        shifts = written.rows("shifts.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("staff_id"),
                        Collectors.mapping(row -> stay(row, "start", "end"), Collectors.toList())));
        staysOfStaff = new HashMap<>();
        for (Map<String, String> visit : performed()) {
            for (String who : performers.getOrDefault(visit.get("visit_id"), List.of())) {
                staysOfStaff
                        .computeIfAbsent(who, key -> new ArrayList<>())
                        .add(stay(visit, "actual_start", "actual_end"));
            }
        }
        staysOfStaff.values().forEach(stays -> stays.sort(Comparator.comparing(Stay::start)));
    }

    @Test
    void nobody_is_at_two_recipients_at_the_same_time() {
        staysOfStaff.forEach((who, stays) -> {
            for (int at = 1; at < stays.size(); at++) {
                assertThat(stays.get(at).start())
                        .as(who)
                        .isAfterOrEqualTo(stays.get(at - 1).end());
            }
        });
    }

    @Test
    void visits_lie_within_shifts_of_those_who_perform_them() {
        LocalDateTime second =
                LocalDateTime.of(2026, 10, 2, 0, 0); // the night before the first day belongs to the month before
        staysOfStaff.forEach((who, stays) -> assertThat(stays)
                .filteredOn(stay -> stay.start().isAfter(second))
                .allMatch(stay -> shifts.getOrDefault(who, List.of()).stream()
                        .anyMatch(shift -> !shift.start().isAfter(stay.start())
                                && !shift.end().isBefore(stay.end()))));
    }

    @Test
    void between_two_visits_of_care_staff_there_is_nearly_always_time_to_travel() {
        long gaps = 0;
        long tooShort = 0;
        for (Map.Entry<String, List<Stay>> entry : staysOfStaff.entrySet()) {
            List<Stay> stays = entry.getValue();
            for (int at = 1; at < stays.size() && isCare(entry.getKey()); at++) {
                gaps++;
                tooShort +=
                        Duration.between(stays.get(at - 1).end(), stays.get(at).start())
                                                .toMinutes()
                                        < 2
                                ? 1
                                : 0;
            }
        }
        assertThat(gaps).isGreaterThan(20_000);
        assertThat(tooShort).isZero();
    }

    @Test
    void most_visits_are_performed_near_their_planned_time() {
        List<Long> late = performed().stream()
                .filter(visit -> !visit.get("planned_start").isEmpty())
                .map(visit -> Duration.between(
                                stay(visit, "planned_start", "planned_end").start(),
                                stay(visit, "actual_start", "actual_end").start())
                        .toMinutes())
                .sorted()
                .toList();

        assertThat(late.get(late.size() / 2)).isBetween(0L, 12L);
        assertThat(late.get(late.size() * 95 / 100)).isLessThan(50);
        assertThat(late.getLast()).isLessThan(150);
    }

    @Test
    void few_visits_are_missed_or_cancelled_and_few_have_no_known_performer() {
        double all = visits.size();
        assertThat(share(
                        visits.stream()
                                .filter(visit -> visit.get("status").equals("MISSED"))
                                .count(),
                        all))
                .isBetween(0.0001, 0.004);
        assertThat(share(
                        visits.stream()
                                .filter(visit -> visit.get("status").equals("CANCELLED"))
                                .count(),
                        all))
                .isBetween(0.005, 0.04);
        assertThat(share(
                        performed().stream()
                                .filter(visit -> !performers.containsKey(visit.get("visit_id")))
                                .count(),
                        all))
                .isBetween(0.00005, 0.002);
        assertThat(visits.stream().map(visit -> visit.get("reason")).distinct())
                .contains("ABSENT", "RECIPIENT_DECLINED", "STAFF_SHORTAGE");
    }

    @Test
    void holidays_in_july_do_not_leave_visits_without_anybody() throws IOException {
        Written july = Written.of(Town.sagoby(Sagoby.SEED), Period.of(YearMonth.of(2026, 7)), out);
        List<Map<String, String>> all = july.rows("visits.csv");
        long missed = all.stream()
                .filter(visit -> visit.get("status").equals("MISSED"))
                .count();
        Set<String> inSummer = july.rows("staff.csv").stream()
                .filter(row -> row.get("employed_from").startsWith("2026-06"))
                .map(row -> row.get("staff_id"))
                .collect(Collectors.toSet());

        assertThat(share(missed, all.size())).isLessThan(0.004);
        assertThat(inSummer).hasSizeGreaterThan(20);
    }

    @Test
    void about_four_visits_of_a_hundred_have_two_care_workers() {
        long two = performed().stream()
                .filter(visit -> performers.getOrDefault(visit.get("visit_id"), List.of()).stream()
                                .filter(WorkingDayTest::isCare)
                                .count()
                        == 2)
                .count();

        assertThat(share(two, performed().size())).isBetween(0.025, 0.065);
    }

    @Test
    void a_home_care_visit_takes_ten_minutes_to_an_hour_and_usually_twenty() {
        List<Long> minutes = performed().stream()
                .filter(visit -> visit.get("kind").equals("HOME_CARE"))
                .map(visit -> stay(visit, "actual_start", "actual_end"))
                .map(stay -> Duration.between(stay.start(), stay.end()).toMinutes())
                .sorted()
                .toList();

        assertThat(minutes.get(minutes.size() / 2)).isBetween(18L, 24L);
        assertThat(minutes.get(minutes.size() / 50)).isGreaterThanOrEqualTo(4);
        assertThat(minutes.get(minutes.size() * 98 / 100)).isLessThanOrEqualTo(66);
    }

    @Test
    void every_kind_of_visit_happens_also_at_night_and_around_seven_and_ten() {
        assertThat(visits.stream().map(visit -> visit.get("kind")).distinct())
                .containsExactlyInAnyOrder("HOME_CARE", "SAFETY_ALARM", "MEAL_DELIVERY", "HOME_NURSING", "DIGITAL");
        assertThat(homeCareBetween("02:00", "05:00")).isGreaterThan(100);
        assertThat(homeCareBetween("06:30", "07:00")).isGreaterThan(100);
        assertThat(homeCareBetween("22:00", "23:59")).isGreaterThan(5);
        assertThat(visits).anyMatch(visit -> visit.get("planned_start").isEmpty());
    }

    @Test
    void care_staff_spend_about_half_of_their_shifts_at_recipients() {
        double working = minutes(shifts);
        assertThat(minutes(staysOfStaff) / working).isBetween(0.38, 0.65);
    }

    @Test
    void at_nine_there_are_more_at_work_on_weekdays_than_on_weekends() {
        List<Stay> atNine = shifts.entrySet().stream()
                .filter(entry -> isCare(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .filter(shift -> !shift.start().toLocalTime().isAfter(LocalTime.of(9, 0))
                        && shift.end().toLocalTime().isAfter(LocalTime.of(9, 0)))
                .toList();
        double weekday = atNine.stream()
                        .filter(shift -> shift.start().getDayOfWeek().getValue() <= 5)
                        .count()
                / 22.0;
        double weekend = atNine.stream()
                        .filter(shift -> shift.start().getDayOfWeek().getValue() > 5)
                        .count()
                / 9.0;
        assertThat(weekday).isBetween(40.0, 75.0);
        assertThat(weekend).isBetween(0.6 * weekday, 1.0 * weekday);
    }

    private static double minutes(Map<String, List<Stay>> stays) {
        return stays.entrySet().stream()
                .filter(entry -> isCare(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .mapToLong(stay -> Duration.between(stay.start(), stay.end()).toMinutes())
                .sum();
    }

    private static long homeCareBetween(String from, String to) {
        return performed().stream()
                .filter(visit -> visit.get("kind").equals("HOME_CARE"))
                .map(visit -> visit.get("actual_start").substring(11))
                .filter(clock -> clock.compareTo(from) >= 0 && clock.compareTo(to) < 0)
                .count();
    }

    private static List<Map<String, String>> performed() {
        return visits.stream()
                .filter(visit -> visit.get("status").equals("PERFORMED"))
                .toList();
    }

    private static Stay stay(Map<String, String> row, String start, String end) {
        return new Stay(
                LocalDateTime.parse(row.get(start)),
                LocalDateTime.parse(row.get(end)),
                row.getOrDefault("recipient_id", ""));
    }

    private static boolean isCare(String id) {
        return staff.get(id).get("role").equals("CARE");
    }

    private static double share(long some, double all) {
        return some / all;
    }
}
