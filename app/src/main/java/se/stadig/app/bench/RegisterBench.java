package se.stadig.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
import se.stadig.register.store.Store;
import se.stadig.register.store.StoreTable;
import se.stadig.register.store.StoredDelivery;

/**
 * {@code stadig bench register}: a made-up nation's months taken in and counted, beside DuckDB and PostgreSQL with a statement written by hand. Every
 * comparison is made in one run on the same visits, the sides taking turns.
 */
@Command(name = "register", mixinStandardHelpOptions = true, description = "Mät registret mot DuckDB och PostgreSQL.")
public final class RegisterBench implements Callable<Integer> {
    private static final YearMonth LAST = YearMonth.of(2026, 10);
    private static final int ROUNDS = 3;

    @Option(
            names = "--recipients",
            defaultValue = "12500",
            description = "Omsorgstagare i det påhittade landet (hela riket: 250000).")
    private int recipients = 12_500;

    @Option(names = "--months", defaultValue = "12", description = "Antal månader, de sista före november 2026.")
    private int months = 12;

    @Option(
            names = "--dir",
            defaultValue = "target/bench",
            description = "Mapp för mätningens data; ett register som finns där används igen.")
    private Path folder = Path.of("target/bench");

    @Option(names = "--no-postgres", description = "Jämför inte med PostgreSQL.")
    private boolean withoutPostgres;

    @Override
    public Integer call() throws IOException, SQLException {
        Files.createDirectories(folder);
        Store store = Store.at(folder.resolve("register"));
        say("# Registret: %,d omsorgstagare, %d månader".formatted(recipients, months));
        if (store.catalog().all().isEmpty()) {
            fill(store);
        }
        List<StoredDelivery> deliveries = store.catalog().counted();
        long visits = visitsIn(deliveries);
        say("- besök (rader med utförare) i registret: %,d, i %,d leveranser".formatted(visits, deliveries.size()));
        double fold = seconds(() -> Reading.of(store).close());
        double again = seconds(() -> Reading.of(store).close());
        say("- läsa in det som inte är besök: %.1f s första gången, %.1f s sedan".formatted(fold, again));
        try (Reading reading = Reading.of(store)) {
            ours(reading);
            try (DuckDbBaselineStore duck = new DuckDbBaselineStore(deliveries)) {
                compareWithDuckDb(reading, duck);
                if (!withoutPostgres) {
                    compareWithPostgres(reading, duck, deliveries);
                }
            }
        }
        growth(store);
        return 0;
    }

    private void fill(Store store) throws IOException {
        YearMonth first = LAST.minusMonths(months - 1L);
        Filling.Filled filled =
                new Filling(store, folder, Clock.systemUTC()).fill(Nation.of(7, recipients), first, months);
        say(
                "- intagning med alla kontroller: %,d rader i %,d leveranser på %.0f s = %,.0f rader/s (tiden för att hitta på dem borträknad)"
                        .formatted(
                                filled.rows(),
                                filled.deliveries(),
                                filled.takeSeconds(),
                                filled.rows() / filled.takeSeconds()));
    }

    private void ours(Reading reading) throws IOException, SQLException {
        Figure[] headline = new Figure[1];
        double one = seconds(() -> headline[0] = headline(reading, windows().getLast()));
        say("- ett fönster, första gången: %.2f s (medelvärde %s)".formatted(one, headline[0].value()));
        double year = seconds(() -> {
            for (LocalDate window : windows()) {
                reading.count(question(window), Reading.Progress.SILENT);
            }
        });
        say("- alla %d fönster: %.1f s".formatted(windows().size(), year));
        long[] figures = new long[1];
        double all = seconds(() -> {
            Tallies tallies = reading.count(question(windows().getLast()), Reading.Progress.SILENT);
            figures[0] = Figures.of(tallies).size();
        });
        say("- alla siffror för en månad: %.1f s, %,d siffror".formatted(all, figures[0]));
        say("- största minne hittills: %s".formatted(peakMemory()));
    }

    private void compareWithDuckDb(Reading reading, DuckDbBaselineStore duck) throws IOException, SQLException {
        LocalDate window = windows().getLast();
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        DuckDbBaselineStore.Headline answer = duck.headline(window);
        for (int round = 0; round < ROUNDS; round++) {
            ours[round] = seconds(() -> headline(reading, window));
            theirs[round] = duck.headline(window).seconds();
        }
        say(
                "- ett fönster mot en handskriven DuckDB-sats: %.2f s mot %.2f s = %.2f gånger (den ger %d personer, %d medarbetare)"
                        .formatted(
                                median(ours),
                                median(theirs),
                                median(ours) / median(theirs),
                                answer.persons(),
                                answer.staff()));
    }

    private void compareWithPostgres(Reading reading, DuckDbBaselineStore duck, List<StoredDelivery> deliveries)
            throws IOException, SQLException {
        try (PostgresBaselineStore postgres = new PostgresBaselineStore(folder.resolve("postgres"))) {
            long[] rows = new long[1];
            double load = seconds(() -> rows[0] = postgres.fill(duck, deliveries));
            say("- PostgreSQL fylld: %,d rader på %.0f s".formatted(rows[0], load));
            postgres.headline(windows().getLast());
            double one = seconds(() -> headline(reading, windows().getLast()));
            DuckDbBaselineStore.Headline theirs = postgres.headline(windows().getLast());
            say(
                    "- ett fönster mot PostgreSQL: %.2f s mot %.2f s = %.1f gånger fortare (den ger %d personer, %d medarbetare)"
                            .formatted(
                                    one, theirs.seconds(), theirs.seconds() / one, theirs.persons(), theirs.staff()));
            double ours = 0;
            double other = 0;
            for (LocalDate window : windows()) {
                ours += seconds(() -> reading.count(question(window), Reading.Progress.SILENT));
                other += postgres.headline(window).seconds();
            }
            say("- alla %d fönster mot PostgreSQL: %.1f s mot %.1f s = %.1f gånger fortare"
                    .formatted(windows().size(), ours, other, other / ours));
        }
    }

    /** Time per visit for one, ten and a hundred parts of the nation. */
    private void growth(Store store) throws IOException, SQLException {
        List<String> codes = store.catalog().counted().stream()
                .map(StoredDelivery::municipality)
                .distinct()
                .sorted()
                .toList();
        double smallest = 0;
        for (int share : List.of(100, 10, 1)) {
            List<String> some =
                    codes.stream().limit(Math.max(1, codes.size() / share)).toList();
            List<StoredDelivery> part = store.catalog().counted().stream()
                    .filter(delivery -> some.contains(delivery.municipality()))
                    .toList();
            long visits = visitsIn(part);
            try (Reading reading = Reading.of(store, delivery -> some.contains(delivery.municipality()))) {
                reading.count(question(windows().getFirst()), Reading.Progress.SILENT);
                double time = seconds(() -> {
                    for (LocalDate window : windows()) {
                        reading.count(question(window), Reading.Progress.SILENT);
                    }
                });
                double perVisit = time / visits * 1e9;
                smallest = smallest == 0 ? perVisit : smallest;
                say("- växande: %,d besök, alla fönster på %.1f s = %.0f ns per besök (%+.0f %% mot det minsta)"
                        .formatted(visits, time, perVisit, 100 * (perVisit / smallest - 1)));
            }
        }
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

    private static Question question(LocalDate window) {
        LocalDate month = YearMonth.from(window).atEndOfMonth();
        return new Question(window, month, month, LocalDate.of(2026, 3, 1), false);
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

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String peakMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return "okänt på den här sortens dator";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> "%.2f GiB".formatted(Long.parseLong(line.replaceAll("[^0-9]", "")) / 1048576.0))
                .findFirst()
                .orElse("okänt");
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
