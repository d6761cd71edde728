package se.stadig.demo;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Visar hur skrivandet går: deliveries, rows, rows per second and time left, at most twice a second. */
final class Progress {
    private static final double SECOND = 1e9;
    private static final double BETWEEN = 0.5;
    private static final long BYTES_A_VISIT = 166;
    private static final Locale SWEDISH = Locale.of("sv", "SE");

    private final PrintWriter err;
    private final LongSupplier nanos;
    private final long began;
    private final int deliveries;
    private final long expectedVisits;
    private int written;
    private long expectedOfWritten;
    private double shown;
    private Counts counts = Counts.NONE;

    Progress(PrintWriter err, List<Delivery> deliveries, LongSupplier nanos) {
        this.err = err;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
        this.deliveries = deliveries.size();
        this.expectedVisits =
                deliveries.stream().mapToLong(Delivery::expectedVisits).sum();
    }

    long expectedBytes() {
        return expectedVisits * BYTES_A_VISIT;
    }

    void written(Delivery delivery, Counts more) {
        counts = counts.plus(more);
        written++;
        expectedOfWritten += delivery.expectedVisits();
        double seconds = seconds();
        if (seconds - shown >= BETWEEN && written < deliveries) {
            shown = seconds;
            double left = seconds / expectedOfWritten * (expectedVisits - expectedOfWritten);
            say(
                    "%,d av %,d leveranser, %,d rader, %,.0f rader/s, ungefär %s kvar",
                    written, deliveries, counts.rows(), counts.rows() / seconds, time(left));
        }
    }

    void finish() {
        double seconds = Math.max(seconds(), 1e-3);
        say(
                "Klart: %s med %,d rader (%,d besök) på %s, %,.0f rader/s, %,d MB",
                written == 1 ? "en leverans" : String.format(SWEDISH, "%,d leveranser", written),
                counts.rows(),
                counts.visits(),
                time(seconds),
                counts.rows() / seconds,
                counts.bytes() / 1_000_000);
        if (counts.wrong() > 0) {
            say(
                    "%,d rader är felaktiga med avsikt; facit ligger i %s i varje leverans",
                    counts.wrong(), ExpectedFindings.FILE);
        }
    }

    private void say(String sentence, Object... values) {
        err.println(String.format(SWEDISH, sentence, values) + ".");
        err.flush();
    }

    private double seconds() {
        return (nanos.getAsLong() - began) / SECOND;
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? String.format(SWEDISH, "%.1f s", seconds) : whole / 60 + " min " + whole % 60 + " s";
    }
}
