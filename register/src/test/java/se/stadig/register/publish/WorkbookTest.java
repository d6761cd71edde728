package se.stadig.register.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stadig.indicators.Catalogue;

/** The workbook read back: what it is first, then numbers as numbers under a heading that stays. */
class WorkbookTest {
    private static Publication publication;
    private static byte[] bytes;

    @BeforeAll
    static void write() throws IOException, SQLException {
        publication = Sagoby.published();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        FiguresXlsx.write(written, publication, Selection.ALL);
        bytes = written.toByteArray();
    }

    private static ReadableWorkbook workbook() throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(bytes));
    }

    @Test
    void the_first_sheet_tells_what_it_is_and_there_is_one_for_each_chapter() throws IOException {
        try (ReadableWorkbook workbook = workbook()) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .containsExactly(
                            "Läs mig",
                            "Personalkontinuitet",
                            "Fast omsorgskontakt",
                            "Besök av kontakten",
                            "Undersköterskor",
                            "Beviljad hjälp");
            List<String> first = workbook.getFirstSheet().read().stream()
                    .map(row -> row.getCellText(0) + ": " + row.getCellText(1))
                    .toList();
            assertThat(first)
                    .contains(
                            "Obs: " + About.MADE_UP,
                            "Täckning: 1 av Sveriges 290 kommuner har lämnat uppgifter till registret.",
                            "U21401: kkik-v1")
                    .anyMatch(line -> line.startsWith("Mätperiod: 5–18\u00A0oktober\u00A02026"));
            assertThat(first).hasSizeGreaterThan(Catalogue.all().size());
        }
    }

    @Test
    void every_figure_stands_once_with_numbers_as_numbers() throws IOException {
        Map<String, Published> all = new TreeMap<>();
        publication.figures(Selection.ALL).forEach(one -> all.put(key(one), one));
        Set<String> seen = new HashSet<>();
        try (ReadableWorkbook workbook = workbook()) {
            for (Sheet sheet : workbook.getSheets().skip(1).toList()) {
                List<Row> rows = sheet.read();
                assertThat(rows.getFirst().getCellText(9)).isEqualTo("Värde");
                for (Row row : rows.subList(1, rows.size())) {
                    String key = row.getCellText(0) + "/" + row.getCellText(3) + "/" + row.getCellText(4) + "/"
                            + row.getCellText(6) + "/" + row.getCellText(7) + "/" + row.getCellText(8);
                    Published one = Objects.requireNonNull(all.get(key), key);
                    assertThat(seen.add(key)).as(key).isTrue();
                    if (one.value() != null) {
                        assertThat(row.getCell(9).getType()).isEqualTo(CellType.NUMBER);
                        assertThat(row.getCell(9).asNumber().doubleValue())
                                .isCloseTo(one.value().doubleValue(), within(1e-6));
                    }
                    if (one.persons() != null) {
                        assertThat(row.getCell(13).asNumber().longValueExact()).isEqualTo(one.persons());
                    }
                }
            }
        }
        assertThat(seen).hasSameSizeAs(all.keySet());
    }

    private static String key(Published one) {
        return one.name().figure() + "/" + one.name().level().swedish() + "/"
                + one.name().area() + "/" + one.population().swedish() + "/"
                + one.name().part().dimension().swedish() + "/"
                + one.name().part().swedish();
    }

    @Test
    void the_heading_of_every_sheet_of_figures_stays_and_can_be_filtered(@TempDir Path folder) throws IOException {
        int sheets = 0;
        Path file = Files.write(folder.resolve("siffror.xlsx"), bytes);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.getName().matches("xl/worksheets/sheet[2-6]\\.xml")) {
                    String xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(xml).contains("ySplit=\"1\"", "state=\"frozen\"", "<autoFilter ref=\"A1:");
                    sheets++;
                }
            }
        }
        assertThat(sheets).isEqualTo(5);
    }
}
