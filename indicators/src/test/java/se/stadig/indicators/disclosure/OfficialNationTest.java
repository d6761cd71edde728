package se.stadig.indicators.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stadig.indicators.disclosure.Crowd.name;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.stadig.indicators.Level;
import se.stadig.indicators.Town;
import se.stadig.indicators.Unit;

class OfficialNationTest {
    private static final Unit A = Town.unit("A", "1880");
    private static final Unit B = Town.unit("B", "0180");
    private static final Unit C = Town.unit("C", "1480");
    private static final Unit D = Town.unit("D", "1280");
    private static final Unit E = Town.unit("E", "2480");

    private static Map<String, Flag> flags(Crowd crowd) {
        Disclosure disclosure = crowd.disclosure();
        Map<String, Flag> flags = new TreeMap<>();
        for (String which : List.of("MEAN", "MEDIAN", "MIN", "MAX")) {
            flags.put(which, disclosure.flag(name("U21401_OFFICIAL_" + which, Level.NATION, "SE", "ELIGIBLE")));
        }
        return flags;
    }

    @Test
    void all_are_shown_when_no_municipality_is_withheld() {
        Crowd crowd = new Crowd().visited(A, 10, 3).visited(B, 10, 5).visited(C, 10, 9);

        assertThat(flags(crowd).values()).containsOnly(Flag.SHOWN);
    }

    @Test
    void none_is_shown_of_a_nation_of_one_small_municipality() {
        assertThat(flags(new Crowd().visited(A, 3, 3)).values()).containsOnly(Flag.WITHHELD_COMPLEMENT);
    }

    @Test
    void lowest_highest_and_middle_are_withheld_when_they_are_a_withheld_municipalitys_own() {
        // D has few, A is withheld with it; the others are shown.
        Crowd low =
                new Crowd().visited(D, 3, 2).visited(A, 10, 5).visited(B, 20, 7).visited(C, 30, 9);

        assertThat(flags(low))
                .containsEntry("MIN", Flag.WITHHELD_COMPLEMENT)
                .containsEntry("MAX", Flag.SHOWN)
                .containsEntry("MEDIAN", Flag.WITHHELD_COMPLEMENT);

        Crowd high = new Crowd()
                .visited(D, 3, 11)
                .visited(A, 10, 10)
                .visited(B, 20, 7)
                .visited(C, 30, 7);
        assertThat(flags(high))
                .containsEntry("MIN", Flag.SHOWN)
                .containsEntry("MAX", Flag.WITHHELD_COMPLEMENT)
                .containsEntry("MEDIAN", Flag.WITHHELD_COMPLEMENT);
    }

    @Test
    void they_are_shown_when_a_shown_municipality_has_the_same() {
        Crowd crowd =
                new Crowd().visited(D, 3, 5).visited(A, 10, 5).visited(B, 20, 5).visited(C, 30, 5);

        assertThat(flags(crowd))
                .containsEntry("MIN", Flag.SHOWN)
                .containsEntry("MAX", Flag.SHOWN)
                .containsEntry("MEDIAN", Flag.SHOWN);
    }

    @Test
    void the_mean_is_withheld_when_it_gives_away_two_withheld_municipalities_whose_sizes_are_known() {
        Crowd two =
                new Crowd().visited(D, 3, 2).visited(A, 10, 5).visited(B, 20, 7).visited(C, 30, 9);

        assertThat(flags(two)).containsEntry("MEAN", Flag.WITHHELD_COMPLEMENT);
    }

    @Test
    void the_mean_is_shown_when_three_are_withheld_for_then_it_gives_nothing_away() {
        Crowd three = new Crowd()
                .visited(D, 3, 2)
                .visited(A, 4, 5)
                .visited(E, 5, 6)
                .visited(B, 20, 7)
                .visited(C, 30, 9);

        assertThat(flags(three)).containsEntry("MEAN", Flag.SHOWN);
    }
}
