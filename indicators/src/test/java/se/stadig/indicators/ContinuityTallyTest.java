package se.stadig.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ContinuityTallyTest {
    private static final Unit U1 = Town.unit("U1", "1880");

    private static Figure figure(String id, PersonCase... cases) {
        Tallies tallies = new Tallies(Town.QUESTION);
        tallies.add(U1);
        for (PersonCase one : cases) {
            tallies.add(one);
        }
        return Figures.of(tallies).get(new FigureName(id, Level.UNIT, "U1", "ELIGIBLE", Part.ALL));
    }

    @Test
    void mean_median_and_share_of_the_worked_example() {
        PersonCase[] people = {Town.steadyPerson(1, U1, 2), Town.steadyPerson(2, U1, 20), Town.steadyPerson(3, U1, 21)};

        assertThat(figure("U21401", people).value()).hasToString("43 / 3");
        assertThat(figure("U21402", people).value()).hasToString("20");
        assertThat(figure("U21402", people).numerator()).isNull();
        assertThat(figure("U21436", people).value()).hasToString("1 / 3");
    }

    @Test
    void the_median_of_an_even_number_is_between_the_two_in_the_middle() {
        PersonCase[] people = {
            Town.steadyPerson(1, U1, 3),
            Town.steadyPerson(2, U1, 4),
            Town.steadyPerson(3, U1, 9),
            Town.steadyPerson(4, U1, 3)
        };

        assertThat(figure("U21402", people).value()).hasToString("7 / 2");
    }

    @Test
    void the_distribution_tells_how_many_persons_met_how_many() {
        ContinuityTally tally = new ContinuityTally();
        tally.add(new StaffContinuity.Outcome.Staff(5));
        tally.add(new StaffContinuity.Outcome.Staff(5));
        tally.add(new StaffContinuity.Outcome.Staff(7));

        assertThat(tally.distribution()).isEqualTo(Map.of(5, 2L, 7, 1L));
        tally.distribution().clear();
        assertThat(tally.distribution()).hasSize(2);
    }
}
