package se.stadig.register.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stadig.register.SmallDelivery;
import se.stadig.register.TestStore;
import se.stadig.register.store.TakeIn;
import se.stadig.register.store.Taken;

/** What refuses a delivery whole. Nothing of a refused delivery is kept. */
class DoorRefusalsTest {
    private static final BigDecimal TWO_PERCENT = TakeIn.MOST_REJECTED;

    @TempDir
    private Path folder;

    private final SmallDelivery delivery = SmallDelivery.right();

    private Taken refused(Taken.Status status) throws Exception {
        TestStore store = new TestStore(folder.resolve("store"));
        store.open();
        var before = store.snapshot();
        Taken taken = store.take(delivery.folder(folder.resolve("delivery")), TWO_PERCENT);
        assertThat(taken.status()).isEqualTo(status);
        assertThat(taken.stored()).isNull();
        assertThat(store.snapshot()).isEqualTo(before);
        assertThat(store.deliveries()).isEmpty();
        return taken;
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void a_missing_file_refuses(Table table) throws Exception {
        delivery.without(table.file());
        assertThat(TestStore.told(
                        refused(Taken.Status.REFUSED_FILE_MISSING).checked().rejections()))
                .contains(table.file() + ":0 FILE_MISSING");
    }

    static Stream<Arguments> columns() {
        return Stream.of(Table.values())
                .flatMap(table -> table.columns().stream().map(column -> Arguments.of(table, column)));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void a_missing_column_refuses(Table table, String column) throws Exception {
        delivery.change(
                table.file(), text -> header(text).replaceFirst("(^|;)" + column + "(;|\n)", "$1other$2") + rest(text));
        assertThat(TestStore.told(
                        refused(Taken.Status.REFUSED_COLUMN_MISSING).checked().rejections()))
                .containsExactly("%s:1 %s COLUMN_MISSING".formatted(table.file(), column));
    }

    private static String header(String text) {
        return text.substring(0, text.indexOf('\n') + 1);
    }

    private static String rest(String text) {
        return text.substring(text.indexOf('\n') + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n\r\n"})
    void a_file_without_header_refuses(String text) throws Exception {
        delivery.text("absences.csv", text);
        assertThat(TestStore.told(
                        refused(Taken.Status.REFUSED_COLUMN_MISSING).checked().rejections()))
                .containsExactly("absences.csv:1 COLUMN_MISSING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-32", "ISO-8859-1", "windows-1252"})
    void another_encoding_refuses(String encoding) throws Exception {
        delivery.bytes("units.csv", delivery.text("units.csv").getBytes(Charset.forName(encoding)));
        assertThat(TestStore.told(
                        refused(Taken.Status.REFUSED_ENCODING).checked().rejections()))
                .containsExactly("units.csv:0 ENCODING");
    }

    @Test
    void utf_16_without_a_mark_and_without_swedish_letters_has_no_column_that_we_know() throws Exception {
        delivery.bytes("absences.csv", delivery.text("absences.csv").getBytes(StandardCharsets.UTF_16LE));
        refused(Taken.Status.REFUSED_COLUMN_MISSING);
    }

    @Test
    void a_wrong_byte_after_many_right_rows_refuses() throws Exception {
        String rows = "R2;2026-10-20;2026-10-22;x\n".repeat(20_000);
        byte[] bytes = (delivery.text("absences.csv") + rows).getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xE5;
        delivery.bytes("absences.csv", bytes);
        assertThat(TestStore.told(
                        refused(Taken.Status.REFUSED_ENCODING).checked().rejections()))
                .containsExactly("absences.csv:0 ENCODING");
    }

    @Test
    void a_report_does_not_depend_on_which_of_two_files_read_at_once_is_first() throws Exception {
        delivery.bytes("visits.csv", new byte[] {(byte) 0xFF}).add("visit_staff.csv", "V1;NOBODY;x");
        Taken taken = refused(Taken.Status.REFUSED_ENCODING);
        assertThat(TestStore.told(taken.checked().rejections())).containsExactly("visits.csv:0 ENCODING");
        assertThat(taken.checked().counts()).doesNotContainKey(Table.VISIT_STAFF);
    }

    @Test
    void a_quote_that_is_never_closed_refuses_because_it_swallows_the_rows_after_it() throws Exception {
        delivery.replace("visits.csv", "sjukhus", "\"sjukhus");
        assertThat(TestStore.told(
                        refused(Taken.Status.REFUSED_UNREADABLE).checked().rejections()))
                .contains("visits.csv:3 UNREADABLE");
    }

    @Test
    void a_field_of_more_than_a_million_characters_refuses() throws Exception {
        delivery.add("absences.csv", "R1;2026-05-01;;" + "x".repeat(1_000_001));
        refused(Taken.Status.REFUSED_UNREADABLE);
    }

    @Test
    void exactly_two_percent_is_taken_in_and_one_row_more_is_refused() throws Exception {
        StringBuilder rows = new StringBuilder(delivery.text("absences.csv"));
        for (int row = 1; row < 98; row++) {
            rows.append("R1;2026-05-01;2026-05-02;TRAVEL\n");
        }
        delivery.text("absences.csv", rows.toString());
        delivery.add("absences.csv", "R1;2026-05-01;2026-04-30;");
        delivery.add("absences.csv", "NOBODY;2026-05-01;;");
        TestStore other = new TestStore(folder.resolve("other"));
        Taken taken = other.take(delivery.folder(folder.resolve("two of a hundred")), TWO_PERCENT);
        assertThat(taken.checked().counts().get(Table.ABSENCES)).isEqualTo(new Checked.Counts(100, 2));
        assertThat(taken.status()).isEqualTo(Taken.Status.COUNTED);

        delivery.replace("absences.csv", "R2;2026-10-20", "R2;2026-10-23");
        Taken refused = refused(Taken.Status.REFUSED_TOO_MANY_REJECTED);
        assertThat(refused.checked().counts().get(Table.ABSENCES)).isEqualTo(new Checked.Counts(100, 3));
        assertThat(refused.checked().rejections().list()).hasSize(3);
        TestStore patient = new TestStore(folder.resolve("patient"));
        assertThat(patient.take(folder.resolve("delivery"), new BigDecimal("0.03"))
                        .status())
                .isEqualTo(Taken.Status.COUNTED);
        assertThat(patient.deliveries().getFirst().counts().get("absences.csv").rejected())
                .isEqualTo(3);
    }

    @Test
    void rows_rejected_only_after_all_visits_are_read_count_against_the_limit_too() throws Exception {
        delivery.add("visits.csv", "V1;R1;U1;HOME_CARE;MISSED;;;;;");
        refused(Taken.Status.REFUSED_TOO_MANY_REJECTED);
        delivery.change("visits.csv", text -> text.substring(0, text.lastIndexOf("V1;")));
        delivery.add("visit_staff.csv", "V1;S1");
        refused(Taken.Status.REFUSED_TOO_MANY_REJECTED);
    }
}
