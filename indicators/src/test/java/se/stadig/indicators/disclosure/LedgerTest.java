package se.stadig.indicators.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.stadig.indicators.Level;
import se.stadig.indicators.Part;
import se.stadig.indicators.Town;
import se.stadig.indicators.disclosure.Ledger.State;

class LedgerTest {
    private final Grid grid = new Grid(new Places(List.of(Town.unit("U1", "9999"))), new TreeSet<>());
    private final int unit = grid.cell(Level.UNIT, "U1", Part.ALL);

    private Ledger single(long persons) {
        Ledger ledger = new Ledger(grid, List.of(Family.HOURS));
        ledger.tell(unit, persons);
        return ledger;
    }

    private Ledger pair(Family indicator, Family law, long persons, long personsOfLaw) {
        Ledger ledger = new Ledger(grid, List.of(indicator, law));
        ledger.tell(ledger.cellOf(indicator, unit), persons);
        ledger.tell(ledger.cellOf(law, unit), personsOfLaw);
        ledger.tellDifferences();
        return ledger;
    }

    private Ledger offered(long persons, long personsOfLaw) {
        return pair(Family.OFFERED_INDICATOR, Family.OFFERED_LAW, persons, personsOfLaw);
    }

    private Ledger accepted(long persons, long personsOfLaw) {
        return pair(Family.ACCEPTED_INDICATOR, Family.ACCEPTED_LAW, persons, personsOfLaw);
    }

    private int law() {
        return grid.size() + unit;
    }

    private int difference() {
        return 2 * grid.size() + unit;
    }

    @Test
    void cells_are_named_as_figures_are_and_the_difference_by_both() {
        Ledger ledger = offered(5, 8);

        assertThat(single(5).name(unit)).isEqualTo("HOURS/UNIT/U1/AGED_65/ALL");
        assertThat(ledger.name(unit)).isEqualTo("N21600/UNIT/U1/INDICATOR/ALL");
        assertThat(ledger.name(law())).isEqualTo("N21600/UNIT/U1/LAW/ALL");
        assertThat(ledger.name(difference()))
                .isEqualTo("difference of N21600/UNIT/U1/LAW/ALL and N21600/UNIT/U1/INDICATOR/ALL");
    }

    @Test
    void a_difference_is_sensitive_from_one_to_six() {
        assertThat(offered(30, 30).state(difference())).isEqualTo(State.EMPTY);
        assertThat(offered(30, 31).state(difference())).isEqualTo(State.VIRTUAL);
        assertThat(offered(30, 30).sensitive().get(difference())).isFalse();
        assertThat(offered(30, 31).sensitive().get(difference())).isTrue();
        assertThat(offered(30, 36).sensitive().get(difference())).isTrue();
        assertThat(offered(30, 37).sensitive().get(difference())).isFalse();
        assertThat(offered(30, 37).isHidden(difference())).isTrue();
        assertThat(offered(30, 37).persons(difference())).isEqualTo(7);
    }

    @Test
    void only_a_pair_has_differences() {
        Ledger ledger = single(5);
        ledger.tellDifferences();

        assertThat(ledger.size()).isEqualTo(grid.size());
        assertThat(ledger.isPair()).isFalse();
        assertThat(offered(1, 1).size()).isEqualTo(3 * grid.size());
    }

    @Test
    void a_step_follows_the_step_before() {
        Ledger before = offered(6, 9);
        Ledger after = accepted(0, 0);
        after.follow(before);

        // The six are few, so nobody may know that none of them was asked further; the three more are a difference.
        assertThat(after.state(unit)).isEqualTo(State.COMPLEMENT);
        assertThat(after.sensitive().get(unit)).isTrue();
        assertThat(after.state(law())).isEqualTo(State.EMPTY);
        assertThat(after.state(difference())).isEqualTo(State.VIRTUAL);
        assertThat(after.sensitive().get(difference())).isTrue();
    }

    @Test
    void a_step_after_one_that_is_withheld_for_anothers_sake_is_withheld_but_not_sensitive() {
        Ledger before = offered(20, 30);
        before.withhold(unit);
        Ledger after = accepted(15, 25);
        after.follow(before);

        assertThat(after.state(unit)).isEqualTo(State.COMPLEMENT);
        assertThat(after.sensitive().get(unit)).isFalse();
        assertThat(after.state(law())).isEqualTo(State.SHOWN);
        assertThat(after.sensitive().get(difference())).isFalse();
    }

    @Test
    void few_of_a_later_step_stays_few() {
        Ledger before = offered(20, 20);
        before.withhold(unit);
        Ledger after = accepted(3, 3);
        after.follow(before);

        assertThat(after.state(unit)).isEqualTo(State.FEW);
    }

    @Test
    void only_what_is_shown_can_be_withheld_and_only_what_is_empty_hidden_as_empty() {
        assertThatThrownBy(() -> single(0).withhold(unit)).hasMessageContaining("HOURS/UNIT/U1/AGED_65/ALL is EMPTY");
        assertThatThrownBy(() -> single(8).hideEmpty(unit)).hasMessageContaining("SHOWN");
        Ledger empty = single(0);
        empty.hideEmpty(unit);
        assertThat(empty.flag(unit)).isEqualTo(Flag.WITHHELD_COMPLEMENT);
    }

    @Test
    void what_is_no_figure_has_no_flag() {
        int nation = grid.cell(Level.NATION, "SE", Part.ALL);

        assertThatThrownBy(() -> single(8).flag(nation)).hasMessageContaining("no such figure");
        assertThatThrownBy(() -> offered(8, 9).flag(difference())).hasMessageContaining("difference of");
    }

    @Test
    void lines_are_those_of_told_cells_and_each_pair_of_cells_has_a_link() {
        Ledger ledger = new Ledger(grid, List.of(Family.OFFERED_INDICATOR, Family.OFFERED_LAW));
        for (int cell = 0; cell < grid.size(); cell++) {
            if (grid.exists(cell)) {
                ledger.tell(cell, 10);
                ledger.tell(grid.size() + cell, 17);
            }
        }
        ledger.tellDifferences();
        long told = java.util.stream.IntStream.range(0, grid.size())
                .filter(grid::exists)
                .count();

        assertThat(ledger.links()).hasSize((int) told);
        assertThat(ledger.links().getFirst().total())
                .isEqualTo(grid.size() + ledger.links().getFirst().parts()[0]);
        assertThat(ledger.linesOf(0)).hasSameSizeAs(grid.lines());
        assertThat(ledger.lines()).hasSize(2 * grid.lines().size() + (int) told);
        assertThat(single(8).lines()).isEmpty();
    }
}
