package se.stadig.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stadig.indicators.Town.WINDOW;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stadig.terms.Housing;
import se.stadig.terms.InterventionKind;
import se.stadig.terms.Sex;
import se.stadig.terms.StaffRole;
import se.stadig.terms.VisitKind;
import se.stadig.terms.VisitStatus;

/** Personalkontinuitet kkik-v1, worked by hand on the boundary days. */
class StaffContinuityTest {
    private static final Unit U1 = Town.unit("U1", "1880");
    private static final Unit U2 = Town.unit("U2", "1880");
    private static final LocalDate OLD = LocalDate.of(1940, 1, 1);
    private static final LocalDate LAST = WINDOW.plusDays(13);

    private final StaffMember anna = Town.care(1, U1);
    private final StaffMember bert = Town.care(2, U1);
    private final List<Visit> visits = new ArrayList<>(Town.twoVisitsADay(List.of(anna, bert)));

    private static Figure figure(Question question, String id, Level level, String area, PersonCase... cases) {
        Tallies tallies = new Tallies(question);
        for (PersonCase one : cases) {
            one.units().forEach(at -> tallies.add(at.unit()));
        }
        for (PersonCase one : cases) {
            tallies.add(one);
        }
        return Figures.of(tallies).get(new FigureName(id, level, area, "ELIGIBLE", Part.ALL));
    }

    private static Figure mean(PersonCase... cases) {
        return figure(Town.QUESTION, "U21401", Level.MUNICIPALITY, "1880", cases);
    }

    private PersonCase person(LocalDate birth, Housing housing, List<Absence> absences) {
        AtUnit at = new AtUnit(U1, List.of(Town.decision(InterventionKind.PERSONAL_CARE, "30")), List.of(), visits);
        return new PersonCase(new Person(9, birth, Sex.K, housing), absences, List.of(at));
    }

    private PersonCase person(LocalDate birth) {
        return person(birth, Housing.ORDINARY, List.of());
    }

    private void assertCounted(int differentStaff, PersonCase one) {
        assertThat(mean(one).value()).hasToString(String.valueOf(differentStaff));
        assertThat(mean(one).leftOut()).isEmpty();
    }

    private void assertOut(String reason, PersonCase one) {
        assertThat(mean(one).persons()).isZero();
        assertThat(mean(one).value()).isNull();
        assertThat(mean(one).leftOut()).isEqualTo(Map.of(reason, 1L));
    }

    @Test
    void two_people_who_come_twice_a_day_are_two() {
        assertCounted(2, person(OLD));
    }

    @Test
    void somebody_is_measured_from_the_65th_birthday_on_the_first_day() {
        assertCounted(2, person(WINDOW.minusYears(65)));
        assertOut("UNDER_65", person(WINDOW.minusYears(65).plusDays(1)));
        assertOut("AGE_UNKNOWN", person(null));
    }

    @Test
    void who_is_born_on_29_february_is_65_on_28_february_in_other_years() {
        Question from28 =
                new Question(LocalDate.of(2025, 2, 28), Town.REFERENCE, Town.MONTH_END, Town.REFERENCE, false);
        Question from27 =
                new Question(LocalDate.of(2025, 2, 27), Town.REFERENCE, Town.MONTH_END, Town.REFERENCE, false);
        visits.clear();
        visits.add(Town.visit(LocalDate.of(2025, 2, 28), "08:00", anna));
        PersonCase leap = person(LocalDate.of(1960, 2, 29));

        assertThat(figure(from28, "U21401", Level.UNIT, "U1", leap).leftOut()).containsKey("FEWER_THAN_TWO_VISITS");
        assertThat(figure(from27, "U21401", Level.UNIT, "U1", leap).leftOut()).containsKey("UNDER_65");
    }

    @Test
    void who_lives_in_a_care_home_is_left_out() {
        assertOut("NOT_ORDINARY_HOUSING", person(OLD, Housing.CARE_HOME, List.of()));
    }

    @Test
    void absence_on_any_day_of_the_window_leaves_somebody_out() {
        assertOut("ABSENT", person(OLD, Housing.ORDINARY, List.of(new Absence(LAST, LAST))));
        assertOut("ABSENT", person(OLD, Housing.ORDINARY, List.of(new Absence(LAST, null))));
        assertOut("ABSENT", person(OLD, Housing.ORDINARY, List.of(new Absence(WINDOW.minusDays(9), WINDOW))));
        assertOut("ABSENT", person(OLD, Housing.ORDINARY, List.of(new Absence(WINDOW.minusDays(9), null))));
    }

    @Test
    void absence_before_or_after_the_window_does_not() {
        assertCounted(
                2,
                person(
                        OLD,
                        Housing.ORDINARY,
                        List.of(
                                new Absence(WINDOW.minusDays(9), WINDOW.minusDays(1)),
                                new Absence(LAST.plusDays(1), null))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 13})
    void one_day_with_one_visit_leaves_somebody_out(int day) {
        visits.remove(2 * day);

        assertOut("FEWER_THAN_TWO_VISITS", person(OLD));
    }

    @ParameterizedTest
    @CsvSource({"06:59:59, 2", "07:00:00, 3", "21:59:59, 3", "22:00:00, 2"})
    void a_visit_counts_that_starts_from_seven_and_before_ten_at_night(String clock, int differentStaff) {
        visits.add(Town.visit(WINDOW, clock, Town.care(3, U1)));

        assertCounted(differentStaff, person(OLD));
    }

    @ParameterizedTest
    @CsvSource({"-1, 2", "0, 3", "13, 3", "14, 2"})
    void a_visit_counts_on_the_fourteen_days(int day, int differentStaff) {
        visits.add(Town.visit(WINDOW.plusDays(day), "12:00", Town.care(3, U1)));

        assertCounted(differentStaff, person(OLD));
    }

    private Visit by(StaffMember staff, VisitKind kind, VisitStatus status) {
        return new Visit((int) WINDOW.toEpochDay(), 12 * 3600, 600, kind, status, List.of(staff));
    }

    @ParameterizedTest
    @EnumSource(VisitKind.class)
    void only_home_care_counts_and_digital_visits_where_they_are_asked_for(VisitKind kind) {
        visits.add(by(Town.care(3, U1), kind, VisitStatus.PERFORMED));
        Question digital = new Question(WINDOW, Town.REFERENCE, Town.MONTH_END, Town.REFERENCE, true);

        assertCounted(kind == VisitKind.HOME_CARE ? 3 : 2, person(OLD));
        assertThat(figure(digital, "U21401", Level.UNIT, "U1", person(OLD)).value())
                .hasToString(kind == VisitKind.HOME_CARE || kind == VisitKind.DIGITAL ? "3" : "2");
    }

    @ParameterizedTest
    @EnumSource(VisitStatus.class)
    void only_performed_visits_count(VisitStatus status) {
        visits.add(by(Town.care(3, U1), VisitKind.HOME_CARE, status));

        assertCounted(status == VisitStatus.PERFORMED ? 3 : 2, person(OLD));
    }

    @Test
    void double_staffing_is_one_visit_and_two_people() {
        visits.set(0, Town.visit(WINDOW, "08:00", anna, Town.care(3, U1)));

        assertCounted(3, person(OLD));

        visits.remove(1);
        assertOut("FEWER_THAN_TWO_VISITS", person(OLD));
    }

    @Test
    void a_nurse_beside_is_not_counted_and_a_nurse_alone_leaves_somebody_out() {
        StaffMember nurse = Town.staff(4, Town.employment(U1, StaffRole.HOME_NURSING));
        visits.set(0, Town.visit(WINDOW, "08:00", anna, nurse));
        assertCounted(2, person(OLD));

        visits.add(Town.visit(WINDOW, "12:00", nurse));
        assertOut("PERFORMER_UNKNOWN", person(OLD));
    }

    @Test
    void a_visit_without_a_known_performer_leaves_somebody_out() {
        visits.add(Town.visit(LAST, "12:00"));

        assertOut("PERFORMER_UNKNOWN", person(OLD));
    }

    @Test
    void the_first_reason_is_the_one_that_is_told() {
        visits.removeFirst();
        visits.add(Town.visit(LAST, "12:00"));
        List<Absence> away = List.of(new Absence(WINDOW, LAST));

        assertOut("AGE_UNKNOWN", person(null, Housing.CARE_HOME, away));
        assertOut("UNDER_65", person(LocalDate.of(1990, 1, 1), Housing.CARE_HOME, away));
        assertOut("NOT_ORDINARY_HOUSING", person(OLD, Housing.CARE_HOME, away));
        assertOut("ABSENT", person(OLD, Housing.ORDINARY, away));
        assertOut("FEWER_THAN_TWO_VISITS", person(OLD));
    }

    @Test
    void somebody_without_counted_visits_is_not_even_left_out() {
        visits.clear();
        visits.add(Town.visit(WINDOW, "23:00", anna));

        assertThat(mean(person(OLD)).leftOut()).isEmpty();
        assertThat(mean(person(OLD)).persons()).isZero();
    }

    @Test
    void the_role_is_that_at_the_visits_unit_on_the_day() {
        StaffMember student = Town.staff(
                5,
                new Employment(U1, StaffRole.STUDENT, se.stadig.terms.TitleEvidence.NONE, null, null, WINDOW),
                new Employment(U1, StaffRole.CARE, se.stadig.terms.TitleEvidence.NONE, null, WINDOW.plusDays(1), null));
        visits.set(0, Town.visit(WINDOW, "08:00", anna, student));
        assertCounted(2, person(OLD));

        visits.set(2, Town.visit(WINDOW.plusDays(1), "08:00", anna, student));
        assertCounted(3, person(OLD));
    }

    @Test
    void a_role_elsewhere_counts_for_somebody_not_employed_at_the_visits_unit() {
        StaffMember lent = Town.staff(6, Town.employment(U2, StaffRole.CARE), Town.employment(U2, StaffRole.ADMIN));
        StaffMember clerk = Town.staff(7, Town.employment(U2, StaffRole.CARE), Town.employment(U1, StaffRole.ADMIN));
        visits.set(0, Town.visit(WINDOW, "08:00", anna, lent, clerk));

        assertCounted(3, person(OLD));
    }

    @Test
    void a_role_that_has_ended_counts_when_none_is_in_force() {
        StaffMember former = Town.staff(
                8,
                new Employment(
                        U1, StaffRole.CARE, se.stadig.terms.TitleEvidence.NONE, null, null, WINDOW.minusDays(99)),
                new Employment(
                        U2, StaffRole.STUDENT, se.stadig.terms.TitleEvidence.NONE, null, null, WINDOW.minusDays(99)));
        visits.set(0, Town.visit(WINDOW, "08:00", anna, former));

        assertCounted(3, person(OLD));
    }

    @Test
    void two_units_together_can_make_somebody_measured_whom_neither_measures_alone() {
        List<Visit> mornings = new ArrayList<>();
        List<Visit> evenings = new ArrayList<>();
        for (int day = 0; day < 14; day++) {
            mornings.add(Town.visit(WINDOW.plusDays(day), "08:00", anna));
            evenings.add(Town.visit(WINDOW.plusDays(day), "18:00", Town.care(2, U2)));
        }
        PersonCase both = new PersonCase(
                Town.person(9, OLD),
                List.of(),
                List.of(
                        new AtUnit(U1, List.of(), List.of(), mornings),
                        new AtUnit(U2, List.of(), List.of(), evenings)));

        assertThat(mean(both).value()).hasToString("2");
        assertThat(figure(Town.QUESTION, "U21401", Level.UNIT, "U1", both).leftOut())
                .isEqualTo(Map.of("FEWER_THAN_TWO_VISITS", 1L));
    }
}
