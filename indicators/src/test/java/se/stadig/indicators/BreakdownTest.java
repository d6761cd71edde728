package se.stadig.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stadig.terms.InterventionKind.PERSONAL_CARE;
import static se.stadig.terms.InterventionKind.SAFETY_ALARM;
import static se.stadig.terms.InterventionKind.SERVICE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stadig.terms.Housing;
import se.stadig.terms.OperatingForm;
import se.stadig.terms.Sex;

class BreakdownTest {
    private static final Unit U1 = Town.unit("U1", "1880");
    private static final Unit PRIVATE = Town.unit("U2", "1880", "P", OperatingForm.PRIVATE);
    private static final LocalDate DAY = Town.REFERENCE;

    private static Part part(Dimension dimension, Person person, Decision... decisions) {
        PersonCase one =
                new PersonCase(person, List.of(), List.of(new AtUnit(U1, List.of(decisions), List.of(), List.of())));
        return Breakdown.partsOf(one, DAY).stream()
                .filter(part -> part.dimension() == dimension)
                .findFirst()
                .orElseThrow();
    }

    private static Person born(LocalDate birth) {
        return new Person(1, birth, Sex.K, Housing.ORDINARY);
    }

    @ParameterizedTest
    @CsvSource({
        "1961-03-02, 0-64",
        "1961-03-01, 65-79",
        "1946-03-02, 65-79",
        "1946-03-01, 80+",
        "2020-01-01, 0-64",
        ", UNKNOWN"
    })
    void age_is_that_on_the_figures_day(LocalDate birth, String band) {
        assertThat(part(Dimension.AGE, born(birth)).value()).isEqualTo(band);
    }

    @Test
    void sex_may_be_unknown() {
        assertThat(part(Dimension.SEX, new Person(1, null, null, Housing.ORDINARY))
                        .label())
                .isEqualTo("SEX=UNKNOWN");
        assertThat(part(Dimension.SEX, new Person(1, null, Sex.M, Housing.ORDINARY))
                        .label())
                .isEqualTo("SEX=M");
    }

    @Test
    void care_is_personal_care_before_service_before_other() {
        Decision service = Town.decision(SERVICE, "");
        Decision care = Town.decision(PERSONAL_CARE, "");
        Decision ended = new Decision(PERSONAL_CARE, DAY.minusDays(9), DAY.minusDays(1), null);

        assertThat(part(Dimension.CARE, born(null), service, care).value()).isEqualTo("PERSONAL_CARE");
        assertThat(part(Dimension.CARE, born(null), service, ended).value()).isEqualTo("SERVICE_ONLY");
        assertThat(part(Dimension.CARE, born(null), Town.decision(SAFETY_ALARM, ""))
                        .value())
                .isEqualTo("OTHER");
        assertThat(part(Dimension.CARE, born(null)).value()).isEqualTo("OTHER");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.99, 0",
        "1, 1-9",
        "9.99, 1-9",
        "10, 10-25",
        "25.5, 10-25",
        "26, 26-49",
        "49, 26-49",
        "50, 50-79",
        "79, 50-79",
        "80, 80-119",
        "119, 80-119",
        "120, 120+",
        "744, 120+",
        "777, ROUND_THE_CLOCK",
        "'', NONE_GIVEN"
    })
    void hours_are_put_in_classes(String hours, String expected) {
        assertThat(part(Dimension.HOURS, born(null), Town.decision(SERVICE, hours))
                        .value())
                .isEqualTo(expected);
    }

    @Test
    void hours_of_several_decisions_are_one_sum_and_those_of_alarms_are_none() {
        assertThat(part(Dimension.HOURS, born(null), Town.decision(SERVICE, "5"), Town.decision(PERSONAL_CARE, "5"))
                        .value())
                .isEqualTo("10-25");
        assertThat(part(Dimension.HOURS, born(null), Town.decision(SAFETY_ALARM, "5"))
                        .value())
                .isEqualTo("NONE_GIVEN");
        assertThat(part(
                                Dimension.HOURS,
                                born(null),
                                new Decision(SERVICE, DAY.plusDays(1), null, java.math.BigDecimal.TEN))
                        .value())
                .isEqualTo("NONE_GIVEN");
    }

    @Test
    void every_area_has_every_part_and_a_part_for_unknown_sex_only_where_there_are_such() {
        Tallies tallies = new Tallies(Town.QUESTION);
        tallies.add(U1);
        SortedMap<FigureName, Figure> without = Figures.of(tallies);
        tallies.addUnknownSex();
        SortedMap<FigureName, Figure> with = Figures.of(tallies);
        FigureName unknown =
                new FigureName("N21600", Level.UNIT, "U1", "LAW", new Part(Dimension.SEX, Breakdown.UNKNOWN));

        assertThat(without).doesNotContainKey(unknown);
        assertThat(with).containsKey(unknown);
        assertThat(with).hasSizeGreaterThan(without.size());
    }

    @Test
    void operating_forms_are_told_from_municipality_up_and_not_broken_down() {
        Tallies tallies = new Tallies(Town.QUESTION);
        tallies.add(U1);
        tallies.add(PRIVATE);
        tallies.add(Town.steadyPerson(1, U1, 3));
        SortedMap<FigureName, Figure> figures = Figures.of(tallies);
        Part own = new Part(Dimension.FORM, "MUNICIPAL");
        Part other = new Part(Dimension.FORM, "PRIVATE");

        assertThat(figures.get(new FigureName("U21401", Level.MUNICIPALITY, "1880", "ELIGIBLE", own))
                        .persons())
                .isEqualTo(1);
        assertThat(figures.get(new FigureName("U21401", Level.NATION, "SE", "ELIGIBLE", other))
                        .persons())
                .isZero();
        assertThat(figures.keySet())
                .noneMatch(name -> name.part().dimension() == Dimension.FORM
                        && (name.level() == Level.UNIT || name.level() == Level.PROVIDER));
        assertThat(figures.keySet())
                .noneMatch(name -> name.part().equals(own) && name.population().equals("UNITS"));
    }

    @Test
    void counties_groups_and_the_nation_are_sums_of_municipalities_and_an_unreal_code_is_in_the_nation_only() {
        Unit sagoby = Town.unit("S1", "9999");
        Unit stockholm = Town.unit("S2", "0180");
        Tallies tallies = new Tallies(Town.QUESTION);
        long key = 0;
        for (Unit unit : List.of(U1, Town.unit("U3", "1881"), sagoby, stockholm)) {
            tallies.add(unit);
            tallies.add(Town.steadyPerson(++key, unit, (int) key));
        }
        SortedMap<FigureName, Figure> figures = Figures.of(tallies);
        List<String> told = figures.keySet().stream()
                .filter(name -> name.figure().equals("U21401") && name.part().equals(Part.ALL))
                .filter(name -> name.level().compareTo(Level.MUNICIPALITY) > 0)
                .map(name -> name.level() + "/" + name.area() + " "
                        + Figure.text(figures.get(name).value()))
                .toList();

        assertThat(told)
                .containsExactly(
                        "COUNTY/01 4", "COUNTY/18 3/2", "GROUP/A1 4", "GROUP/B3 1", "GROUP/B4 2", "NATION/SE 5/2");
    }

    @Test
    void the_official_nation_weighs_municipalities_alike() {
        Unit elsewhere = Town.unit("U3", "1881");
        Unit third = Town.unit("U4", "0180");
        Tallies tallies = new Tallies(Town.QUESTION);
        List.of(U1, elsewhere, third, Town.unit("U5", "0114")).forEach(tallies::add);
        List<PersonCase> people = Arrays.asList(
                Town.steadyPerson(1, U1, 4),
                Town.steadyPerson(2, U1, 4),
                Town.steadyPerson(3, U1, 5),
                Town.steadyPerson(4, elsewhere, 9),
                Town.steadyPerson(5, third, 2));
        people.forEach(tallies::add);
        SortedMap<FigureName, Figure> figures = Figures.of(tallies);

        assertThat(official(figures, "MEAN")).isEqualTo("46/9 of 3");
        assertThat(official(figures, "MEDIAN")).isEqualTo("13/3 of 3");
        assertThat(official(figures, "MIN")).isEqualTo("2 of 3");
        assertThat(official(figures, "MAX")).isEqualTo("9 of 3");

        tallies.add(Town.steadyPerson(6, Town.unit("U5", "0114"), 5));
        assertThat(official(Figures.of(tallies), "MEDIAN")).isEqualTo("14/3 of 4");
    }

    private static String official(SortedMap<FigureName, Figure> figures, String which) {
        Figure figure =
                figures.get(new FigureName("U21401_OFFICIAL_" + which, Level.NATION, "SE", "ELIGIBLE", Part.ALL));
        assertThat(figure.numerator()).isNull();
        assertThat(figure.persons()).isNull();
        return Figure.text(figure.value()) + " of " + Figure.text(figure.denominator());
    }

    @Test
    void there_is_no_official_nation_without_a_measured_person() {
        Tallies tallies = new Tallies(Town.QUESTION);
        tallies.add(U1);

        assertThat(Figures.of(tallies).keySet()).noneMatch(name -> name.figure().contains("OFFICIAL"));
    }
}
