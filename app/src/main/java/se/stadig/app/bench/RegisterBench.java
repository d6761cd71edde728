package se.stadig.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.stadig.demo.Nation;
import se.stadig.indicators.Figure;
import se.stadig.indicators.FigureName;
import se.stadig.indicators.Figures;
import se.stadig.indicators.Level;
import se.stadig.indicators.Part;
import se.stadig.indicators.Question;
import se.stadig.indicators.Tallies;
import se.stadig.register.figures.Reading;
import se.stadig.register.publish.Areas;
import se.stadig.register.publish.Publication;
import se.stadig.register.store.Store;
import se.stadig.register.store.StoreTable;
import se.stadig.register.store.StoredDelivery;

/**
 * {@code stadig bench register}: a made-up nation's months taken in and counted, beside DuckDB and PostgreSQL with a statement written by hand. Every
 * comparison is made in one run on the same visits, the sides taking turns. What the register counts is every figure of every area; what the others
 * count is the headline number alone.
 */
@Command(name = "register", mixinStandardHelpOptions = true, description = "Mät registret mot DuckDB och PostgreSQL.")
public final class RegisterBench implements Callable<Integer> {
    /** With it the last twelve months begin on a Monday, so that 26 windows of 14 days fit in. */
    private static final YearMonth LAST = YearMonth.of(2026, 8);

    private static final int ROUNDS = 3;
    private static final long SMALLEST = 1_000_000;
    private static final int SMALL_SENDER = 16_000;
    private static final List<Integer> TIMES_AS_LARGE = List.of(1, 10, 30);

    @Option(
            names = "--recipients",
            defaultValue = "12500",
            description = "Omsorgstagare i det påhittade landet (hela riket: 250000).")
    private int recipients = 12_500;

    @Option(names = "--months", defaultValue = "12", description = "Antal månader, de sista till och med augusti 2026.")
    private int months = 12;

    @Option(
            names = "--dir",
            defaultValue = "target/bench",
            description = "Mapp för mätningens data; ett register som finns där används igen.")
    private Path folder = Path.of("target/bench");

    @Option(
            names = "--part",
            split = ",",
            description = "Vad som mäts: ${COMPLETION-CANDIDATES}. Flera skiljs åt med komma..")
    private List<Measure> measures =
            List.of(Measure.take, Measure.figures, Measure.duckdb, Measure.postgres, Measure.growth);

    /** What can be measured by itself. */
    enum Measure {
        /** Take-in with all checks. */
        take,
        /** One window, a year of windows, and all figures of a month, ready to be published. */
        figures,
        duckdb,
        postgres,
        growth
    }

    @Override
    public Integer call() throws IOException, SQLException {
        Files.createDirectories(folder);
        say("# Registret: %,d omsorgstagare, %d månader, %d processorer"
                .formatted(recipients, months, Runtime.getRuntime().availableProcessors()));
        if (measures.contains(Measure.take)) {
            takeIn();
        }
        Store store = Store.at(folder.resolve("register"));
        if (store.catalog().all().isEmpty()) {
            fill(store);
        }
        PeakMemory.restart();
        List<StoredDelivery> deliveries = store.catalog().counted();
        say("- besök (rader med utförare) i registret: %,d, i %,d leveranser"
                .formatted(visitsIn(deliveries), deliveries.size()));
        double first = seconds(() -> Reading.of(store).close());
        double again = seconds(() -> Reading.of(store).close());
        say("- läsa in det som inte är besök: %.1f s första gången, %.1f s sedan; största minne %s"
                .formatted(first, again, PeakMemory.text()));
        try (Reading reading = Reading.of(store)) {
            if (measures.contains(Measure.figures)) {
                figures(reading, store);
            }
            if (measures.contains(Measure.duckdb) || measures.contains(Measure.postgres)) {
                compare(reading, deliveries);
            }
        }
        if (measures.contains(Measure.growth)) {
            growth(store);
        }
        return 0;
    }

    private void takeIn() throws IOException, SQLException {
        for (int times : TIMES_AS_LARGE) {
            TakeInMeasure.Measured measured =
                    new TakeInMeasure(folder, Clock.systemUTC()).of(times * SMALL_SENDER, times == 1 ? ROUNDS : 1);
            say(
                    "- intagning av en leverans med alla kontroller: %,d rader på %.1f s = %,.0f rader/s; största minne %s; DuckDB utan kontroller %.1f s = %.2f gånger"
                            .formatted(
                                    measured.rows(),
                                    measured.seconds(),
                                    measured.rowsPerSecond(),
                                    measured.peak(),
                                    measured.unchecked(),
                                    measured.seconds() / measured.unchecked()));
        }
    }

    private void fill(Store store) throws IOException {
        YearMonth first = LAST.minusMonths(months - 1L);
        Filling.Filled filled =
                new Filling(store, folder, Clock.systemUTC()).fill(Nation.of(7, recipients), first, months);
        say("- registret fyllt: %,d rader i %,d leveranser på %.0f s, varav %.0f s intagning = %,.0f rader/s"
                .formatted(
                        filled.rows(),
                        filled.deliveries(),
                        filled.seconds(),
                        filled.takeSeconds(),
                        filled.rows() / filled.takeSeconds()));
    }

    private void figures(Reading reading, Store store) throws IOException, SQLException {
        PeakMemory.restart();
        Figure[] headline = new Figure[1];
        double one = seconds(() -> headline[0] = headline(reading, windows().getLast()));
        say("- ett fönster, första gången: %.2f s (medelvärde %s)".formatted(one, headline[0].value()));
        double year = seconds(() -> {
            for (LocalDate window : windows()) {
                reading.count(question(window), Reading.Progress.SILENT);
            }
        });
        say("- alla %d fönster: %.1f s; största minne %s".formatted(windows().size(), year, PeakMemory.text()));
        PeakMemory.restart();
        Question month = question(windows().getLast());
        Tallies[] tallies = new Tallies[1];
        double counted = seconds(() -> tallies[0] = reading.count(month, Reading.Progress.SILENT));
        Publication[] publication = new Publication[1];
        Areas areas = Areas.of(reading.units(), store.catalog().counted());
        double published = seconds(
                () -> publication[0] = Publication.of(tallies[0], reading.units(), reading.coverage(month), areas));
        say(
                "- alla siffror för en månad: %.1f s, varav %.1f s räkna och %.1f s röjandekontroll; %,d siffror; största minne %s"
                        .formatted(
                                counted + published,
                                counted,
                                published,
                                publication[0].exact().size(),
                                PeakMemory.text()));
    }

    private void compare(Reading reading, List<StoredDelivery> deliveries) throws IOException, SQLException {
        try (DuckDbBaselineStore duck = new DuckDbBaselineStore(deliveries, folder)) {
            if (measures.contains(Measure.duckdb)) {
                compareWithDuckDb(reading, duck);
            }
            if (measures.contains(Measure.postgres)) {
                compareWithPostgres(reading, duck, deliveries);
            }
        }
    }

    private void compareWithDuckDb(Reading reading, DuckDbBaselineStore duck) throws IOException, SQLException {
        LocalDate window = windows().getLast();
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        DuckDbBaselineStore.Headline answer = duck.headline(window);
        answer.mustEqual(headline(reading, window));
        for (int round = 0; round < ROUNDS; round++) {
            ours[round] = seconds(() -> headline(reading, window));
            theirs[round] = duck.headline(window).seconds();
        }
        say("- ett fönster mot en handskriven DuckDB-sats: %.2f s mot %.2f s = %.2f gånger (båda: %d / %d)"
                .formatted(
                        Medians.of(ours),
                        Medians.of(theirs),
                        Medians.of(ours) / Medians.of(theirs),
                        answer.staff(),
                        answer.persons()));
    }

    private void compareWithPostgres(Reading reading, DuckDbBaselineStore duck, List<StoredDelivery> deliveries)
            throws IOException, SQLException {
        try (PostgresBaselineStore postgres = new PostgresBaselineStore(folder.resolve("postgres"))) {
            long[] rows = new long[1];
            double load = seconds(() -> rows[0] = postgres.fill(duck, deliveries));
            say("- PostgreSQL fylld: %,d rader på %.0f s".formatted(rows[0], load));
            LocalDate window = windows().getLast();
            postgres.headline(window).mustEqual(headline(reading, window));
            double[] ours = new double[ROUNDS];
            double[] theirs = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                ours[round] = seconds(() -> headline(reading, window));
                theirs[round] = postgres.headline(window).seconds();
            }
            say("- ett fönster mot PostgreSQL: %.2f s mot %.2f s = %.1f gånger fortare"
                    .formatted(Medians.of(ours), Medians.of(theirs), Medians.of(theirs) / Medians.of(ours)));
            double year = 0;
            double theirYear = 0;
            for (LocalDate each : windows()) {
                year += seconds(() -> reading.count(question(each), Reading.Progress.SILENT));
                theirYear += postgres.headline(each).seconds();
            }
            say("- alla %d fönster mot PostgreSQL: %.1f s mot %.1f s = %.1f gånger fortare"
                    .formatted(windows().size(), year, theirYear, theirYear / year));
        }
    }

    /** Time per visit for a million visits, ten, a hundred, and all: whole municipalities, drawn by lot. */
    private void growth(Store store) throws IOException, SQLException {
        List<StoredDelivery> all = store.catalog().counted();
        long visits = visitsIn(all);
        double smallest = 0;
        for (long wanted = SMALLEST; wanted < 10 * visits; wanted *= 10) {
            Set<String> some = municipalitiesWith(wanted, all);
            long counted = visitsIn(all.stream()
                    .filter(delivery -> some.contains(delivery.municipality()))
                    .toList());
            try (Reading reading = Reading.of(store, delivery -> some.contains(delivery.municipality()))) {
                reading.count(question(windows().getFirst()), Reading.Progress.SILENT);
                double time = seconds(() -> {
                    for (LocalDate window : windows()) {
                        reading.count(question(window), Reading.Progress.SILENT);
                    }
                });
                double perVisit = time / counted * 1e9;
                smallest = smallest == 0 ? perVisit : smallest;
                say("- växande: %,d besök, alla fönster på %.1f s = %.0f ns per besök (%+.0f %% mot det minsta)"
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

    private static long visitsIn(List<StoredDelivery> deliveries) {
        return deliveries.stream()
                .mapToLong(delivery -> Objects.requireNonNull(delivery.files().get(StoreTable.VISITS.file()))
                        .rows())
                .sum();
    }

    private static Figure headline(Reading reading, LocalDate window) throws IOException, SQLException {
        SortedMap<FigureName, Figure> figures =
                Figures.of(reading.count(question(window), Reading.Progress.SILENT), Set.of(Level.NATION));
        return Objects.requireNonNull(
                figures.get(new FigureName("U21401", Level.NATION, Figures.NATION, "ELIGIBLE", Part.ALL)));
    }

    /** Every whole 14 days from the first Monday. */
    private List<LocalDate> windows() {
        LocalDate last = LAST.atEndOfMonth().minusDays(13);
        LocalDate start = LAST.minusMonths(months - 1L).atDay(1);
        List<LocalDate> windows = new ArrayList<>();
        for (LocalDate window = start.plusDays((8 - start.getDayOfWeek().getValue()) % 7);
                !window.isAfter(last);
                window = window.plusDays(14)) {
            windows.add(window);
        }
        return windows;
    }

    /** The unit survey's day and month's end are the same for all windows of the year, as in a year's follow-up. */
    private static Question question(LocalDate window) {
        LocalDate survey = LocalDate.of(2026, 3, 1);
        return new Question(window, survey, LAST.atEndOfMonth(), survey, false);
    }

    /** Something that is timed. */
    private interface Work {
        void run() throws IOException, SQLException;
    }

    private static double seconds(Work work) throws IOException, SQLException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
