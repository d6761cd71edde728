package se.stadig.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionsTest {
    private final Fractions fractions = new Fractions();

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1, 4999, 5000, Long.MAX_VALUE})
    void a_whole_number_is_itself(long number) {
        assertThat(Fractions.whole(number)).isEqualTo(BigFraction.of(number));
    }

    @ParameterizedTest
    @CsvSource({"3, 7", "6, 14", "0, 3", "5, 1", "2, 4999", "2, 5000", "7000, 9000"})
    void a_ratio_is_the_exact_fraction_in_lowest_terms(long numerator, long denominator) {
        assertThat(fractions.ratio(numerator, denominator)).isEqualTo(BigFraction.of(numerator, denominator));
        assertThat(fractions.ratio(numerator, denominator)).isEqualTo(BigFraction.of(numerator, denominator));
    }

    @Test
    void small_numbers_are_made_once() {
        assertThat(Fractions.whole(0)).isSameAs(Fractions.whole(0));
        assertThat(Fractions.whole(4999)).isSameAs(Fractions.whole(4999));
        assertThat(fractions.ratio(12, 1)).isSameAs(Fractions.whole(12));
        assertThat(fractions.ratio(3, 7)).isSameAs(fractions.ratio(3, 7));
        assertThat(fractions.ratio(3, 5000)).isNotSameAs(fractions.ratio(3, 5000));
        assertThat(fractions.ratio(5000, 3)).isNotSameAs(fractions.ratio(5000, 3));
    }
}
