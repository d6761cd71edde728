package se.stadig.register.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stadig.register.SmallDelivery;
import se.stadig.register.TestStore;
import se.stadig.register.store.Taken;

/** The same delivery written in other ways is the same delivery: the second one is told to be taken in already. */
class CsvShapesTest {
    @TempDir
    private Path folder;

    private final SmallDelivery delivery = SmallDelivery.right();
    private TestStore store;

    @BeforeEach
    void theDeliveryIsTakenIn() throws Exception {
        store = new TestStore(folder.resolve("store"));
        Taken taken = store.take(delivery.folder(folder.resolve("first")));
        assertThat(taken.status()).isEqualTo(Taken.Status.COUNTED);
    }

    private Taken again() throws Exception {
        return store.take(delivery.folder(folder.resolve("again")));
    }

    private void isTheSame() throws Exception {
        Taken taken = again();
        assertThat(taken.status()).isEqualTo(Taken.Status.SAME_AS_EARLIER);
        assertThat(taken.checked().rejections().list()).isEmpty();
        assertThat(store.deliveries()).hasSize(1);
    }

    private void everyCsv(java.util.function.UnaryOperator<String> change) {
        for (Table table : Table.values()) {
            delivery.change(table.file(), change);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r"})
    void line_ends_make_no_difference(String lineEnd) throws Exception {
        everyCsv(text -> text.replace("\n", lineEnd));
        isTheSame();
    }

    @Test
    void a_bom_makes_no_difference() throws Exception {
        delivery.files().replaceAll((_, bytes) -> {
            byte[] with = new byte[bytes.length + 3];
            System.arraycopy(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, 0, with, 0, 3);
            System.arraycopy(bytes, 0, with, 3, bytes.length);
            return with;
        });
        isTheSame();
    }

    @Test
    void empty_lines_and_a_missing_last_line_end_make_no_difference() throws Exception {
        everyCsv(text -> ("\n\n" + text.replace("\n", "\n\r\n\n")).stripTrailing());
        isTheSame();
    }

    @Test
    void quotes_around_every_value_make_no_difference() throws Exception {
        everyCsv(text -> text.lines()
                .map(line -> "\"" + line.replace(";", "\";\"") + "\"")
                .collect(Collectors.joining("\n")));
        isTheSame();
    }

    @Test
    void the_order_of_columns_makes_no_difference() throws Exception {
        everyCsv(text -> text.lines()
                .map(line -> {
                    List<String> fields = Arrays.asList(line.split(";", -1));
                    return IntStream.range(0, fields.size())
                            .mapToObj(at -> fields.get(fields.size() - 1 - at))
                            .collect(Collectors.joining(";"));
                })
                .collect(Collectors.joining("\n")));
        isTheSame();
    }

    @Test
    void unknown_columns_are_noticed_and_make_no_difference() throws Exception {
        delivery.change(
                "units.csv", text -> text.lines().map(line -> "x" + ";" + line).collect(Collectors.joining("\n")));
        Taken taken = again();
        assertThat(taken.status()).isEqualTo(Taken.Status.SAME_AS_EARLIER);
        assertThat(TestStore.told(taken.checked().notices())).containsExactly("units.csv:1 x UNKNOWN_COLUMN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "leverans/", "a/b/c/", "./", "../", "/", "C:/x/"})
    void a_zip_is_the_same_wherever_in_it_the_files_lie(String before) throws Exception {
        assertThat(store.take(delivery.zip(folder.resolve("again.zip"), before)).status())
                .isEqualTo(Taken.Status.SAME_AS_EARLIER);
    }

    @Test
    void a_zip_may_have_folders_and_other_files() throws Exception {
        Path zip = folder.resolve("again.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            entries.putNextEntry(new ZipEntry("leverans/"));
            entries.putNextEntry(new ZipEntry("units.csv/"));
            for (String other : List.of("läs mig.txt", "__MACOSX/._units.csv", "leverans/Units.CSV", "units.csv.bak")) {
                entries.putNextEntry(new ZipEntry(other));
                entries.write(new byte[] {0, (byte) 0xFF});
            }
            for (Map.Entry<String, byte[]> file : delivery.files().entrySet()) {
                entries.putNextEntry(new ZipEntry("leverans/" + file.getKey()));
                entries.write(file.getValue());
            }
        }
        assertThat(store.take(zip).status()).isEqualTo(Taken.Status.SAME_AS_EARLIER);
    }

    @Test
    void a_record_over_several_lines_is_told_by_the_line_on_which_it_starts() throws Exception {
        delivery.id("B")
                .text(
                        "absences.csv",
                        "recipient_id;from;to;reason\r\n" // line 1
                                + "R1;2026-05-01;2026-05-02;\"sjukhus\r\noch \"\"resa\"\";\nhem\"\r\n" // lines 2 to 4
                                + "\n" // line 5, empty
                                + "NOBODY;2026-05-01;;\"a\n\n\n\"\r" // lines 6 to 9
                                + "R1;2026-05-03;2026-05-02;\r" // line 10, ends with a lone CR
                                + "\"R\n1\";2026-05-03;;\n" // lines 11 and 12
                                + "R1;x;;"); // line 13
        Taken taken = again();
        assertThat(TestStore.told(taken.checked().rejections()))
                .containsExactly(
                        "absences.csv:6 recipient_id UNKNOWN_REFERENCE NOBODY",
                        "absences.csv:10 to FROM_AFTER_TO 2026-05-02",
                        "absences.csv:11 recipient_id UNKNOWN_REFERENCE R\uFFFD1",
                        "absences.csv:13 from DATE x");
        assertThat(taken.checked().counts().get(Table.ABSENCES)).isEqualTo(new Checked.Counts(5, 4));
    }

    @Test
    void a_quoted_separator_and_quote_are_part_of_the_value() throws Exception {
        delivery.id("B").replace("units.csv", "Norr;", "\"Norr; \"\"gamla\"\" Söder\";");
        assertThat(again().status()).isEqualTo(Taken.Status.COUNTED);
        assertThat(store.figures(TestStore.october())).isNotEmpty();
    }

    @Test
    void a_file_with_a_header_alone_is_right() throws Exception {
        delivery.id("B");
        for (String file :
                List.of("visits.csv", "visit_staff.csv", "shifts.csv", "absences.csv", "contact_events.csv")) {
            delivery.change(file, text -> text.substring(0, text.indexOf('\n')));
        }
        assertThat(again().status()).isEqualTo(Taken.Status.COUNTED);
    }

    @Test
    void every_table_may_be_empty() throws Exception {
        delivery.id("B");
        everyCsv(text -> text.substring(0, text.indexOf('\n')));
        assertThat(again().status()).isEqualTo(Taken.Status.COUNTED);
        assertThat(store.figures(TestStore.october())).isNotEmpty();
    }

    @Test
    void another_value_is_another_content() throws Exception {
        delivery.replace("visits.csv", "sjukhus", "sjukhuset");
        assertThat(again().status()).isEqualTo(Taken.Status.REFUSED_ID_REUSED);
    }

    @Test
    void a_value_that_moves_to_the_column_beside_is_another_content() throws Exception {
        delivery.bytes(
                "absences.csv",
                delivery.replace("absences.csv", "2026-10-22;HOSPITAL", "2026-10-22HOSPITAL;")
                        .text("absences.csv")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(again().status()).isEqualTo(Taken.Status.REFUSED_ID_REUSED);
    }
}
