package se.stadig.register.figures;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import se.stadig.indicators.Aspect;
import se.stadig.indicators.Question;
import se.stadig.indicators.Tallies;
import se.stadig.indicators.Unit;
import se.stadig.register.EngineFailure;
import se.stadig.register.store.Catalog;
import se.stadig.register.store.Store;
import se.stadig.register.store.StoredDelivery;
import se.stadig.terms.Municipalities;

/** A store as it stands at one moment, opened for counting: several questions can be asked of the same reading. */
public final class Reading implements AutoCloseable {
    private static final int MEMORY_MEGABYTES = 1200;
    /** What is remembered: the aspects whose days seldom change. A year of windows has one day of the unit survey. */
    private static final Set<Aspect> REMEMBERED = EnumSet.complementOf(EnumSet.of(Aspect.VISITS));

    private final Rows rows;
    private final CountedDeliveries deliveries;
    private final Superseded superseded;
    private final World world;
    private final int threads;
    /** What was counted last of each. */
    private final Map<Aspect, Tallies> remembered = new EnumMap<>(Aspect.class);

    private Reading(Rows rows, CountedDeliveries deliveries, World world, int threads) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.world = world;
        this.threads = threads;
        this.superseded = Superseded.of(deliveries);
    }

    /** The store as it stands now. */
    public static Reading of(Store store) throws IOException {
        return of(store, store.catalog());
    }

    /** The store as it stood when the catalog was read. */
    public static Reading of(Store store, Catalog catalog) throws IOException {
        return of(store, new CountedDeliveries(catalog.counted()), WorldCache.MOST_SINGLE);
    }

    /** A store as it stood when the catalog was read, without the rows that are put together beforehand. */
    public static Reading of(Catalog catalog) throws IOException {
        CountedDeliveries deliveries = new CountedDeliveries(catalog.counted());
        return of(deliveries, _ -> WorldCache.none());
    }

    /** The store as if it had only some of its deliveries. */
    public static Reading of(Store store, Predicate<StoredDelivery> wanted) throws IOException {
        List<StoredDelivery> counted =
                store.catalog().counted().stream().filter(wanted).toList();
        return of(store, new CountedDeliveries(counted), WorldCache.MOST_SINGLE);
    }

    static Reading of(Store store, CountedDeliveries deliveries, int mostSingle) throws IOException {
        return of(deliveries, rows -> WorldCache.of(store.root(), rows, deliveries, mostSingle));
    }

    /** Where rows come from that were put together beforehand. */
    private interface Caches {
        WorldCache with(Rows rows) throws IOException, SQLException;
    }

    private static Reading of(CountedDeliveries deliveries, Caches caches) throws IOException {
        try {
            return open(deliveries, caches);
        } catch (SQLException broken) {
            throw new EngineFailure(broken);
        }
    }

    private static Reading open(CountedDeliveries deliveries, Caches caches) throws IOException, SQLException {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        Rows rows = Rows.open(MEMORY_MEGABYTES, threads);
        try {
            WorldCache cache = caches.with(rows);
            return new Reading(rows, deliveries, World.read(rows, deliveries, cache), threads);
        } catch (IOException | SQLException | RuntimeException broken) {
            rows.close();
            throw broken;
        }
    }

    /** Is told how many of the municipalities are counted. */
    public interface Progress {
        Progress SILENT = (done, all) -> {};

        void told(int done, int all);
    }

    /** The municipalities that have units in the store. */
    public Collection<String> municipalities() {
        return world.unitsByMunicipality.keySet();
    }

    public Collection<Unit> units() {
        return world.units.values();
    }

    /** Counts every figure of every area. */
    public Tallies count(Question question, Progress progress) throws IOException {
        try {
            return countAll(question, progress);
        } catch (SQLException broken) {
            throw new EngineFailure(broken);
        }
    }

    private Tallies countAll(Question question, Progress progress) throws IOException, SQLException {
        Map<Aspect, Tallies> found = new EnumMap<>(Aspect.class);
        Set<Aspect> missing = EnumSet.allOf(Aspect.class);
        synchronized (remembered) {
            remembered.forEach((aspect, tallies) -> {
                if (aspect.isSame(question, tallies.question())) {
                    found.put(aspect, tallies);
                    missing.remove(aspect);
                }
            });
        }
        found.putAll(new Counting(world, rows, deliveries, superseded, threads).count(question, missing, progress));
        synchronized (remembered) {
            found.forEach((aspect, tallies) -> {
                if (REMEMBERED.contains(aspect)) {
                    remembered.put(aspect, tallies);
                }
            });
        }
        Tallies all = new Tallies(question, Set.of());
        if (world.unknownSex) {
            all.addUnknownSex();
        }
        for (Tallies tallies : found.values()) {
            all = all.with(tallies);
        }
        return all;
    }

    /** Which municipalities have told, and how much of the window. */
    public Coverage coverage(Question question) {
        SortedMap<String, Integer> missing = new TreeMap<>();
        for (StoredDelivery delivery : deliveries.inOrder()) {
            missing.computeIfAbsent(delivery.municipality(), code -> daysMissing(code, question));
        }
        int reporting = (int) missing.keySet().stream()
                .filter(code -> Municipalities.withCode(code).isPresent())
                .count();
        return new Coverage(missing, reporting, Municipalities.all().size());
    }

    private int daysMissing(String municipality, Question question) {
        int missing = 0;
        for (int number = 0; number < Question.WINDOW_DAYS; number++) {
            LocalDate day = question.window().plusDays(number);
            boolean told = deliveries.inOrder().stream()
                    .anyMatch(delivery -> delivery.municipality().equals(municipality)
                            && CountedDeliveries.touches(delivery, day, day));
            missing += told ? 0 : 1;
        }
        return missing;
    }

    @Override
    public void close() throws IOException {
        try {
            rows.close();
        } catch (SQLException broken) {
            throw new EngineFailure(broken);
        }
    }
}
