package se.stadig.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import se.stadig.demo.Delivery;
import se.stadig.demo.Nation;
import se.stadig.demo.Period;
import se.stadig.demo.Town;
import se.stadig.register.door.Progress;
import se.stadig.register.store.Store;
import se.stadig.register.store.TakeIn;
import se.stadig.register.store.Taken;

/** Fills a register with a made-up nation, municipality by municipality, and counts what that costs. */
final class Filling {
    private static final int THREADS = 2;

    private final Store store;
    private final Path scratch;
    private final Clock clock;
    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong deliveries = new AtomicLong();
    private final AtomicLong takeNanos = new AtomicLong();

    Filling(Store store, Path scratch, Clock clock) {
        this.clock = clock;
        this.store = store;
        this.scratch = scratch;
    }

    /** What was taken in. */
    record Filled(long deliveries, long rows, double seconds, double takeSeconds) {}

    Filled fill(Nation nation, YearMonth first, int months) throws IOException {
        List<Period> periods = Stream.iterate(first, month -> month.plusMonths(1))
                .limit(months)
                .map(Period::of)
                .toList();
        long start = System.nanoTime();
        List<Future<?>> towns = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(THREADS)) {
            for (Town town : nation.towns()) {
                towns.add(workers.submit(() -> {
                    for (Delivery delivery : town.deliveries(periods)) {
                        takeOne(delivery);
                    }
                    return null;
                }));
            }
            for (Future<?> town : towns) {
                town.get();
                tell(start);
            }
        } catch (InterruptedException | ExecutionException broken) {
            throw new IOException("The register could not be filled", broken);
        }
        return new Filled(
                deliveries.get(), rows.get(), (System.nanoTime() - start) / 1e9, takeNanos.get() / 1e9 / THREADS);
    }

    private void tell(long start) {
        System.err.printf(
                "\r%,d leveranser, %,d rader, %.0f s   ",
                deliveries.get(), rows.get(), (System.nanoTime() - start) / 1e9);
    }

    private void takeOne(Delivery delivery) throws IOException, SQLException {
        Path folder = Files.createTempDirectory(scratch, "leverans");
        delivery.write(folder);
        long start = System.nanoTime();
        Taken taken = new TakeIn(store, TakeIn.MOST_REJECTED, "bench", clock).take(folder, Progress.SILENT);
        takeNanos.addAndGet(System.nanoTime() - start);
        if (taken.status().isRefused()) {
            throw new IOException("Refused: " + taken.status() + " "
                    + taken.checked().rejections().list().stream().limit(3).toList());
        }
        taken.checked().counts().values().forEach(counts -> rows.addAndGet(counts.rows()));
        deliveries.incrementAndGet();
        delete(folder);
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
