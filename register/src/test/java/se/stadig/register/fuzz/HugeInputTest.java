package se.stadig.register.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stadig.register.SmallDelivery;
import se.stadig.register.TestStore;
import se.stadig.register.store.TakeProcess;
import se.stadig.register.store.WholeStore;

/** Input that is too large in one way or another, taken by a program that may use 256 MB of Java memory. */
class HugeInputTest {
    private static final long GIGABYTE = 1L << 30;

    @TempDir
    private Path folder;

    private TestStore store;
    private Path delivery;

    @BeforeEach
    void aStoreAndADelivery() throws Exception {
        store = new TestStore(folder.resolve("store"));
        store.open();
        delivery = SmallDelivery.right().folder(folder.resolve("delivery"));
    }

    private String status() throws Exception {
        return status(delivery);
    }

    private String status(Path path) throws Exception {
        return statusAndDetail(path)[0];
    }

    private String[] statusAndDetail(Path path) throws Exception {
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        try (TakeProcess process = TakeProcess.start(store.root(), path, temporary, "-Xmx256m")) {
            String status = process.status();
            WholeStore.check(store);
            WholeStore.hasNothingElse(store);
            return new String[] {status, process.said()};
        }
    }

    /** Adds a text again and again to a file. */
    private void append(String file, String again, long size) throws IOException {
        byte[] block = again.repeat((1 << 20) / again.length()).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new BufferedOutputStream(
                Files.newOutputStream(delivery.resolve(file), java.nio.file.StandardOpenOption.APPEND))) {
            for (long written = 0; written < size; written += block.length) {
                out.write(block);
            }
        }
    }

    @Test
    void a_line_of_a_gigabyte_is_refused() throws Exception {
        append("absences.csv", "x", GIGABYTE);
        assertThat(status()).isEqualTo("REFUSED_UNREADABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\"\"", "\"x", "x;y;"})
    void a_line_of_many_megabytes_is_refused_whatever_is_on_it(String again) throws Exception {
        append("absences.csv", again, GIGABYTE / 20);
        assertThat(status()).isEqualTo("REFUSED_UNREADABLE");
    }

    @Test
    void two_long_lines_read_at_the_same_time_are_refused() throws Exception {
        append("visits.csv", ("\"" + "å".repeat(20_000) + "\";").repeat(20), GIGABYTE / 20);
        append("visit_staff.csv", "😀".repeat(20_000) + ";", GIGABYTE / 20);
        assertThat(status()).isEqualTo("REFUSED_UNREADABLE");
    }

    @Test
    void a_gigabyte_of_zero_bytes_as_any_file_is_refused() throws Exception {
        for (String file : new String[] {"units.csv", "visits.csv", "delivery.json"}) {
            byte[] right = Files.readAllBytes(delivery.resolve(file));
            try (RandomAccessFile sparse =
                    new RandomAccessFile(delivery.resolve(file).toFile(), "rw")) {
                sparse.setLength(GIGABYTE);
            }
            assertThat(status()).isIn("REFUSED_UNREADABLE", "REFUSED_MANIFEST");
            Files.write(delivery.resolve(file), right);
        }
    }

    @Test
    void a_hundred_thousand_columns_are_refused() throws Exception {
        Files.writeString(delivery.resolve("staff.csv"), "staff_id;" + "x;".repeat(100_000) + "\n");
        assertThat(status()).isEqualTo("REFUSED_COLUMN_MISSING");
    }

    @Test
    void a_small_zip_that_unpacks_to_a_gigabyte_is_refused_before_it_has() throws Exception {
        for (String row : new String[] {"\n", "x;x;x;x\n"}) {
            long size = row.length() == 1 ? GIGABYTE : GIGABYTE / 8;
            Path bomb = Bomb.write(folder.resolve("bomb.zip"), SmallDelivery.right(), "absences.csv", row, size);
            assertThat(Files.size(bomb)).isLessThan(size / 200);
            long start = System.nanoTime();
            String[] told = statusAndDetail(bomb);
            assertThat(told[0]).isEqualTo("REFUSED_ARCHIVE");
            assertThat(told[1]).contains("absences.csv i zip-filen packas upp till mer än");
            assertThat((System.nanoTime() - start) / 1_000_000_000L).isLessThan(60);
        }
    }

    @Test
    void two_hundred_thousand_rows_with_several_faults_each_are_told_in_part_and_counted_in_whole() throws Exception {
        String row = "NOBODY;NOWHERE;x;x;x;x;x;x;x;" + "å".repeat(300) + "\n";
        try (OutputStream out = new BufferedOutputStream(
                Files.newOutputStream(delivery.resolve("visits.csv"), java.nio.file.StandardOpenOption.APPEND))) {
            for (int rows = 0; rows < 200_000; rows++) {
                out.write(row.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(status()).isEqualTo("REFUSED_TOO_MANY_REJECTED");
    }
}
