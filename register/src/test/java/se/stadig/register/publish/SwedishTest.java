package se.stadig.register.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stadig.indicators.Definition.Scale;

/** Numbers and days as Swedish writes them. The sign between parts of a number is a space that does not break. */
class SwedishTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            143 | 10 | 14,3
            14  | 1  | 14,0
            1   | 3  | 0,3
            2   | 3  | 0,7
            1   | 20 | 0,1
            -1  | 20 | −0,1
            49  | 1000 | 0,0
            12345678 | 10 | 1_234_567,8
            """)
    void a_value_has_one_decimal_rounded_half_up(long numerator, long denominator, String text) {
        assertThat(Swedish.value(BigFraction.of(numerator, denominator), Scale.STAFF))
                .isEqualTo(text.replace('_', '\u00A0'));
    }

    @Test
    void a_share_is_told_in_per_cent() {
        assertThat(Swedish.value(BigFraction.of(1, 8), Scale.PERCENT)).isEqualTo("12,5\u00A0%");
        assertThat(Swedish.value(BigFraction.of(1, 1), Scale.PERCENT)).isEqualTo("100,0\u00A0%");
        assertThat(Swedish.share(2, 3)).isEqualTo("67\u00A0%");
    }

    @Test
    void an_amount_has_a_decimal_only_where_there_is_one() {
        assertThat(Swedish.amount(BigFraction.of(1200, 1))).isEqualTo("1\u00A0200");
        assertThat(Swedish.amount(BigFraction.of(43, 3))).isEqualTo("14,3");
        assertThat(Swedish.amount(BigFraction.of(0, 1))).isEqualTo("0");
    }

    @Test
    void one_is_singular_and_none_is_plural() {
        assertThat(Swedish.count(0, "rad", "rader")).isEqualTo("0\u00A0rader");
        assertThat(Swedish.count(1, "rad", "rader")).isEqualTo("1\u00A0rad");
        assertThat(Swedish.count(1000, "rad", "rader")).isEqualTo("1\u00A0000\u00A0rader");
    }

    @Test
    void days_share_what_they_have_in_common() {
        assertThat(days("2026-10-05", "2026-10-18")).isEqualTo("5–18_oktober_2026");
        assertThat(days("2026-09-28", "2026-10-11")).isEqualTo("28_september–11_oktober_2026");
        assertThat(days("2026-12-28", "2027-01-10")).isEqualTo("28_december_2026–10_januari_2027");
        assertThat(days("2026-03-01", "2026-03-01")).isEqualTo("1_mars_2026");
    }

    private static String days(String first, String last) {
        return Swedish.days(LocalDate.parse(first), LocalDate.parse(last)).replace('\u00A0', '_');
    }

    @Test
    void the_last_word_of_a_list_comes_after_och() {
        assertThat(Swedish.list(List.of())).isEmpty();
        assertThat(Swedish.list(List.of("a"))).isEqualTo("a");
        assertThat(Swedish.list(List.of("a", "b", "c"))).isEqualTo("a, b och c");
    }
}
