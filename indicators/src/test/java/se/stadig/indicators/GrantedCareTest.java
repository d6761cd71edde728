package se.stadig.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stadig.terms.InterventionKind.PERSONAL_CARE;
import static se.stadig.terms.InterventionKind.SAFETY_ALARM;
import static se.stadig.terms.InterventionKind.SERVICE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stadig.terms.Housing;
import se.stadig.terms.Sex;

/** Granted hours and kinds of help on 31 October 2026. */
class GrantedCareTest {
    private static final Unit U1 = Town.unit("U1", "1880");
    private static final Unit U2 = Town.unit("U2", "1880");
    private static final LocalDate OLD = LocalDate.of(1940, 1, 1);

    private static Figure figure(String id, String population, PersonCase... cases) {
        Tallies tallies = new Tallies(Town.QUESTION);
        tallies.add(U1);
        for (PersonCase one : cases) {
            tallies.add(one);
        }
        return Figures.of(tallies).get(new FigureName(id, Level.MUNICIPALITY, "1880", population, Part.ALL));
    }

    private static PersonCase person(LocalDate birth, Housing housing, Decision... decisions) {
        return new PersonCase(
                new Person(1, birth, Sex.M, housing),
                List.of(),
                List.of(new AtUnit(U1, List.of(decisions), List.of(), List.of())));
    }

    private static PersonCase person(Decision... decisions) {
        return person(OLD, Housing.ORDINARY, decisions);
    }

    private static void assertOut(String reason, PersonCase one) {
        Figure hours = figure("HOURS", "AGED_65", one);
        assertThat(hours.persons()).isZero();
        assertThat(hours.value()).isNull();
        assertThat(Figure.text(hours.numerator())).isEqualTo("0");
        assertThat(hours.leftOut()).isEqualTo(Map.of(reason, 1L));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1.00, 1",
        "12.5, 25/2",
        "744, 744",
        "0.25, BELOW_1",
        "0.99, BELOW_1",
        "0, BELOW_1",
        "744.25, ABOVE_744"
    })
    void hours_from_1_to_744_count(String hours, String expected) {
        PersonCase one = person(Town.decision(SERVICE, hours));
        if (expected.contains("_")) {
            assertOut(expected, one);
        } else {
            assertThat(Figure.text(figure("HOURS", "AGED_65", one).value())).isEqualTo(expected);
        }
    }

    @Test
    void hours_of_a_persons_decisions_and_units_are_added() {
        PersonCase two = new PersonCase(
                Town.person(1, OLD),
                List.of(),
                List.of(
                        new AtUnit(U1, List.of(Town.decision(SERVICE, "0.5")), List.of(), List.of()),
                        new AtUnit(U2, List.of(Town.decision(PERSONAL_CARE, "10.25")), List.of(), List.of())));

        assertThat(Figure.text(figure("HOURS", "AGED_65", two).value())).isEqualTo("43/4");
    }

    @Test
    void a_decision_without_hours_adds_nothing_and_alone_leaves_somebody_out() {
        assertThat(Figure.text(figure(
                                "HOURS",
                                "AGED_65",
                                person(Town.decision(SERVICE, ""), Town.decision(PERSONAL_CARE, "9")))
                        .value()))
                .isEqualTo("9");
        assertOut("NO_HOURS_GIVEN", person(Town.decision(SERVICE, ""), Town.decision(PERSONAL_CARE, "")));
    }

    @Test
    void one_decision_round_the_clock_makes_the_person_so() {
        assertOut("ROUND_THE_CLOCK", person(Town.decision(SERVICE, "20"), Town.decision(PERSONAL_CARE, "777.0")));
    }

    @Test
    void hours_of_other_decisions_do_not_count() {
        PersonCase one = person(Town.decision(SERVICE, "5"), Town.decision(SAFETY_ALARM, "7"));
        PersonCase alarm = person(Town.decision(SAFETY_ALARM, "7"));

        assertThat(Figure.text(figure("HOURS", "AGED_65", one).value())).isEqualTo("5");
        assertThat(figure("HOURS", "AGED_65", alarm).leftOut()).isEmpty();
        assertThat(figure("HTJSERV", "LAW", alarm).persons()).isEqualTo(1);
    }

    @Test
    void somebody_counts_from_65_on_the_last_day_of_the_month() {
        Decision decision = Town.decision(SERVICE, "5");

        assertThat(figure("HOURS", "AGED_65", person(LocalDate.of(1961, 10, 31), Housing.ORDINARY, decision))
                        .persons())
                .isEqualTo(1);
        assertOut("UNDER_65", person(LocalDate.of(1961, 11, 1), Housing.ORDINARY, decision));
        assertOut("UNDER_65", person(null, Housing.ORDINARY, decision));
    }

    @Test
    void who_lives_in_a_care_home_is_not_there() {
        PersonCase one = person(OLD, Housing.CARE_HOME, Town.decision(SERVICE, "5"));

        assertThat(figure("HOURS", "AGED_65", one).leftOut()).isEmpty();
        assertThat(figure("HTJPOMV", "LAW", one).persons()).isZero();
    }

    @Test
    void service_and_personal_care_are_shares_of_all_residents_of_all_ages() {
        PersonCase[] all = {
            person(Town.decision(SERVICE, "5"), Town.decision(PERSONAL_CARE, "5")),
            person(LocalDate.of(2000, 1, 1), Housing.ORDINARY, Town.decision(SERVICE, "5")),
            person(Town.decision(PERSONAL_CARE, "5")),
            person(Town.decision(SERVICE, "777")),
            person(Town.decision(SAFETY_ALARM, "")),
            person(new Decision(SERVICE, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 10, 30), null)),
        };

        assertThat(Figure.text(figure("HTJSERV", "LAW", all).value())).isEqualTo("3/5");
        assertThat(Figure.text(figure("HTJPOMV", "LAW", all).value())).isEqualTo("2/5");
    }
}
