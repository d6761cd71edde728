package se.stadig.register.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTest {
    @ParameterizedTest
    @CsvSource({
        "189001019802, 1890********",
        "18900101-9802, 1890*********",
        "18900101+9802, 1890*********",
        "9001019802, 90********",
        "900101-9802, 90*********",
        "191401682396, 1914********",
        "Asta 18900101-9802 på sjukhus, Asta 1890********* på sjukhus",
        "9001019802/191401682396, 90********/1914********",
        "R900101-9802x, R90*********x",
    })
    void an_identity_number_is_masked_wherever_it_stands(String text, String shown) {
        assertThat(Shown.of(text)).isEqualTo(shown);
        assertThat(Shown.withoutNumbers(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "189001019803",
                "189013019802",
                "189001329802",
                "1890010198021",
                "0189001019802",
                "2026-10-05T08:25",
                "V261005-U01-0001",
                "2120001355",
                "070-123 45 67",
                ""
            })
    void other_numbers_are_shown(String text) {
        assertThat(Shown.of(text)).isEqualTo(text);
    }

    @Test
    void a_long_value_is_cut_between_characters_and_masked_before() {
        assertThat(Shown.of("a".repeat(80))).hasSize(80);
        assertThat(Shown.of("a".repeat(81))).isEqualTo("a".repeat(80) + "…");
        assertThat(Shown.of("a".repeat(79) + "😀")).isEqualTo("a".repeat(79) + "…");
        assertThat(Shown.of(" ".repeat(72) + "189001019802"))
                .endsWith("1890****…")
                .doesNotContain("0101");
    }

    @Test
    void control_characters_do_not_reach_terminals() {
        assertThat(Shown.of("a\u001b[2Jb\nc\u0000\u009bd")).isEqualTo("a\uFFFD[2Jb\uFFFDc\uFFFD\uFFFDd");
    }
}
