package se.stadig.app.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code stadig bench web}: many who work at once. Requests begin at a steady rate, whether the earlier ones are answered or not, and each answer is timed
 * from when its request should have begun, so that a queue shows. Exit code 2 where a target is missed, 1 where an answer was wrong.
 */
@Command(name = "web", mixinStandardHelpOptions = true, description = "Mät svarstiden när många arbetar samtidigt.")
public final class WebBench implements Callable<Integer> {
    private static final double READ_P95 = 150;
    private static final double WRITE_P95 = 250;
    private static final int WRITERS = 40;
    private static final int WARMING_SECONDS = 20;
    private static final List<String> USERS = List.of("planerare", "underskoterska", "enhetschef");

    private final Measured.Starter starter;

    @Option(names = "--users", defaultValue = "200", description = "Så många som är inloggade samtidigt.")
    private int users = 200;

    @Option(names = "--rate", defaultValue = "50", description = "Så många anrop som börjar varje sekund.")
    private int rate = 50;

    @Option(names = "--seconds", defaultValue = "120", description = "Så länge mätningen pågår, efter uppvärmning.")
    private int seconds = 120;

    @Option(names = "--recipients", defaultValue = "3000", description = "Så många omsorgstagare som kommunen har.")
    private int recipients = 3000;

    public WebBench(Measured.Starter starter) {
        this.starter = starter;
    }

    /** What is asked for, with its share of a hundred requests. */
    private enum Asked {
        LIST("GET /omsorgstagare", 10, false),
        PERSON("GET /person/{id}", 30, false),
        STORY("GET /person/{id}/fok", 25, false),
        JOURNAL("GET /person/{id}/journal", 8, false),
        SEARCH("POST /sok", 2, false),
        SUITS("GET /person/{id}/fok/byt", 5, false),
        NOTE("POST /person/{id}/journal", 8, true),
        STEP("POST /person/{id}/fok/…", 12, true);

        private final String title;
        private final int share;
        private final boolean writes;

        Asked(String title, int share, boolean writes) {
            this.title = title;
            this.share = share;
            this.writes = writes;
        }

        static Asked by(int lot) {
            int left = lot;
            for (Asked one : values()) {
                left -= one.share;
                if (left < 0) {
                    return one;
                }
            }
            return PERSON;
        }
    }

    /** Somebody who offers a person of her own a contact, undoes it, and offers again. */
    private static final class Writer {
        private final Reader reader;
        private final UUID person;
        private int seen;

        private Writer(Reader reader, UUID person) {
            this.reader = reader;
            this.person = person;
        }

        synchronized void step(String today) throws IOException, InterruptedException {
            Map<String, String> form = seen % 2 == 0
                    ? Map.of("version", "" + seen, "dag", today, "sprak", "sv", "narvarande", "NOBODY")
                    : Map.of("version", "" + seen, "anteckning", "Mätningen ångrar det här.");
            reader.millisecondsToPost(
                    "/person/" + person + "/fok/" + (seen % 2 == 0 ? "erbjudande" : "angra"), form, 302);
            seen++;
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Path data = Files.createTempDirectory("stadig-bench-");
        try (Measured system = starter.start(
                        data,
                        context -> context.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource(
                                        "bench",
                                        Map.of(
                                                "stadig.session.most-at-once",
                                                users,
                                                "stadig.limits.logins-from-address",
                                                10 * users,
                                                "stadig.limits.logins-to-account",
                                                10 * users,
                                                "stadig.limits.searches",
                                                100_000))));
                HttpClient client = HttpClient.newHttpClient();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int more = Math.max(0, recipients - StrangersStore.count(system.login()) - WRITERS);
            StrangersStore.moveIn(system.login(), StrangersStore.Place.SISTER_UNIT, more);
            List<UUID> mine = StrangersStore.moveIn(system.login(), StrangersStore.Place.OWN_UNIT, WRITERS);
            String today = StrangersStore.today(system.login());
            List<Reader> readers = new ArrayList<>();
            List<Writer> writers = new ArrayList<>();
            for (int number = 0; number < users; number++) {
                readers.add(Reader.loggedIn(client, system.port(), USERS.get(number % USERS.size()), "sagoby"));
            }
            for (int number = 0; number < WRITERS; number++) {
                writers.add(new Writer(readers.get(number * users / WRITERS), mine.get(number)));
            }
            System.out.printf(
                    "# %d inloggade, %d omsorgstagare, %d anrop i sekunden i %d s, %d processorer%n",
                    users,
                    StrangersStore.count(system.login()),
                    rate,
                    seconds,
                    Runtime.getRuntime().availableProcessors());
            List<String> people = readers.getFirst().people();
            Load load = new Load(readers, writers, people, today);
            load.run(threads, WARMING_SECONDS, 7);
            Map<Asked, Times> times = load.run(threads, seconds, 11);
            return tell(times, load);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private final class Load {
        private final List<Reader> readers;
        private final List<Writer> writers;
        private final List<String> people;
        private final List<String> changeable;
        private final String today;
        private final AtomicInteger wrong = new AtomicInteger();
        private volatile String fault = "";

        private Load(List<Reader> readers, List<Writer> writers, List<String> people, String today)
                throws IOException, InterruptedException {
            this.changeable = changeable(readers.getFirst(), people);
            this.readers = readers;
            this.writers = writers;
            this.people = people;
            this.today = today;
        }

        private Map<Asked, Times> run(ExecutorService threads, int duration, long seed) throws InterruptedException {
            Map<Asked, Times> times = new EnumMap<>(Asked.class);
            SplittableRandom chance = new SplittableRandom(seed);
            AtomicInteger open = new AtomicInteger();
            long start = System.nanoTime();
            for (int number = 0; number < duration * rate; number++) {
                long due = start + number * 1_000_000_000L / rate;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                Asked asked = Asked.by(chance.nextInt(100));
                int who = number % readers.size();
                int whom = chance.nextInt(people.size());
                open.incrementAndGet();
                threads.execute(() -> {
                    ask(asked, who, whom);
                    double taken = (System.nanoTime() - due) / 1e6;
                    synchronized (times) {
                        times.computeIfAbsent(asked, _ -> new Times()).add(taken);
                    }
                    open.decrementAndGet();
                });
            }
            while (open.get() > 0) {
                Thread.sleep(20);
            }
            return times;
        }

        /** Those who have a contact whom somebody else could take over from: there it is asked who suits. */
        private static List<String> changeable(Reader planner, List<String> people)
                throws IOException, InterruptedException {
            List<String> changeable = new ArrayList<>();
            for (String person : people) {
                if (planner.page(person + "/fok").contains("/fok/byt\"")) {
                    changeable.add(person);
                }
            }
            return changeable;
        }

        /** Of the same place among the users, one who may change a contact. */
        private Reader planner(int who) {
            return readers.get(who - who % USERS.size());
        }

        private void ask(Asked asked, int who, int whom) {
            Reader reader = readers.get(who);
            String person = people.get(whom);
            try {
                switch (asked) {
                    case LIST -> reader.milliseconds("/omsorgstagare", 200);
                    case PERSON -> reader.milliseconds(person, 200);
                    case STORY -> reader.milliseconds(person + "/fok", 200);
                    case JOURNAL -> reader.milliseconds(person + "/journal", 200);
                    case SEARCH -> planner(who).millisecondsToPost("/sok", Map.of("efter", "an"), 200);
                    case SUITS -> planner(who).milliseconds(changeable.get(whom % changeable.size()) + "/fok/byt", 200);
                    case NOTE ->
                        reader.millisecondsToPost(
                                person + "/journal",
                                Map.of("sokord", "OTHER", "dag", today, "anteckning", "En anteckning ur mätningen."),
                                302);
                    case STEP -> writers.get(who % writers.size()).step(today);
                }
            } catch (IOException | RuntimeException broken) {
                wrong.incrementAndGet();
                fault = asked.title + ": " + broken.getMessage();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static int tell(Map<Asked, Times> times, Load load) {
        Times reads = new Times();
        Times writes = new Times();
        times.forEach((asked, some) -> {
            (asked.writes ? writes : reads).addAll(some);
            line(asked.title, some, 0);
        });
        boolean fast = line("alla läsningar", reads, READ_P95) & line("alla ändringar", writes, WRITE_P95);
        System.out.printf("- fel svar: %d%s%n", load.wrong.get(), load.fault.isEmpty() ? "" : " (" + load.fault + ")");
        return load.wrong.get() > 0 ? 1 : fast ? 0 : 2;
    }

    /** Whether it is within the target; 0 is none. */
    private static boolean line(String title, Times times, double target) {
        double p95 = times.quantile(0.95);
        System.out.printf(
                "- %s, %d gånger: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%s%n",
                title,
                times.count(),
                times.quantile(0.5),
                p95,
                times.quantile(0.99),
                target == 0
                        ? ""
                        : (p95 <= target ? " (mål: högst %.0f)" : " FÖR LÅNGSAMT (mål: högst %.0f)").formatted(target));
        return target == 0 || p95 <= target;
    }
}
