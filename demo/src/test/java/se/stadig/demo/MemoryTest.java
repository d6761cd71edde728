package se.stadig.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory follows the size of a unit, not of a delivery: a Java with a heap much smaller than the delivery writes it. */
class MemoryTest {
    private static final int RECIPIENTS = 9_000;

    @TempDir
    Path out;

    @Test
    void a_delivery_several_times_the_heap_is_written() throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx16m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OneDelivery.class.getName(),
                        out.toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(Long.parseLong(said.strip())).isGreaterThan(60_000_000);
    }

    /** What the small Java runs: one month of a municipality with one unit after the other; prints how many bytes were written. */
    static final class OneDelivery {
        private OneDelivery() {}

        public static void main(String[] arguments) throws IOException {
            Town large = Town.sagoby(1, RECIPIENTS);
            Counts counts =
                    large.writeDelivery(YearMonth.of(2026, 10), large.senders().getFirst(), Path.of(arguments[0]));
            System.out.println(counts.bytes());
        }
    }
}
