package se.stadig.indicators.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.stadig.indicators.disclosure.Crowd.name;

import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stadig.indicators.Dimension;
import se.stadig.indicators.Figure;
import se.stadig.indicators.FigureName;
import se.stadig.indicators.Level;
import se.stadig.indicators.Part;
import se.stadig.indicators.Town;
import se.stadig.indicators.Unit;
import se.stadig.terms.OperatingForm;

class DisclosureTest {
    private static final Unit U1 = Town.unit("U1", "1880");
    private static final Unit U2 = Town.unit("U2", "1880");
    private static final Unit U3 = Town.unit("U3", "1880");

    @ParameterizedTest
    @CsvSource({
        "0, NO_DATA, NO_DATA",
        "1, WITHHELD_FEW, WITHHELD_FEW",
        "6, WITHHELD_FEW, WITHHELD_FEW",
        "7, SHOWN, UNCERTAIN",
        "29, SHOWN, UNCERTAIN",
        "30, SHOWN, SHOWN"
    })
    void few_are_withheld_everywhere_and_uncertain_from_municipality_up(int persons, Flag below, Flag above) {
        Disclosure disclosure = new Crowd().women(U1, persons, 0).disclosure();

        assertThat(disclosure.flag(name("N21600", Level.UNIT, "U1", "INDICATOR")))
                .isEqualTo(below);
        assertThat(disclosure.flag(name("N21600", Level.PROVIDER, "1880:9999188007", "INDICATOR")))
                .isEqualTo(below);
        assertThat(disclosure.flag(name("N21600", Level.MUNICIPALITY, "1880", "INDICATOR")))
                .isEqualTo(above);
        assertThat(disclosure.flag(name("N21600", Level.COUNTY, "18", "INDICATOR")))
                .isEqualTo(above);
        assertThat(disclosure.flag(name("N21600", Level.NATION, "SE", "INDICATOR")))
                .isEqualTo(above);
        assertThat(disclosure.flag(name("HTJSERV", Level.NATION, "SE", "LAW"))).isEqualTo(above);
    }

    @Test
    void edge_case_17_six_and_seven() {
        Disclosure disclosure =
                new Crowd().women(U1, 6, 3).women(U2, 7, 7).women(U3, 30, 15).disclosure();

        assertThat(disclosure.flag(name("N21600", Level.UNIT, "U1", "INDICATOR")))
                .isEqualTo(Flag.WITHHELD_FEW);
        assertThat(disclosure.flag(name("N21600", Level.UNIT, "U2", "INDICATOR")))
                .isEqualTo(Flag.WITHHELD_COMPLEMENT);
        assertThat(disclosure.flag(name("N21600", Level.UNIT, "U3", "INDICATOR")))
                .isEqualTo(Flag.SHOWN);
        assertThat(disclosure.flag(name("N21600", Level.MUNICIPALITY, "1880", "INDICATOR")))
                .isEqualTo(Flag.SHOWN);
        assertThat(disclosure.flag(name("N21601", Level.UNIT, "U1", "INDICATOR")))
                .isEqualTo(Flag.WITHHELD_FEW);
        assertThat(disclosure.flag(name("N21601", Level.UNIT, "U2", "INDICATOR")))
                .isEqualTo(Flag.WITHHELD_COMPLEMENT);
        assertThat(disclosure.flag(name("N21601", Level.UNIT, "U3", "INDICATOR")))
                .isEqualTo(Flag.SHOWN);
        assertThat(disclosure.flag(name("N21601", Level.MUNICIPALITY, "1880", "INDICATOR")))
                .isEqualTo(Flag.UNCERTAIN);
        assertThat(disclosure.flag(name("N21602", Level.UNIT, "U3", "INDICATOR")))
                .isEqualTo(Flag.NO_DATA);
    }

    @Test
    void that_nobody_of_a_small_group_was_offered_is_not_told_by_an_empty_next_step() {
        Disclosure disclosure =
                new Crowd().women(U1, 6, 0).women(U2, 8, 5).women(U3, 30, 15).disclosure();

        assertThat(disclosure.flag(name("N21601", Level.UNIT, "U1", "INDICATOR")))
                .isEqualTo(Flag.WITHHELD_COMPLEMENT);
        assertThat(disclosure.flag(name("N21602", Level.UNIT, "U1", "INDICATOR")))
                .isEqualTo(Flag.WITHHELD_COMPLEMENT);
        assertThat(disclosure.flag(name("N20509", Level.UNIT, "U1", "INDICATOR")))
                .isEqualTo(Flag.WITHHELD_COMPLEMENT);
    }

    @Test
    void what_a_withheld_step_would_tell_is_withheld_with_it() {
        Disclosure disclosure =
                new Crowd().women(U1, 6, 3).women(U2, 30, 20).women(U3, 40, 30).disclosure();

        assertThat(disclosure.flag(name("N21600", Level.UNIT, "U2", "INDICATOR")))
                .isEqualTo(Flag.WITHHELD_COMPLEMENT);
        assertThat(disclosure.flag(name("N21601", Level.UNIT, "U2", "INDICATOR")))
                .isEqualTo(Flag.WITHHELD_COMPLEMENT);
        assertThat(disclosure.flag(name("N21601", Level.UNIT, "U3", "INDICATOR")))
                .isEqualTo(Flag.SHOWN);
    }

    @Test
    void the_laws_population_is_withheld_where_it_differs_from_the_indicators_by_few() {
        Disclosure disclosure =
                new Crowd().women(U1, 40, 10).alarmOnly(U1, 3, 1).disclosure();

        assertThat(disclosure.flag(name("N21600", Level.UNIT, "U1", "INDICATOR")))
                .isEqualTo(Flag.SHOWN);
        assertThat(disclosure.flag(name("N21600", Level.UNIT, "U1", "LAW"))).isEqualTo(Flag.WITHHELD_COMPLEMENT);
        assertThat(disclosure.flag(name("N21600", Level.NATION, "SE", "LAW"))).isEqualTo(Flag.WITHHELD_COMPLEMENT);
        assertThat(disclosure.flag(name("N21600", Level.UNIT, "U1", "LAW", Dimension.CARE, "OTHER")))
                .isEqualTo(Flag.WITHHELD_FEW);
        assertThat(disclosure.flag(name("N21600", Level.UNIT, "U1", "LAW", Dimension.CARE, "PERSONAL_CARE")))
                .isEqualTo(Flag.SHOWN);
    }

    @Test
    void the_laws_population_is_shown_where_it_differs_by_seven_or_not_at_all() {
        Disclosure seven = new Crowd().women(U1, 40, 10).alarmOnly(U1, 7, 1).disclosure();
        Disclosure none = new Crowd().women(U1, 40, 10).disclosure();

        assertThat(seven.flag(name("N21600", Level.UNIT, "U1", "LAW"))).isEqualTo(Flag.SHOWN);
        assertThat(none.flag(name("N21600", Level.UNIT, "U1", "LAW"))).isEqualTo(Flag.SHOWN);
    }

    @Test
    void what_only_the_product_adds_is_withheld_rather_than_what_the_contract_asks_for() {
        Unit small = Town.unit("U4", "1880", "P1", OperatingForm.MUNICIPAL);
        Unit big = Town.unit("U5", "1880", "P1", OperatingForm.MUNICIPAL);
        Disclosure disclosure = new Crowd()
                .women(small, 5, 1)
                .women(big, 60, 10)
                .women(U1, 20, 10)
                .women(U2, 30, 10)
                .disclosure();

        assertThat(disclosure.flag(name("N21600", Level.UNIT, "U4", "INDICATOR")))
                .isEqualTo(Flag.WITHHELD_FEW);
        assertThat(disclosure.flag(name("N21600", Level.UNIT, "U1", "INDICATOR")))
                .isEqualTo(Flag.WITHHELD_COMPLEMENT);
        assertThat(disclosure.flag(name("N21600", Level.PROVIDER, "1880:P1", "INDICATOR")))
                .isEqualTo(Flag.WITHHELD_COMPLEMENT);
        assertThat(disclosure.flag(name("N21600", Level.PROVIDER, "1880:9999188007", "INDICATOR")))
                .isEqualTo(Flag.WITHHELD_COMPLEMENT);
        assertThat(disclosure.flag(name("N21600", Level.UNIT, "U5", "INDICATOR")))
                .isEqualTo(Flag.SHOWN);
        assertThat(disclosure.flag(name("N21600", Level.UNIT, "U2", "INDICATOR")))
                .isEqualTo(Flag.SHOWN);
    }

    @Test
    void a_part_that_everybody_with_personal_care_is_tells_what_htjpomv_withholds() {
        Disclosure disclosure = new Crowd()
                .women(U1, 3, 0)
                .women(U2, 30, 0)
                .serviceOnly(U2, 30)
                .women(U3, 50, 0)
                .disclosure();

        assertThat(disclosure.flag(name("HTJPOMV", Level.UNIT, "U1", "LAW"))).isEqualTo(Flag.WITHHELD_FEW);
        assertThat(disclosure.flag(name("HTJPOMV", Level.UNIT, "U1", "LAW", Dimension.CARE, "SERVICE_ONLY")))
                .isEqualTo(Flag.WITHHELD_COMPLEMENT);
        assertThat(disclosure.flag(name("HTJPOMV", Level.UNIT, "U3", "LAW", Dimension.CARE, "SERVICE_ONLY")))
                .isEqualTo(Flag.NO_DATA);
        assertThat(disclosure.flag(name("U21401", Level.UNIT, "U1", "ELIGIBLE", Dimension.CARE, "SERVICE_ONLY")))
                .isEqualTo(Flag.NO_DATA);
    }

    @Test
    void staff_of_a_unit_are_persons_too() {
        Disclosure disclosure =
                new Crowd().staff(U1, 6).staff(U2, 9).staff(U3, 8).disclosure();

        assertThat(disclosure.flag(name("N21609", Level.UNIT, "U1", "STAFF"))).isEqualTo(Flag.WITHHELD_FEW);
        assertThat(disclosure.flag(name("N21609", Level.UNIT, "U2", "STAFF"))).isEqualTo(Flag.SHOWN);
        assertThat(disclosure.flag(name("N21609", Level.UNIT, "U3", "STAFF"))).isEqualTo(Flag.WITHHELD_COMPLEMENT);
        assertThat(disclosure.flag(name("N21609_CERTIFICATE_ONLY", Level.UNIT, "U3", "STAFF")))
                .isEqualTo(Flag.WITHHELD_COMPLEMENT);
        assertThat(disclosure.flag(name("N21608", Level.UNIT, "U1", "STAFF"))).isEqualTo(Flag.NO_DATA);
    }

    @Test
    void figures_about_units_are_never_withheld() {
        Disclosure disclosure = new Crowd().empty(U1).disclosure();

        assertThat(disclosure.flag(name("N21603", Level.UNIT, "U1", "UNITS"))).isEqualTo(Flag.SHOWN);
        assertThat(disclosure.flag(name("N21603_CURRENT", Level.NATION, "SE", "UNITS")))
                .isEqualTo(Flag.SHOWN);
    }

    @Test
    void all_figures_get_a_flag_and_the_same_figures_the_same_flags() {
        Crowd crowd = new Crowd().women(U1, 6, 3).men(U1, 9, 2).women(U2, 12, 7).alarmOnly(U3, 30, 15);

        assertThat(crowd.disclosure().flags().keySet())
                .isEqualTo(crowd.figures().keySet());
        assertThat(crowd.disclosure().flags()).isEqualTo(crowd.disclosure().flags());
    }

    @Test
    void a_figure_that_is_missing_stops_disclosure_control() {
        Crowd crowd = new Crowd().women(U1, 6, 3);
        SortedMap<FigureName, Figure> figures = new TreeMap<>(crowd.figures());
        figures.remove(name("HOURS", Level.PROVIDER, "1880:9999188007", "AGED_65"));

        assertThatThrownBy(() -> Disclosure.of(figures, crowd.units))
                .hasMessageContaining("HOURS/PROVIDER/1880:9999188007/AGED_65/ALL");
    }

    @Test
    void a_figure_that_nobody_has_decided_about_stops_disclosure_control() {
        Crowd crowd = new Crowd().women(U1, 6, 3);
        Figure known = crowd.figures().firstEntry().getValue();
        FigureName made = new FigureName("NEW", Level.UNIT, "U1", "LAW", Part.ALL);
        SortedMap<FigureName, Figure> withPersons = new TreeMap<>(crowd.figures());
        withPersons.put(made, new Figure(made, known.numerator(), known.denominator(), null, 5L, null));
        SortedMap<FigureName, Figure> without = new TreeMap<>(crowd.figures());
        without.put(made, new Figure(made, known.numerator(), known.denominator(), null, null, null));

        assertThatThrownBy(() -> Disclosure.of(withPersons, crowd.units)).hasMessageContaining("NEW");
        assertThatThrownBy(() -> Disclosure.of(without, crowd.units)).hasMessageContaining("NEW");
    }

    @Test
    void a_figure_of_another_register_is_an_error_that_names_it() {
        Crowd crowd = new Crowd().women(U1, 6, 3);
        Disclosure disclosure = crowd.disclosure();

        assertThatThrownBy(() -> disclosure.flag(name("N21600", Level.UNIT, "U9", "LAW")))
                .hasMessageContaining("U9");
        assertThatThrownBy(() -> Disclosure.of(crowd.figures(), java.util.List.of(U2)))
                .hasMessageContaining("UNIT/U1");
    }

    @Test
    void nothing_told_is_nothing_to_control() {
        assertThat(Disclosure.of(new TreeMap<>(), java.util.List.of()).flags()).isEmpty();
    }

    @Test
    void withheld_is_said_so_that_a_reader_understands() {
        assertThat(Flag.WITHHELD_FEW.isWithheld()).isTrue();
        assertThat(Flag.WITHHELD_COMPLEMENT.isWithheld()).isTrue();
        assertThat(Flag.NO_DATA.isWithheld()).isFalse();
        assertThat(Flag.UNCERTAIN.swedish()).contains("osäker");
    }
}
