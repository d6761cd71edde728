package se.stadig.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.stadig.app.platform.CannotStart;
import se.stadig.demo.Delivery;
import se.stadig.demo.Period;
import se.stadig.demo.Sagoby;
import se.stadig.demo.Town;
import se.stadig.register.door.Progress;
import se.stadig.register.store.Catalog;
import se.stadig.register.store.Store;
import se.stadig.register.store.TakeIn;
import se.stadig.register.store.Taken;

/** Sagoby i registret: the last whole months of the made-up town, delivered and taken in like anybody's. Months that are there are left alone. */
final class DemoTown {
    /** As many as the trend of a page shows. */
    static final int A_YEAR = 12;

    private DemoTown() {}

    static void fill(Path storeFolder, Clock clock, int months) {
        try {
            Store store = Store.at(storeFolder);
            List<Delivery> missing = missing(store.catalog(), periods(YearMonth.now(clock), months));
            if (missing.isEmpty()) {
                return;
            }
            Path scratch = Files.createTempDirectory("sagoby");
            TakeIn takeIn = new TakeIn(store, TakeIn.MOST_REJECTED, "demo", clock);
            for (int at = 0; at < missing.size(); at++) {
                System.err.printf("\rSagobys leveranser tas in: %d av %d ", at + 1, missing.size());
                take(takeIn, missing.get(at), scratch.resolve(String.valueOf(at)));
            }
            System.err.println();
            delete(scratch);
        } catch (IOException broken) {
            throw new CannotStart(
                    "Sagobys leveranser kunde inte tas in i %s: %s".formatted(storeFolder, broken.getMessage()),
                    broken);
        }
    }

    private static List<Period> periods(YearMonth now, int months) {
        return IntStream.rangeClosed(1, months)
                .mapToObj(before -> Period.of(now.minusMonths(before)))
                .toList()
                .reversed();
    }

    private static List<Delivery> missing(Catalog catalog, List<Period> periods) {
        List<Delivery> missing = new ArrayList<>();
        for (Delivery delivery : Town.sagoby(Sagoby.SEED).deliveries(periods)) {
            if (catalog.find(delivery.sender().organisationNumber(), delivery.id())
                    .isEmpty()) {
                missing.add(delivery);
            }
        }
        return missing;
    }

    private static void take(TakeIn takeIn, Delivery delivery, Path folder) throws IOException {
        delivery.write(folder);
        Taken taken = takeIn.take(folder, Progress.SILENT);
        if (taken.status().isRefused()) {
            throw new IOException(delivery.id() + ": " + taken.status());
        }
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
