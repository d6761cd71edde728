package se.stadig.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MunicipalitiesTest {
    @Test
    void sweden_has_290_municipalities_in_21_counties() {
        assertThat(Municipalities.all())
                .hasSize(290)
                .extracting(Municipality::code)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(Municipalities.all().stream().map(Municipality::countyCode).collect(Collectors.toSet()))
                .hasSize(21);
        assertThat(Municipalities.all().stream().map(Municipality::county).collect(Collectors.toSet()))
                .hasSize(21)
                .allMatch(county -> county.endsWith(" län"));
    }

    @Test
    void the_county_is_the_beginning_of_the_code() {
        assertThat(Municipalities.all())
                .allMatch(one -> one.code().matches("[0-9]{4}"))
                .allMatch(one -> one.code().startsWith(one.countyCode())
                        && one.countyCode().length() == 2);
    }

    @Test
    void there_are_nine_groups_and_the_first_is_the_three_largest_cities() {
        assertThat(Municipalities.all().stream().map(Municipality::group).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("A1", "A2", "B3", "B4", "B5", "C6", "C7", "C8", "C9");
        assertThat(Municipalities.all().stream().filter(one -> one.group().equals("A1")))
                .extracting(Municipality::name)
                .containsExactlyInAnyOrder("Stockholm", "Göteborg", "Malmö");
    }

    @Test
    void together_they_have_the_population_of_sweden() {
        assertThat(Municipalities.all().stream()
                        .mapToInt(Municipality::population)
                        .sum())
                .isEqualTo(10_452_326);
        assertThat(Municipalities.all())
                .allMatch(one -> one.population75() > 0 && one.population75() < one.population() / 4);
    }

    @Test
    void a_municipality_is_found_by_its_code() {
        assertThat(Municipalities.withCode("1880"))
                .hasValueSatisfying(orebro -> assertThat(orebro)
                        .isEqualTo(new Municipality(
                                "1880", "Örebro", "18", "Örebro län", "B3", "Större stad", 156_987, 14_151)));
        assertThat(Municipalities.all())
                .first()
                .extracting(Municipality::code, Municipality::name)
                .isEqualTo(tuple("0114", "Upplands Väsby").toList());
    }

    @Test
    void an_unreal_code_is_not_found() {
        assertThat(Municipalities.withCode("9999")).isEmpty();
        assertThat(Municipalities.withCode("188")).isEmpty();
    }
}
