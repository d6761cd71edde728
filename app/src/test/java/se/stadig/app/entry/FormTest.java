package se.stadig.app.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stadig.app.platform.Text;

class FormTest {
    private static final Form FORM = Form.of(
            Field.line("namn", "Namn", 10),
            Field.lines("text", "Text", 20).optional(),
            Field.day("fran", "Från").optional(),
            Field.day("till", "Till").optional(),
            Field.number("tal", "Tal").optional(),
            Field.phone("telefon", "Telefon").optional(),
            Field.choice("val", "Val", Map.of("A", Text.of("första"), "B", Text.of("andra")))
                    .optional(),
            Field.tick("kryss", "Kryss"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "namn | '' | Fyll i ”Namn”.",
                "namn | '   ' | Fyll i ”Namn”.",
                "namn | Elva tecken | Texten är 11 tecken lång. Korta den till högst 10.",
                "fran | 2026-02-29 | Skriv datumet som år-månad-dag, till exempel 2026-03-31.",
                "fran | 26-03-31 | Skriv datumet som år-månad-dag, till exempel 2026-03-31.",
                "fran | 1899-12-31 | Skriv datumet som år-månad-dag, till exempel 2026-03-31.",
                "fran | 2200-01-01 | Skriv datumet som år-månad-dag, till exempel 2026-03-31.",
                "tal | -1 | Skriv ett tal, till exempel 12 eller 7,5.",
                "tal | 1e9 | Skriv ett tal, till exempel 12 eller 7,5.",
                "tal | 1,234 | Skriv ett tal, till exempel 12 eller 7,5.",
                "telefon | 0 | Skriv telefonnumret med siffror, till exempel 070-174 06 58.",
                "val | C | Välj i listan.",
                "kryss | ja | Kryssa i rutan eller lämna den tom."
            })
    void what_is_wrong_is_told_and_what_was_typed_stays(String field, String typed, String sentence) {
        Map<String, String> form = new HashMap<>(Map.of("namn", "Ada"));
        form.put(field, typed);
        Form posted = FORM.posted(form);
        assertThat(posted.isRight()).isFalse();
        assertThat(posted.wrong()).singleElement().satisfies(wrong -> {
            assertThat(wrong.name()).isEqualTo(field);
            assertThat(wrong.typed()).isEqualTo(typed);
            assertThat(wrong.fault().toString()).isEqualTo(sentence);
        });
    }

    @Test
    void a_form_that_is_right_gives_its_values() {
        Form posted = FORM.posted(Map.of(
                "namn",
                " Ada ",
                "fran",
                "2024-02-29",
                "tal",
                "7,50",
                "telefon",
                "+46 70-174 06 58",
                "val",
                "B",
                "kryss",
                "true",
                "version",
                "12"));
        assertThat(posted.isRight()).isTrue();
        assertThat(posted.text("namn")).isEqualTo("Ada");
        assertThat(posted.day("fran")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(posted.dayIfAny("till")).isEmpty();
        assertThat(posted.numberIfAny("tal")).contains(new BigDecimal("7.50"));
        assertThat(posted.wholeIfAny("tal")).isEmpty();
        assertThat(posted.chosenIfAny("val")).contains("B");
        assertThat(posted.isTicked("kryss")).isTrue();
        assertThat(posted.version()).isEqualTo(12);
    }

    @Test
    void a_new_line_in_a_line_is_wrong_and_in_lines_it_is_text() {
        assertThat(FORM.posted(Map.of("namn", "A\nB")).wrong()).hasSize(1);
        assertThat(FORM.posted(Map.of("namn", "A", "text", "B\nC")).isRight()).isTrue();
    }

    @Test
    void a_period_ends_after_it_begins() {
        Map<String, String> backwards = Map.of("namn", "A", "fran", "2026-05-01", "till", "2026-04-30");
        assertThat(FORM.posted(backwards)
                        .inOrder("fran", "till")
                        .wrong()
                        .getFirst()
                        .fault()
                        .toString())
                .isEqualTo("Sista dagen är före den första, som är 2026-05-01. Ändra någon av dem.");
        assertThat(FORM.posted(Map.of("namn", "A", "fran", "2026-05-01", "till", "2026-05-01"))
                        .inOrder("fran", "till")
                        .isRight())
                .isTrue();
    }

    @Test
    void a_version_that_is_no_number_is_none_that_was_seen() {
        assertThat(FORM.posted(Map.of("version", "abc")).version()).isZero();
        assertThat(FORM.posted(Map.of("version", "99999999999999")).version()).isZero();
    }

    @Test
    void a_field_that_the_form_does_not_have_is_a_fault_of_ours() {
        assertThatThrownBy(() -> FORM.text("annat")).hasMessageContaining("no field annat");
    }

    @Test
    void a_value_that_looks_like_a_place_for_a_value_stays_as_it_is() {
        assertThat(Text.of("{0} och {1}", "{1}", "$0").toString()).isEqualTo("{1} och $0");
    }
}
