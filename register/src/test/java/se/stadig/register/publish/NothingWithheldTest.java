package se.stadig.register.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.stadig.indicators.Area;
import se.stadig.indicators.Catalogue;
import se.stadig.indicators.Definition;
import se.stadig.indicators.Figure;

/** No number of a withheld figure is in anything that is published. */
class NothingWithheldTest {
    private static Publication publication;

    @BeforeAll
    static void publish() throws IOException, SQLException {
        publication = Sagoby.published();
    }

    @Test
    void a_withheld_figure_holds_no_number_and_a_shown_one_holds_the_exact_ones() {
        List<Published> all = publication.figures(Selection.ALL).toList();

        assertThat(all).hasSameSizeAs(publication.exact().values());
        for (Published one : all) {
            Figure exact = publication.exact().get(one.name());
            assertThat(one.flag()).isEqualTo(publication.flag(one.name()));
            if (one.flag().isWithheld()) {
                assertThat(Stream.of(one.value(), one.numerator(), one.denominator(), one.persons()))
                        .as(one.name().text())
                        .containsOnlyNulls();
                assertThat(one.leftOut()).isEmpty();
                assertThat(one.valueText() + one.numeratorText() + one.denominatorText() + one.personsText())
                        .isEqualTo("––––");
            } else {
                assertThat(one.value()).isEqualTo(exact.value());
                assertThat(one.numerator()).isEqualTo(exact.numerator());
                assertThat(one.denominator()).isEqualTo(exact.denominator());
                assertThat(one.persons()).isEqualTo(exact.persons());
            }
        }
        assertThat(all).filteredOn(one -> one.flag().isWithheld()).hasSizeGreaterThan(500);
    }

    @Test
    void a_row_of_the_csv_that_is_withheld_tells_only_its_name() throws IOException {
        List<String> lines = Sagoby.csv(publication, Selection.ALL).lines().toList();
        List<String> header = List.of(lines.getFirst().split(";", -1));
        int flag = header.indexOf("flag");
        int value = header.indexOf("value");

        List<String[]> withheld = lines.stream()
                .map(line -> line.split(";", -1))
                .filter(cells -> cells[flag].startsWith("WITHHELD"))
                .toList();

        assertThat(withheld).hasSizeGreaterThan(500).allSatisfy(cells -> {
            assertThat(cells).hasSameSizeAs(header);
            assertThat(Arrays.copyOfRange(cells, value, flag)).containsOnly("");
            assertThat(Arrays.copyOfRange(cells, flag + 1, cells.length)).containsOnly("");
        });
    }

    @Test
    void a_row_of_the_workbook_that_is_withheld_tells_only_its_name() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FiguresXlsx.write(bytes, publication, Selection.ALL);
        int withheld = 0;
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (Sheet sheet : workbook.getSheets().skip(1).toList()) {
                List<Row> rows = sheet.read();
                List<String> header =
                        rows.getFirst().stream().map(cell -> cell.getText()).toList();
                int flag = header.indexOf("Visning");
                Set<Integer> numbers = new HashSet<>(Set.of(
                        header.indexOf("Värde"),
                        header.indexOf("Täljare"),
                        header.indexOf("Nämnare"),
                        header.indexOf("Personer")));
                for (int column = flag + 1; column < header.size(); column++) {
                    numbers.add(column);
                }
                for (Row row : rows.subList(1, rows.size())) {
                    if (row.getCellText(flag).startsWith("Visas inte")) {
                        withheld++;
                        assertThat(numbers)
                                .allSatisfy(column -> assertThat(row.getOptionalCell(column)
                                                .map(cell -> cell.getText())
                                                .orElse(""))
                                        .isEmpty());
                    }
                }
            }
        }
        assertThat(withheld).isEqualTo((int) publication
                .figures(Selection.ALL)
                .filter(one -> one.flag().isWithheld())
                .count());
    }

    @Test
    void no_number_that_only_a_withheld_figure_has_is_on_a_page_or_the_screen() throws IOException {
        Set<String> secret = secrets();
        assertThat(secret).as("numbers to look for").hasSizeGreaterThan(100);

        for (Area area : publication.areas().all()) {
            assertThat(words(Sagoby.page(publication, area, Selection.ALL)))
                    .as("the page of %s", area)
                    .doesNotContainAnyElementsOf(secret);
        }
        assertThat(words(Sagoby.screen(publication, Selection.ALL))).doesNotContainAnyElementsOf(secret);
    }

    /** Texts of values, numerators and denominators of withheld figures that no shown figure has and that no explanation speaks of. */
    private static Set<String> secrets() {
        Set<String> open = new HashSet<>();
        Set<String> secret = new HashSet<>();
        for (Published one : publication.figures(Selection.ALL).toList()) {
            Figure exact = publication.exact().get(one.name());
            Set<String> to = one.flag().isWithheld() ? secret : open;
            Definition definition = one.definition();
            if (exact.value() != null) {
                to.add(Swedish.value(exact.value(), definition.scale()));
                to.add(Swedish.number(exact.value(), 1));
            }
            if (exact.numerator() != null) {
                to.add(Swedish.amount(exact.numerator()));
            }
            to.add(Swedish.amount(exact.denominator()));
            one.leftOut().values().forEach(persons -> open.add(Swedish.number(persons)));
        }
        open.addAll(words(Catalogue.all().toString()));
        secret.removeAll(open);
        // Small whole numbers stand for lines, classes and shares too.
        return secret.stream()
                .filter(text -> text.contains(",") || text.length() > 2)
                .map(text -> text.replace('\u00A0', '_'))
                .collect(Collectors.toSet());
    }

    /** The words of a text; a space that holds a number together does not part it. */
    private static Set<String> words(String text) {
        String plain = text.replaceAll("(?s)<style>.*?</style>", " ").replaceAll("<[^>]*>", " ");
        return Arrays.stream(plain.replace('\u00A0', '_').split("[\\s()=;:]+|[.](?=\\s)|(?<=\\d),(?=\\s)"))
                .map(word -> word.replaceAll("[.,]$", ""))
                .collect(Collectors.toSet());
    }
}
