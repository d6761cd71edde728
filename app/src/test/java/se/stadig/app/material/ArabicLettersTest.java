package se.stadig.app.material;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters have the form of where they stand; worked out by hand from Unicode's tables of presentation forms. */
class ArabicLettersTest {
    private final ArabicLetters letters = new ArabicLetters();

    @ParameterizedTest
    @CsvSource({
        "هو,feebfeee", // heh first, waw last
        "یک,fbfefb8f", // Persian yeh first, kaf last
        "کنید,fb90fee8fbfffeaa", // kaf first, noon and yeh in the middle, dal last
        "گل,fb94fede", // gaf first, lam last
        "پنج,fb58fee8fe9e", // peh first, noon in the middle, jeem last
        "لا,fefb", // one sign
        "بلا,fe91fefc", // the same sign, last
        "دار,fea9fe8dfead" // none of them joins onwards
    })
    void a_letter_has_the_form_of_its_place(String word, String forms) {
        assertThat(hex(letters.shapeText(word))).isEqualTo(forms);
    }

    @Test
    void what_is_not_to_be_joined_is_not_and_leaves_no_sign() {
        assertThat(hex(letters.shapeText("می\u200cکنند"))).isEqualTo("fee3fbfdfb90fee8fee8feaa");
    }

    @Test
    void a_sign_above_a_letter_is_not_in_the_way_and_other_letters_stay() {
        assertThat(hex(letters.shapeText("بً" + "ا"))).isEqualTo("fe91064bfe8e");
        assertThat(letters.shapeText("åäö ŋ 1")).isEqualTo("åäö ŋ 1");
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        text.chars().forEach(one -> hex.append("%04x".formatted(one)));
        return hex.toString();
    }
}
