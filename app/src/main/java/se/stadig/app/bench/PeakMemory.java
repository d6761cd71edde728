package se.stadig.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The most memory that this program has had resident, all of it: Java's heap and the engine's. Known on Linux. */
final class PeakMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path RESET = Path.of("/proc/self/clear_refs");

    private PeakMemory() {}

    /** From now on. */
    static void restart() {
        try {
            Files.writeString(RESET, "5");
        } catch (IOException notHere) {
            // Then the peak is that of the whole run, which is never less.
        }
    }

    /** Bytes, if the system tells. */
    static OptionalLong bytes() {
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .findFirst();
        } catch (IOException notHere) {
            return OptionalLong.empty();
        }
    }

    static String text() {
        OptionalLong bytes = bytes();
        return bytes.isEmpty()
                ? "okänt på den här sortens dator"
                : "%.2f GiB".formatted(bytes.getAsLong() / (double) (1 << 30));
    }
}
