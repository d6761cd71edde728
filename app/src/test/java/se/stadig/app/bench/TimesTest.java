package se.stadig.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TimesTest {
    private static Times of(double... each) {
        Times times = new Times();
        for (double one : each) {
            times.add(one);
        }
        return times;
    }

    @Test
    void quantiles_are_by_nearest_rank() {
        Times times = of(5, 1, 4, 2, 3);
        assertThat(times.quantile(0.5)).isEqualTo(3);
        assertThat(times.quantile(0.95)).isEqualTo(5);
        assertThat(times.quantile(0.2)).isEqualTo(1);
    }

    @Test
    void the_rank_is_the_share_of_pairs_that_took_longer_with_half_for_equals() {
        assertThat(of(1, 2).longerThan(of(3, 4))).isZero();
        assertThat(of(3, 4).longerThan(of(1, 2))).isEqualTo(1);
        assertThat(of(1, 2).longerThan(of(1, 2))).isEqualTo(0.5);
        assertThat(of(2, 5).longerThan(of(1, 2, 3))).isEqualTo((1.5 + 3) / 6);
    }

    @Test
    void the_rank_is_that_of_every_pair_compared() {
        Random lot = new Random(1);
        double[] mine = lot.doubles(2000).map(one -> Math.floor(one * 50)).toArray();
        double[] theirs = lot.doubles(1500).map(one -> Math.floor(one * 60)).toArray();
        double longer = 0;
        for (double one : mine) {
            for (double other : theirs) {
                longer += one > other ? 1 : one == other ? 0.5 : 0;
            }
        }
        assertThat(of(mine).longerThan(of(theirs))).isCloseTo(longer / (2000.0 * 1500), within(1e-12));
    }
}
