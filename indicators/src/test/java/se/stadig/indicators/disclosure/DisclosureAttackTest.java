package se.stadig.indicators.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stadig.indicators.Figure;
import se.stadig.indicators.FigureName;
import se.stadig.indicators.disclosure.Disclosure.Depth;

/** {@link Reader} reads publications and tries to find out what is withheld. */
class DisclosureAttackTest {

    private static Reader read(RandomTown town, Depth depth) {
        SortedMap<FigureName, Figure> figures = town.figures();
        return new Reader(
                        figures,
                        town.units,
                        Disclosure.of(figures, town.units, depth).flags())
                .read();
    }

    static List<RandomTown> towns() {
        List<RandomTown> towns = new ArrayList<>();
        for (int seed = 1; seed <= 24; seed++) {
            towns.add(RandomTown.exact(seed, 1 + seed % 3, 2 + seed % 4, 15 + 2 * seed));
        }
        for (int seed = 25; seed <= 28; seed++) {
            towns.add(RandomTown.exact(seed, 5, 4, 40));
        }
        return towns;
    }

    @ParameterizedTest
    @MethodSource("towns")
    void a_reader_finds_nothing_about_small_groups(RandomTown town) {
        Reader reader = read(town, Depth.EVERYTHING);

        assertThat(reader.found).isEmpty();
        assertThat(reader.sensitiveNumbers()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 102, 103, 104, 105, 106})
    void where_somebody_has_two_units_a_reader_finds_only_the_zero_that_an_empty_total_suggests(int seed) {
        Reader reader = read(RandomTown.withTwoUnits(seed, 2, 4, 30), Depth.EVERYTHING);

        assertThat(reader.found.values()).allMatch(number -> number == 0);
        assertThat(reader.found).hasSizeLessThan(reader.sensitiveNumbers() / 50);
    }

    @Test
    void without_secondary_suppression_the_reader_finds_the_right_numbers() {
        Reader reader = read(RandomTown.exact(3, 2, 4, 25), Depth.FEW_ONLY);
        // Somebody who is contact of two persons counts once, so these do not add up exactly.
        reader.found.keySet().removeIf(quantity -> quantity.startsWith("contacts"));
        reader.truth.keySet().removeIf(quantity -> quantity.startsWith("contacts"));

        assertThat(reader.found).hasSizeGreaterThan(100);
        assertThat(reader.found.equals(reader.truth)).isTrue();
    }

    @Test
    void the_rule_of_lines_alone_leaves_something_to_find_and_the_attacker_in_the_house_closes_it() {
        List<Integer> leaky = new ArrayList<>();
        for (int seed = 1; seed <= 24; seed++) {
            RandomTown town = RandomTown.exact(seed, 1 + seed % 3, 2 + seed % 4, 15 + 2 * seed);
            if (!read(town, Depth.LINES).found.isEmpty()) {
                leaky.add(seed);
            }
        }

        assertThat(leaky).isNotEmpty();
    }
}
