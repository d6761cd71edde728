package se.stadig.register.figures;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import se.stadig.indicators.Aspect;
import se.stadig.indicators.AtUnit;
import se.stadig.indicators.Employment;
import se.stadig.indicators.PersonCase;
import se.stadig.indicators.Question;
import se.stadig.indicators.StaffCase;
import se.stadig.indicators.StaffMember;
import se.stadig.indicators.Tallies;
import se.stadig.indicators.Unit;
import se.stadig.indicators.Visit;
import se.stadig.register.EngineFailure;
import se.stadig.register.store.Catalog;
import se.stadig.register.store.Store;
import se.stadig.register.store.StoreTable;
import se.stadig.register.store.StoredDelivery;
import se.stadig.terms.Municipalities;

/** A store as it stands at one moment, opened for counting: several questions can be asked of the same reading. */
public final class Reading implements AutoCloseable {
    private static final int MEMORY_MEGABYTES = 1200;
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int NINE = 9 * 3600;

    private final Rows rows;
    private final CountedDeliveries deliveries;
    private final Superseded superseded;
    private final World world;
    private final int threads;
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

    /** What was counted last, of the aspects whose days seldom change: a year of windows has one day of the unit survey. */
    private static final Set<Aspect> REMEMBERED = EnumSet.complementOf(EnumSet.of(Aspect.VISITS));

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
        found.putAll(count(question, missing, progress));
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

    /** The sums of all municipalities, aspect by aspect. */
    private Map<Aspect, Tallies> count(Question question, Set<Aspect> aspects, Progress progress)
            throws IOException, SQLException {
        Map<String, List<StaffCase>> staff = aspects.contains(Aspect.UNITS) ? staffByMunicipality(question) : Map.of();
        VisitGather gather = new VisitGather(world, deliveries, superseded, question);
        List<String> municipalities = new ArrayList<>(world.unitsByMunicipality.keySet());
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<Map<Aspect, Tallies>>> parts = new ArrayList<>();
            for (String municipality : municipalities) {
                parts.add(workers.submit(() -> {
                    Map<Aspect, Tallies> tallies = tallies(question, aspects);
                    count(municipality, gather, tallies.values());
                    for (StaffCase one : staff.getOrDefault(municipality, List.of())) {
                        Set<Unit> units = unitsOf(one.staff(), municipality);
                        tallies.values().forEach(tally -> tally.add(one, units));
                    }
                    tallies.values().forEach(Tallies::addUp);
                    progress.told(done.incrementAndGet(), municipalities.size());
                    return tallies;
                }));
            }
            return parts.isEmpty() ? tallies(question, aspects) : sumOf(parts, 0, parts.size());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("The counting was interrupted", interrupted);
        } catch (ExecutionException broken) {
            throw new IOException("The counting failed", broken.getCause());
        }
    }

    private static Map<Aspect, Tallies> tallies(Question question, Set<Aspect> aspects) {
        Map<Aspect, Tallies> tallies = new EnumMap<>(Aspect.class);
        aspects.forEach(aspect -> tallies.put(aspect, new Tallies(question, Set.of(aspect))));
        return tallies;
    }

    /** Halves are put together first: each tally is put into few sums. */
    private static Map<Aspect, Tallies> sumOf(List<Future<Map<Aspect, Tallies>>> parts, int from, int to)
            throws InterruptedException, ExecutionException {
        if (to - from == 1) {
            return parts.get(from).get();
        }
        int middle = (from + to) / 2;
        Map<Aspect, Tallies> sum = new EnumMap<>(sumOf(parts, from, middle));
        sumOf(parts, middle, to).forEach((aspect, tallies) -> sum.merge(aspect, tallies, Tallies::plus));
        return sum;
    }

    private void count(String municipality, VisitGather gather, Collection<Tallies> tallies) throws SQLException {
        for (Unit unit :
                world.unitsByMunicipality.getOrDefault(municipality, Map.of()).values()) {
            tallies.forEach(tally -> tally.add(unit));
        }
        try (Rows own = rows.another()) {
            Map<PersonFacts, List<VisitGather.AtOne>> visits = gather.of(municipality, own);
            Set<PersonFacts> persons = new LinkedHashSet<>(visits.keySet());
            if (tallies.size() > 1) {
                persons.addAll(world.personsByMunicipality.getOrDefault(municipality, List.of()));
            }
            for (PersonFacts facts : persons) {
                PersonCase one = personCase(municipality, facts, visits.getOrDefault(facts, List.of()));
                if (!one.units().isEmpty()) {
                    tallies.forEach(tally -> tally.add(one));
                }
            }
        }
    }

    private static PersonCase personCase(String municipality, PersonFacts facts, List<VisitGather.AtOne> visits) {
        List<AtUnit> units = new ArrayList<>(1);
        for (PersonFacts.Here here : facts.units) {
            if (here.unit().municipality().equals(municipality)) {
                units.add(new AtUnit(here.unit(), here.decisions(), here.events(), visitsAt(here.unit(), visits)));
            }
        }
        for (VisitGather.AtOne told : visits) {
            if (facts.units.stream().noneMatch(here -> here.unit() == told.unit())) {
                units.add(new AtUnit(told.unit(), List.of(), List.of(), told.visits()));
            }
        }
        return new PersonCase(facts.person, facts.absences, units);
    }

    private static List<Visit> visitsAt(Unit unit, List<VisitGather.AtOne> visits) {
        for (VisitGather.AtOne told : visits) {
            if (told.unit() == unit) {
                return told.visits();
            }
        }
        return List.of();
    }

    private static Set<Unit> unitsOf(StaffMember staff, String municipality) {
        Set<Unit> units = new LinkedHashSet<>();
        for (Employment employment : staff.employments()) {
            if (employment.unit().municipality().equals(municipality)) {
                units.add(employment.unit());
            }
        }
        return units;
    }

    private Map<String, List<StaffCase>> staffByMunicipality(Question question) throws SQLException {
        long first = question.staffingFrom().toEpochDay() * SECONDS_PER_DAY + NINE;
        long last = question.staffingEnd().toEpochDay() * SECONDS_PER_DAY + NINE;
        var files =
                deliveries.files(StoreTable.SHIFTS, delivery -> !delivery.from().isAfter(question.staffingEnd()));
        Map<StaffMember, List<StaffCase.Shift>> shifts = new IdentityHashMap<>();
        if (!files.isEmpty()) {
            try (Rows own = rows.another()) {
                own.each(
                        "SELECT staff, epoch(start)::BIGINT AS s, epoch(\"end\")::BIGINT AS e" + Rows.from(files)
                                + " WHERE s <= " + last + " AND e > " + first,
                        chunk -> {
                            for (int row = 0; row < chunk.rows(); row++) {
                                StaffMember member = world.staff.get(chunk.number(0, row));
                                if (member != null) {
                                    shifts.computeIfAbsent(member, _ -> new ArrayList<>())
                                            .add(new StaffCase.Shift(chunk.number(1, row), chunk.number(2, row)));
                                }
                            }
                        });
            }
        }
        Map<String, List<StaffCase>> byMunicipality = new HashMap<>();
        shifts.forEach((member, list) -> {
            Set<String> municipalities = new LinkedHashSet<>();
            member.employments()
                    .forEach(employment -> municipalities.add(employment.unit().municipality()));
            municipalities.forEach(code ->
                    byMunicipality.computeIfAbsent(code, _ -> new ArrayList<>()).add(new StaffCase(member, list)));
        });
        return byMunicipality;
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
