package se.stadig.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stadig.indicators.StaffCase.Shift;
import se.stadig.terms.OperatingForm;
import se.stadig.terms.StaffRole;
import se.stadig.terms.TitleEvidence;

/** Routine on 1 March 2026, and who is at work at nine from 1 March (a Sunday) to 14 March. */
class UnitsTallyTest {
    private static final Unit U1 = Town.unit("U1", "1880");
    private static final Unit U2 = Town.unit("U2", "1880");

    private static Unit unit(String id, String decided, boolean byManagement) {
        LocalDate day = decided == null ? null : LocalDate.parse(decided);
        return new Unit(id, id, "P", "P", OperatingForm.MUNICIPAL, "1880", day, byManagement);
    }

    private static String text(Tallies tallies, String id, Level level, String area, String population) {
        Figure figure = Figures.of(tallies).get(new FigureName(id, level, area, population, Part.ALL));
        return Figure.text(figure.numerator()) + " of " + Figure.text(figure.denominator()) + " for "
                + figure.persons();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, true, 1, 1",
        "2026-03-02, true, 0, 0",
        "2025-03-02, true, 1, 1",
        "2025-03-01, true, 1, 0",
        "2026-01-01, false, 0, 0",
        ", true, 0, 0"
    })
    void a_routine_counts_until_the_day_and_is_current_for_a_year(
            String decided, boolean management, int routine, int current) {
        Tallies tallies = new Tallies(Town.QUESTION);
        tallies.add(unit("A", decided, management));
        tallies.add(unit("B", "2025-06-01", true));

        assertThat(text(tallies, "N21603", Level.MUNICIPALITY, "1880", "UNITS"))
                .isEqualTo(1 + routine + " of 2 for null");
        assertThat(text(tallies, "N21603_CURRENT", Level.NATION, "SE", "UNITS"))
                .isEqualTo(1 + current + " of 2 for null");
    }

    private static Shift shift(String start, String end) {
        return new Shift(
                LocalDateTime.parse(start).toEpochSecond(ZoneOffset.UTC),
                LocalDateTime.parse(end).toEpochSecond(ZoneOffset.UTC));
    }

    private static String staffed(String id, String unit, StaffCase... cases) {
        Tallies tallies = new Tallies(Town.QUESTION);
        tallies.add(U1);
        tallies.add(U2);
        for (StaffCase one : cases) {
            tallies.add(one, List.of(U1, U2));
        }
        return unit.equals("1880")
                ? text(tallies, id, Level.MUNICIPALITY, unit, "STAFF")
                : text(tallies, id, Level.UNIT, unit, "STAFF");
    }

    private static StaffCase working(TitleEvidence evidence, String from, Shift... shifts) {
        LocalDate certificate = from.isEmpty() ? null : LocalDate.parse(from);
        return new StaffCase(
                Town.staff(1, new Employment(U1, StaffRole.CARE, evidence, certificate, null, null)), List.of(shifts));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T07:00, 2026-03-02T09:00, 0",
        "2026-03-02T07:00, 2026-03-02T09:00:01, 1",
        "2026-03-02T09:00, 2026-03-02T10:00, 1",
        "2026-03-02T09:00:01, 2026-03-02T16:00, 0",
        "2026-03-01T21:00, 2026-03-02T09:30, 1",
        "2026-02-27T07:00, 2026-02-27T16:00, 0",
        "2026-03-13T07:00, 2026-03-13T16:00, 1",
        "2026-03-16T07:00, 2026-03-16T16:00, 0"
    })
    void a_shift_covers_nine_when_it_starts_by_nine_and_ends_after(String start, String end, int days) {
        assertThat(staffed("N21608", "U1", working(TitleEvidence.NONE, "", shift(start, end))))
                .isEqualTo("0 of " + days + " for " + days);
    }

    @Test
    void weekdays_and_weekends_are_told_apart() {
        StaffCase one = working(
                TitleEvidence.TRANSITION,
                "",
                shift("2026-03-01T07:00", "2026-03-01T16:00"),
                shift("2026-03-06T07:00", "2026-03-06T16:00"),
                shift("2026-03-07T07:00", "2026-03-07T16:00"),
                shift("2026-03-14T07:00", "2026-03-14T16:00"));

        assertThat(staffed("N21608", "U1", one)).isEqualTo("1 of 1 for 1");
        assertThat(staffed("N21609", "U1", one)).isEqualTo("3 of 3 for 1");
        assertThat(staffed("N21609_CERTIFICATE_ONLY", "U1", one)).isEqualTo("0 of 3 for 1");
    }

    @Test
    void two_shifts_over_nine_on_a_day_are_one_person_day() {
        StaffCase one = working(
                TitleEvidence.NONE,
                "",
                shift("2026-03-02T07:00", "2026-03-02T12:00"),
                shift("2026-03-02T08:00", "2026-03-02T16:00"));

        assertThat(staffed("N21608", "U1", one)).isEqualTo("0 of 1 for 1");
    }

    @Test
    void a_certificate_counts_from_its_day() {
        StaffCase one = working(
                TitleEvidence.CERTIFICATE,
                "2026-03-03",
                shift("2026-03-02T07:00", "2026-03-02T16:00"),
                shift("2026-03-03T07:00", "2026-03-03T16:00"));

        assertThat(staffed("N21608", "U1", one)).isEqualTo("1 of 2 for 1");
        assertThat(staffed("N21608_CERTIFICATE_ONLY", "U1", one)).isEqualTo("1 of 2 for 1");
        assertThat(staffed("N21609", "U1", one)).isEqualTo("0 of 0 for 0");
    }

    @ParameterizedTest
    @CsvSource({"2023-06-30, false", "2023-07-01, true", "2033-06-30, true", "2033-07-01, false"})
    void the_transition_holds_for_ten_years(LocalDate day, boolean holds) {
        Employment one = new Employment(U1, StaffRole.CARE, TitleEvidence.TRANSITION, null, null, null);

        assertThat(one.holdsTitle(day)).isEqualTo(holds);
        assertThat(one.hasCertificate(day)).isFalse();
    }

    @Test
    void a_certificate_without_a_day_is_none() {
        Employment one = new Employment(U1, StaffRole.CARE, TitleEvidence.CERTIFICATE, null, null, null);

        assertThat(one.holdsTitle(LocalDate.of(2026, 1, 1))).isFalse();
    }

    @Test
    void only_care_workers_count_and_where_their_employment_says_so() {
        Shift shift = shift("2026-03-02T07:00", "2026-03-02T16:00");
        StaffCase manager = new StaffCase(Town.staff(2, Town.employment(U1, StaffRole.MANAGER)), List.of(shift));
        StaffCase both = new StaffCase(
                Town.staff(3, Town.employment(U1, StaffRole.CARE), Town.employment(U2, StaffRole.CARE)),
                List.of(shift));

        assertThat(staffed("N21608", "U1", manager, both)).isEqualTo("0 of 1 for 1");
        assertThat(staffed("N21608", "U2", manager, both)).isEqualTo("0 of 1 for 1");
        assertThat(staffed("N21608", "1880", manager, both)).isEqualTo("0 of 1 for 1");
    }

    @Test
    void an_employment_counts_from_its_first_to_its_last_day() {
        LocalDate first = LocalDate.of(2026, 3, 3);
        LocalDate last = LocalDate.of(2026, 3, 4);
        Employment short1 = new Employment(U1, StaffRole.CARE, TitleEvidence.NONE, null, first, last);
        StaffMember one = Town.staff(4, short1, Town.employment(U1, StaffRole.ADMIN));
        List<Shift> shifts = new ArrayList<>();
        for (int day = 2; day <= 6; day++) {
            shifts.add(shift("2026-03-0" + day + "T07:00", "2026-03-0" + day + "T16:00"));
        }

        assertThat(staffed("N21608", "U1", new StaffCase(one, shifts))).isEqualTo("0 of 2 for 1");
        assertThat(short1.isInForce(first.minusDays(1))).isFalse();
        assertThat(short1.isInForce(last.plusDays(1))).isFalse();
    }

    @Test
    void the_same_key_is_the_same_person() {
        assertThat(Town.care(5, U1)).isEqualTo(Town.care(5, U2)).hasSameHashCodeAs(Town.care(5, U2));
        assertThat(Town.care(5, U1)).isNotEqualTo(Town.care(6, U1)).isNotEqualTo("5");
        assertThat(Town.care(5, U1).key()).isEqualTo(5);
    }
}
