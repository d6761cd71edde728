package se.stadig.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "191212121212",
                "19121212-1212",
                "121212-1212",
                "121212+1212",
                "1212121212",
                "121212 1212",
                "Ring dottern till 19121212-1212.",
                "(121212\u20131212)",
                "19790164-9280", // a samordningsnummer
                "790164-9280",
                "20000229-0005"
            })
    void a_text_with_somebodys_number_is_not_kept(String text) {
        assertThat(TypedText.faultUnnamed(text, 0, 100).toString())
                .startsWith("Texten har ett personnummer eller samordningsnummer. Ta bort det");
        assertThat(TypedText.fault(text, 0, 100).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna\u202eEva", "\u2066Anna\u2069", "a\u0000b", "\ud800"})
    void what_turns_a_text_round_or_is_no_text_is_not_kept(String text) {
        assertThat(TypedText.fault(text, 0, 100).toString()).startsWith("Texten har ett tecken");
        assertThat(TypedText.fault("فارسی می\u200cخواهم 🧑\u200d🦽", 0, 100).isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hör dåligt på vänster öra.",
                "191212121213", // check digit
                "19121312-1210", // no month
                "010230-1235", // no day
                "3191212121212",
                "1912121212123",
                "070-1740698",
                "0701740697",
                "+46701740698",
                "Ring 08-123 456 78 eller 070 174 06 98",
                "2026-11-15 10.00",
                "12 12 12 12 12"
            })
    void other_numbers_are_no_ones(String text) {
        assertThat(TypedText.faultUnnamed(text, 0, 100).isEmpty()).as(text).isTrue();
    }

    /** Digits alone do not tell a telephone from a person; whoever wrote it is told what to do. */
    @Test
    void a_telephone_number_that_could_be_somebodys_is_asked_to_be_written_apart() {
        assertThat(TypedText.faultUnnamed("0701740698", 0, 100).toString())
                .endsWith("Är det ett annat nummer, skriv det med mellanrum.");
        assertThat(TypedText.faultUnnamed("070 174 06 98", 0, 100).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"191212121212"})
    void what_is_wrong_besides_is_told_first(String text) {
        assertThat(TypedText.faultUnnamed(text, 20, 100).toString()).startsWith("Skriv en mening");
        assertThat(TypedText.faultUnnamed(text, 0, 5).toString()).contains("Korta den");
    }
}
