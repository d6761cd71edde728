package se.stadig.indicators.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stadig.indicators.Figure;
import se.stadig.indicators.FigureName;
import se.stadig.indicators.ManyCases;
import se.stadig.indicators.disclosure.Disclosure.Depth;

@ManyCases
class ContractRuleTest {

    @ParameterizedTest
    @ValueSource(ints = {21, 22, 23, 24})
    void what_is_withheld_before_complements_is_exactly_the_contracts(int seed) {
        RandomTown town = RandomTown.withTwoUnits(seed, 2, 5, 45);
        SortedMap<FigureName, Figure> figures = town.figures();

        assertThat(Disclosure.of(figures, town.units, Depth.FEW_ONLY).flags())
                .isEqualTo(new ContractRule(figures, town.units).primary());
    }

    @ParameterizedTest
    @ValueSource(ints = {31, 32, 33, 34})
    void few_stays_few_and_whatever_else_is_withheld_is_a_complement(int seed) {
        RandomTown town = RandomTown.withTwoUnits(seed, 2, 5, 45);
        SortedMap<FigureName, Figure> figures = town.figures();
        SortedMap<FigureName, Flag> primary = new ContractRule(figures, town.units).primary();

        Disclosure.of(figures, town.units).flags().forEach((name, flag) -> {
            if (flag != primary.get(name)) {
                assertThat(flag).as(name.text()).isEqualTo(Flag.WITHHELD_COMPLEMENT);
                assertThat(primary.get(name)).as(name.text()).isNotEqualTo(Flag.WITHHELD_FEW);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {41, 42, 43, 44, 45, 46})
    void on_no_line_of_the_contract_exactly_one_cell_is_withheld(int seed) {
        RandomTown town = RandomTown.withTwoUnits(seed, 3, 5, 45);
        SortedMap<FigureName, Figure> figures = town.figures();
        ContractRule rule = new ContractRule(figures, town.units);

        assertThat(rule.broken(Disclosure.of(figures, town.units).flags())).isEmpty();
        assertThat(rule.broken(
                        Disclosure.of(figures, town.units, Depth.FEW_ONLY).flags()))
                .isNotEmpty();
    }

    @Test
    void most_complements_are_those_that_the_contracts_referee_chooses() {
        long same = 0;
        long all = 0;
        for (int seed = 51; seed < 56; seed++) {
            RandomTown town = RandomTown.withTwoUnits(seed, 2, 4, 60);
            SortedMap<FigureName, Figure> figures = town.figures();
            ContractRule rule = new ContractRule(figures, town.units);
            SortedMap<FigureName, Flag> expected = rule.flags();
            SortedMap<FigureName, Flag> flags =
                    Disclosure.of(figures, town.units).flags();
            for (FigureName name : figures.keySet()) {
                if (rule.isOfContract(name) && !name.population().equals("LAW")) {
                    all++;
                    same += flags.get(name) == expected.get(name) ? 1 : 0;
                }
            }
        }

        assertThat((double) same / all).isGreaterThan(0.9);
    }
}
