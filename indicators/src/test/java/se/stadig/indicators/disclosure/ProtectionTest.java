package se.stadig.indicators.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stadig.indicators.Figure;
import se.stadig.indicators.FigureName;
import se.stadig.indicators.ManyCases;
import se.stadig.indicators.disclosure.Disclosure.Depth;

/** Towns so small that they are read in a moment, and in which the rule of lines leaves something to find. */
@ManyCases
class ProtectionTest {

    private static long complements(SortedMap<FigureName, Flag> flags) {
        return flags.values().stream()
                .filter(flag -> flag == Flag.WITHHELD_COMPLEMENT)
                .count();
    }

    /** The numbers of complements are as they came out once: more would be waste, fewer should be looked at. */
    @ParameterizedTest
    @CsvSource({
        "84, 126, 148",
        "5, 717, 719",
        "10, 258, 300",
        "14, 292, 324",
        "29, 786, 790",
        "40, 154, 164",
        "51, 732, 746",
        "65, 645, 665",
        "77, 224, 264",
        "79, 709, 728",
        "85, 804, 810",
        "89, 672, 700"
    })
    void what_the_rule_of_lines_leaves_to_find_is_closed_with_few_figures_more(
            int seed, long byLines, long byAttacker) {
        RandomTown town = RandomTown.exact(seed, 1 + seed % 2, 2 + seed % 2, 12 + seed % 18);
        SortedMap<FigureName, Figure> figures = town.figures();
        SortedMap<FigureName, Flag> lines =
                Disclosure.of(figures, town.units, Depth.LINES).flags();
        SortedMap<FigureName, Flag> all = Disclosure.of(figures, town.units).flags();

        assertThat(new Reader(figures, town.units, lines).read().found).isNotEmpty();
        assertThat(new Reader(figures, town.units, all).read().found).isEmpty();
        assertThat(complements(lines)).isEqualTo(byLines);
        assertThat(complements(all)).isEqualTo(byAttacker);
        assertThat(all.keySet())
                .noneMatch(
                        name -> lines.get(name).isWithheld() && !all.get(name).isWithheld());
    }

    /** How far is looked around a leak is a matter of speed: with nearly nothing in sight everything is closed too. */
    @ParameterizedTest
    @CsvSource({"84, 0, 0", "14, 1, 2", "40, 2, 4", "77, 5, 20", "84, 0, 40", "84, 30, 0"})
    void however_little_is_looked_at_around_a_leak_none_is_left(int seed, int near, int far) {
        RandomTown town = RandomTown.exact(seed, 1 + seed % 2, 2 + seed % 2, 12 + seed % 18);
        SortedMap<FigureName, Figure> figures = town.figures();

        SortedMap<FigureName, Flag> flags = Disclosure.of(
                        figures, town.units, Depth.EVERYTHING, new Protection.Reach(near, far))
                .flags();

        assertThat(new Reader(figures, town.units, flags).read().found).isEmpty();
    }
}
