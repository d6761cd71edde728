package se.stadig.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.stadig.demo.Nation;
import se.stadig.indicators.Figure;
import se.stadig.indicators.Question;
import se.stadig.indicators.Tallies;
import se.stadig.register.figures.Reading;
import se.stadig.register.publish.Areas;
import se.stadig.register.publish.Publication;
import se.stadig.register.store.Store;
import se.stadig.register.store.StoredDelivery;

/**
 * {@code stadig bench register}: a made-up nation's months taken in and counted, beside DuckDB and PostgreSQL with a statement written by hand. Every
 * comparison is made in one run on the same visits, the sides taking turns. What the register counts is every figure of every area; what the others
 * count is the headline number alone.
 */
@Command(name = "register", mixinStandardHelpOptions = true, description = "Mät registret mot DuckDB och PostgreSQL.")
public final class RegisterBench implements Callable<Integer> {
    private static final int ROUNDS = 3;
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
            if (measures.size() == 1) {
                return 0;
            }
        }
        Store store = Store.at(folder.resolve("register"));
        if (store.catalog().all().isEmpty()) {
            fill(store);
        }
        PeakMemory.restart();
        List<StoredDelivery> deliveries = store.catalog().counted();
        say("- besök (rader med utförare) i registret: %,d, i %,d leveranser"
                .formatted(Growth.visitsIn(deliveries), deliveries.size()));
        double first = Stopwatch.seconds(() -> Reading.of(store).close());
        double again = Stopwatch.seconds(() -> Reading.of(store).close());
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
            Growth.measure(store, year(), RegisterBench::say);
        }
        return 0;
    }

    private Year year() {
        return new Year(months);
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
        Filling.Filled filled =
                new Filling(store, folder, Clock.systemUTC()).fill(Nation.of(7, recipients), year().first(), months);
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
        double one = Stopwatch.seconds(() -> headline[0] = Year.headline(reading, year().lastWindow()));
        say("- ett fönster, första gången: %.2f s (medelvärde %s)".formatted(one, headline[0].value()));
        double year = Stopwatch.seconds(() -> {
            for (LocalDate window : year().windows()) {
                reading.count(Year.question(window), Reading.Progress.SILENT);
            }
        });
        say("- alla %d fönster: %.1f s; största minne %s"
                .formatted(year().windows().size(), year, PeakMemory.text()));
        PeakMemory.restart();
        Question month = Year.question(year().lastWindow());
        Tallies[] tallies = new Tallies[1];
        double counted = Stopwatch.seconds(() -> tallies[0] = reading.count(month, Reading.Progress.SILENT));
        Publication[] publication = new Publication[1];
        Areas areas = Areas.of(reading.units(), store.catalog().counted());
        double published = Stopwatch.seconds(
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
        LocalDate window = year().lastWindow();
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        DuckDbBaselineStore.Headline answer = duck.headline(window);
        answer.mustEqual(Year.headline(reading, window));
        for (int round = 0; round < ROUNDS; round++) {
            ours[round] = Stopwatch.seconds(() -> Year.headline(reading, window));
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
            double load = Stopwatch.seconds(() -> rows[0] = postgres.fill(duck, deliveries));
            say("- PostgreSQL fylld: %,d rader på %.0f s".formatted(rows[0], load));
            LocalDate window = year().lastWindow();
            postgres.headline(window).mustEqual(Year.headline(reading, window));
            double[] ours = new double[ROUNDS];
            double[] theirs = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                ours[round] = Stopwatch.seconds(() -> Year.headline(reading, window));
                theirs[round] = postgres.headline(window).seconds();
            }
            say("- ett fönster mot PostgreSQL: %.2f s mot %.2f s = %.1f gånger fortare"
                    .formatted(Medians.of(ours), Medians.of(theirs), Medians.of(theirs) / Medians.of(ours)));
            double year = 0;
            double theirYear = 0;
            for (LocalDate each : year().windows()) {
                year += Stopwatch.seconds(() -> reading.count(Year.question(each), Reading.Progress.SILENT));
                theirYear += postgres.headline(each).seconds();
            }
            say("- alla %d fönster mot PostgreSQL: %.1f s mot %.1f s = %.1f gånger fortare"
                    .formatted(year().windows().size(), year, theirYear, theirYear / year));
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
