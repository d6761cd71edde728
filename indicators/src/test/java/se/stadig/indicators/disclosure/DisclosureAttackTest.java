package se.stadig.indicators.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stadig.indicators.Figure;
import se.stadig.indicators.FigureName;
import se.stadig.indicators.disclosure.Disclosure.Depth;

class DisclosureAttackTest {

    private static Reader read(RandomTown town, Depth depth) {
        SortedMap<FigureName, Figure> figures = town.figures();
        return new Reader(
                        figures,
                        town.units,
                        Disclosure.of(figures, town.units, depth).flags())
                .read();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void a_reader_finds_nothing_about_small_groups_in_a_small_town(int seed) {
        Reader reader = read(RandomTown.exact(seed, 1 + seed % 3, 4, 25), Depth.EVERYTHING);

        assertThat(reader.found).isEmpty();
        assertThat(reader.sensitiveNumbers()).isPositive();
    }

    @Test
    void without_secondary_suppression_the_reader_finds_the_right_numbers() {
        Reader reader = read(RandomTown.exact(3, 2, 4, 25), Depth.FEW_ONLY);

        reader.found.keySet().removeIf(quantity -> quantity.startsWith("contacts"));
        reader.truth.keySet().removeIf(quantity -> quantity.startsWith("contacts"));
        assertThat(reader.found).hasSizeGreaterThan(100);
        assertThat(reader.found.equals(reader.truth)).isTrue();
    }
}
