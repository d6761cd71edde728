package se.stadig.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.stadig.demo.Delivery;
import se.stadig.demo.Period;
import se.stadig.demo.Town;
import se.stadig.register.door.Progress;
import se.stadig.register.store.Store;
import se.stadig.register.store.TakeIn;
import se.stadig.register.store.Taken;

/** Deliveries of some sizes, taken in with all checks; DuckDB reads the same files into Parquet and checks nothing. */
final class TakeInMeasure {
    private static final Period MONTH = Period.of(YearMonth.of(2026, 8));

    private final Path folder;
    private final Clock clock;

    TakeInMeasure(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Told for each of the sizes. */
    record Measured(long rows, double seconds, double unchecked, String peak) {
        double rowsPerSecond() {
            return rows / seconds;
        }
    }

    /** @param recipients of the invented town whose largest sender's month is taken in */
    Measured of(int recipients, int rounds) throws IOException, SQLException {
        Path scratch = Files.createTempDirectory(Files.createDirectories(folder), "intagning");
        try {
            Path files = scratch.resolve("leverans");
            Town town = Town.sagoby(8, recipients);
            Delivery delivery = town.deliveries(List.of(MONTH)).stream()
                    .max(Comparator.comparing(Delivery::expectedVisits))
                    .orElseThrow();
            delivery.write(files);
            long rows = 0;
            double[] ours = new double[rounds];
            double[] theirs = new double[rounds];
            PeakMemory.restart();
            String peak = "";
            for (int round = 0; round < rounds; round++) {
                Path place = scratch.resolve("register" + round);
                long start = System.nanoTime();
                rows = take(files, Store.at(place));
                ours[round] = (System.nanoTime() - start) / 1e9;
                peak = round == 0 ? PeakMemory.text() : peak;
                start = System.nanoTime();
                DuckDbBaselineStore.convert(files, Files.createDirectories(place.resolve("unchecked")));
                theirs[round] = (System.nanoTime() - start) / 1e9;
            }
            return new Measured(rows, Medians.of(ours), Medians.of(theirs), peak);
        } finally {
            Filling.delete(scratch);
        }
    }

    private long take(Path files, Store store) throws IOException {
        Taken taken = new TakeIn(store, TakeIn.MOST_REJECTED, "bench", clock).take(files, Progress.SILENT);
        if (taken.status() != Taken.Status.COUNTED) {
            throw new IOException("Not taken in: " + taken.status());
        }
        return taken.checked().counts().values().stream()
                .mapToLong(count -> count.rows())
                .sum();
    }

    static List<Path> csvFiles(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(".csv")).toList();
        }
    }
}
