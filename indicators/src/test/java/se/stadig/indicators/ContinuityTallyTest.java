package se.stadig.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
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

    @Test
    void a_number_just_beyond_those_seen_has_its_place() {
        ContinuityTally tally = new ContinuityTally();
        for (int staff : new int[] {5, 6, 12, 13, 0}) {
            tally.add(new StaffContinuity.Outcome.Staff(staff));
        }

        assertThat(tally.distribution().keySet()).containsExactly(0, 5, 6, 12, 13);
        assertThat(tally.sum()).isEqualTo(36);
    }

    @Test
    void every_area_with_units_has_its_distribution_and_higher_areas_that_of_all_their_municipalities() {
        Unit near = Town.unit("U2", "1881");
        Unit far = Town.unit("U3", "0180");
        Tallies tallies = new Tallies(Town.QUESTION);
        List.of(U1, near, far).forEach(tallies::add);
        tallies.add(Town.steadyPerson(1, U1, 2));
        tallies.add(Town.steadyPerson(2, U1, 9));
        tallies.add(Town.steadyPerson(3, near, 9));
        tallies.add(Town.steadyPerson(4, far, 4));

        SortedMap<Area, ContinuityTally> all = tallies.continuity();

        assertThat(all.get(Area.of(Level.UNIT, "U1")).distribution()).isEqualTo(Map.of(2, 1L, 9, 1L));
        assertThat(all.get(Area.of(Level.PROVIDER, U1.providerArea())).distribution())
                .isEqualTo(Map.of(2, 1L, 9, 1L));
        assertThat(all.get(Area.of(Level.MUNICIPALITY, "1880")).distribution()).isEqualTo(Map.of(2, 1L, 9, 1L));
        assertThat(all.get(Area.of(Level.MUNICIPALITY, "1881")).distribution()).isEqualTo(Map.of(9, 1L));
        assertThat(all.get(Area.of(Level.COUNTY, "18")).distribution()).isEqualTo(Map.of(2, 1L, 9, 2L));
        assertThat(all.get(Area.of(Level.NATION, "SE")).distribution()).isEqualTo(Map.of(2, 1L, 4, 1L, 9, 2L));
        assertThat(all.keySet()).allMatch(Area::isBrokenDown);
    }
}
