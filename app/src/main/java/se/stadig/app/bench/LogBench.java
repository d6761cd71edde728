package se.stadig.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.stadig.app.platform.CannotStart;

/**
 * {@code stadig bench log}: what the access log costs those who wait for a page. The same users ask for the same pages with and without the log being
 * written, the sides taking turns in one run.
 */
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description = "Mät vad åtkomstloggen kostar den som väntar på en sida.")
public final class LogBench implements Callable<Integer> {
    private static final double MOST = 1.10;
    private static final List<String> USERS = List.of("planerare", "underskoterska", "enhetschef");
    private static final String PASSWORD = "sagoby";
    private static final String LIST = "/omsorgstagare";
    private static final String PERSON = "/person/{id}";

    private final Measured.Starter starter;

    @Option(names = "--users", defaultValue = "8", description = "Så många som läser samtidigt, högst 9.")
    private int users = 8;

    @Option(
            names = "--rounds",
            defaultValue = "40",
            description = "Omgångar med och utan logg, varannan gång den ena först.")
    private int rounds = 40;

    @Option(names = "--each", defaultValue = "20", description = "Gånger som var och en läser varje sida i en omgång.")
    private int each = 20;

    @Option(
            names = "--pause",
            defaultValue = "20",
            description = "Millisekunder mellan två sidor, i medeltal, för var och en.")
    private int pause = 20;

    public LogBench(Measured.Starter starter) {
        this.starter = starter;
    }

    /** One page with the log or without. */
    private record Side(String path, boolean logged) {}

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        Path data = Files.createTempDirectory("stadig-bench-");
        LogSwitch log = new LogSwitch();
        try (Measured system =
                        starter.start(data, context -> context.getBeanFactory().addBeanPostProcessor(log));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            if (!log.isInPlace()) {
                throw new CannotStart("Åtkomstloggen gick inte att koppla ur. Mätningen skulle inte säga något.");
            }
            System.out.printf(
                    "# Åtkomstloggens kostnad: %d läsare samtidigt, %d omgångar, %d processorer%n",
                    users, rounds, Runtime.getRuntime().availableProcessors());
            List<Reader> readers = new ArrayList<>();
            for (int number = 0; number < users; number++) {
                readers.add(Reader.loggedIn(system.port(), USERS.get(number % USERS.size()), PASSWORD));
            }
            List<String> people = readers.getFirst().people();
            Map<Side, Times> times = new LinkedHashMap<>();
            for (int round = -rounds / 4; round < rounds; round++) {
                for (boolean logged : round % 2 == 0 ? List.of(true, false) : List.of(false, true)) {
                    log.set(logged);
                    Map<Side, Times> measured = read(threads, readers, people, logged);
                    if (round >= 0) { // before that Java has not compiled what it runs
                        measured.forEach((side, some) ->
                                times.computeIfAbsent(side, _ -> new Times()).addAll(some));
                    }
                }
            }
            readers.forEach(Reader::close);
            return tell(times) ? 0 : 1;
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private Map<Side, Times> read(ExecutorService threads, List<Reader> readers, List<String> people, boolean logged)
            throws InterruptedException, ExecutionException {
        List<Future<Map<Side, Times>>> all = new ArrayList<>();
        for (int number = 0; number < readers.size(); number++) {
            int first = number * 7;
            Reader reader = readers.get(number);
            all.add(threads.submit(() -> {
                Map<Side, Times> mine = new LinkedHashMap<>();
                for (int time = 0; time < each; time++) {
                    add(mine, new Side(LIST, logged), reader.milliseconds(LIST, 200));
                    think(first + time);
                    String person = people.get((first + time * 3) % people.size());
                    add(mine, new Side(PERSON, logged), reader.milliseconds(person, 200));
                    think(first + time + 1);
                }
                return mine;
            }));
        }
        Map<Side, Times> together = new LinkedHashMap<>();
        for (Future<Map<Side, Times>> one : all) {
            one.get()
                    .forEach((side, some) ->
                            together.computeIfAbsent(side, _ -> new Times()).addAll(some));
        }
        return together;
    }

    /** Between nothing and twice the pause, the same for both sides. */
    private void think(int seed) throws InterruptedException {
        Thread.sleep(Math.floorMod(seed * 2_654_435_761L, 2L * pause + 1));
    }

    private static void add(Map<Side, Times> times, Side side, double milliseconds) {
        times.computeIfAbsent(side, _ -> new Times()).add(milliseconds);
    }

    private static boolean tell(Map<Side, Times> times) {
        boolean cheap = true;
        for (String path : List.of(PERSON, LIST)) {
            Times with = Objects.requireNonNull(times.get(new Side(path, true)));
            Times without = Objects.requireNonNull(times.get(new Side(path, false)));
            double ratio = with.quantile(0.95) / without.quantile(0.95);
            System.out.printf(
                    "- GET %s, %d gånger: p50 %.2f ms med logg, %.2f utan = %.3f gånger; p95 %.2f ms med, %.2f utan = %.3f gånger (högst %.2f)%s%n",
                    path,
                    with.count(),
                    with.quantile(0.5),
                    without.quantile(0.5),
                    with.quantile(0.5) / without.quantile(0.5),
                    with.quantile(0.95),
                    without.quantile(0.95),
                    ratio,
                    MOST,
                    ratio <= MOST ? "" : " FÖR DYRT");
            cheap &= ratio <= MOST;
        }
        return cheap;
    }
}
