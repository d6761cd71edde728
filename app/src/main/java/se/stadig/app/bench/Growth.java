package se.stadig.app.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import se.stadig.register.figures.Reading;
import se.stadig.register.store.Store;
import se.stadig.register.store.StoreTable;
import se.stadig.register.store.StoredDelivery;

/** Time per visit for a million visits, ten, a hundred, and all: whole municipalities, drawn by lot. */
final class Growth {
    private static final long SMALLEST = 1_000_000;

    private Growth() {}

    static void measure(Store store, Year year, Consumer<String> say) throws IOException, SQLException {
        List<StoredDelivery> all = store.catalog().counted();
        long visits = visitsIn(all);
        double smallest = 0;
        for (long wanted = SMALLEST; wanted < 10 * visits; wanted *= 10) {
            Set<String> some = municipalitiesWith(wanted, all);
            long counted = visitsIn(all.stream()
                    .filter(delivery -> some.contains(delivery.municipality()))
                    .toList());
            try (Reading reading = Reading.of(store, delivery -> some.contains(delivery.municipality()))) {
                reading.count(Year.question(year.windows().getFirst()), Reading.Progress.SILENT);
                double time = Stopwatch.seconds(() -> {
                    for (LocalDate window : year.windows()) {
                        reading.count(Year.question(window), Reading.Progress.SILENT);
                    }
                });
                double perVisit = time / counted * 1e9;
                smallest = smallest == 0 ? perVisit : smallest;
                say.accept("- växande: %,d besök, alla fönster på %.1f s = %.0f ns per besök (%+.0f %% mot det minsta)"
                        .formatted(counted, time, perVisit, 100 * (perVisit / smallest - 1)));
            }
        }
    }

    private static Set<String> municipalitiesWith(long visits, List<StoredDelivery> deliveries) {
        List<String> codes = new ArrayList<>(
                deliveries.stream().map(StoredDelivery::municipality).distinct().toList());
        Collections.shuffle(codes, new Random(1));
        Set<String> some = new HashSet<>();
        long sum = 0;
        for (String code : codes) {
            long here = visitsIn(deliveries.stream()
                    .filter(delivery -> delivery.municipality().equals(code))
                    .toList());
            if (sum + here <= visits * 1.2) {
                some.add(code);
                sum += here;
            }
            if (sum >= visits) {
                break;
            }
        }
        return some;
    }

    /** Rows with a performer. */
    static long visitsIn(List<StoredDelivery> deliveries) {
        return deliveries.stream()
                .mapToLong(delivery -> Objects.requireNonNull(delivery.files().get(StoreTable.VISITS.file()))
                        .rows())
                .sum();
    }
}
