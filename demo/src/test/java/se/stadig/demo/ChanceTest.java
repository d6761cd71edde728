package se.stadig.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChanceTest {
    @Test
    void the_stream_is_splitmix64_as_published() {
        var chance = new Chance(1234567);

        assertThat(chance.next()).isEqualTo(6457827717110365317L);
        assertThat(chance.next()).isEqualTo(3203168211198807973L);
        assertThat(chance.next()).isEqualTo(Long.parseUnsignedLong("9817491932198370423"));
    }

    @Test
    void different_details_of_one_parent_have_different_keys() {
        Set<Long> keys = new HashSet<>();
        for (long parent = 0; parent < 300; parent++) {
            for (long detail = 0; detail < 300; detail++) {
                keys.add(Chance.key(parent, detail));
            }
        }

        assertThat(keys).hasSize(90_000);
    }

    @Test
    void every_number_below_a_bound_comes_about_equally_often() {
        int[] seen = new int[7];
        var chance = new Chance(1);
        for (int draw = 0; draw < 70_000; draw++) {
            seen[chance.below(7)]++;
        }

        for (int count : seen) {
            assertThat(count).isBetween(9_600, 10_400);
        }
    }

    @Test
    void waiting_times_have_the_mean_that_is_asked_for() {
        var chance = new Chance(2);
        long sum = 0;
        for (int draw = 0; draw < 100_000; draw++) {
            sum += chance.waiting(300);
        }

        assertThat(sum / 100_000.0).isBetween(295.0, 304.0);
    }
}
