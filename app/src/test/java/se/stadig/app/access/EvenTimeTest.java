package se.stadig.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvenTimeTest {
    private static EvenTime of(Duration step) {
        return new EvenTime(new LimitSettings(1, 1, 1, step));
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "1, 99", "99, 1", "100, 100", "230, 70"})
    void an_answer_waits_for_the_next_even_time(long gone, long left) {
        assertThat(of(Duration.ofMillis(100)).left(Duration.ofMillis(gone))).isEqualTo(Duration.ofMillis(left));
    }

    @Test
    void no_answer_comes_before_its_time() {
        EvenTime time = of(Duration.ofMillis(30));
        long begun = time.begin();
        time.await(begun);
        assertThat(System.nanoTime() - begun)
                .isGreaterThanOrEqualTo(Duration.ofMillis(30).toNanos());
        assertThat(of(Duration.ZERO).left(Duration.ofMillis(7))).isZero();
    }
}
