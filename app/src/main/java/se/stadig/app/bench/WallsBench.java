package se.stadig.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code stadig bench walls}: whether the time of an answer tells that a person exists whom one may not see. Nobody and strangers are asked for in turns,
 * in an order by lot; the times must not be possible to tell apart. Two controls tell whether the measurement says anything: nobody against nobody once
 * more, and the own unit's persons, who must be told apart. Exit code 2 where the times say otherwise, 1 where an answer was another than it must be.
 */
@Command(
        name = "walls",
        mixinStandardHelpOptions = true,
        description = "Mät om svarstiden röjer att en person finns som man inte får se.")
public final class WallsBench implements Callable<Integer> {
    private static final double MEDIAN_APART = 0.05;
    private static final double P95_APART = 0.10;
    private static final double RANK_APART = 0.03;
    private static final double CONTROL_APART = 0.15;
    private static final int PERSONS = 200;
    private static final int TOLD_APART = 2;
    private static final String NOBODY = "ingens";
    private static final String NOBODY_AGAIN = "kontroll: ingens en gång till";
    private static final String OWN = "kontroll: egna enhetens";
    private static final Pattern LINK = Pattern.compile("href=\"/person/([0-9a-f-]{36})\"");

    private final Measured.Starter starter;

    @Option(names = "--each", defaultValue = "4000", description = "Gånger som varje slag av person efterfrågas.")
    private int each = 4000;

    @Option(names = "--only", defaultValue = "", description = "Bara frågor med det här i namnet, till exempel /sok.")
    private String only = "";

    public WallsBench(Measured.Starter starter) {
        this.starter = starter;
    }

    /**
     * A question about a person.
     *
     * @param title what is asked, as it is printed
     * @param answer for nobody and for strangers
     * @param own the answer for the own unit's persons
     */
    private record Question(String title, int answer, int own, Asking asking) {}

    /** Asks about somebody, and tells how many milliseconds the answer took. */
    private interface Asking {
        double about(String somebody, int expected) throws IOException, InterruptedException;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Path data = Files.createTempDirectory("stadig-bench-");
        try (Measured system = starter.start(data, _ -> {});
                Reader planner = Reader.loggedIn(system.port(), "planerare", "sagoby");
                Reader manager = Reader.loggedIn(system.port(), "enhetschef", "sagoby");
                Reader nurse = Reader.loggedIn(system.port(), "underskoterska", "sagoby")) {
            System.out.printf("# Murarna: %d svar av varje slag, i lottad ordning%n", each);
            List<UUID> sisters = strangers(system, StrangersStore.Place.SISTER_UNIT);
            List<UUID> others = strangers(system, StrangersStore.Place.OTHER_MUNICIPALITY);
            List<UUID> hidden = strangers(system, StrangersStore.Place.SISTER_UNIT_PROTECTED);
            List<UUID> privates = strangers(system, StrangersStore.Place.OTHER_PROVIDER);
            List<UUID> own = own(planner);
            List<UUID> mine = strangers(system, StrangersStore.Place.OWN_UNIT);

            boolean alike = true;
            for (Map.Entry<String, Reader> page : Map.of("/person/{id}", planner, "/atkomstlogg/{id}", manager)
                    .entrySet()) {
                alike &= measure(
                        new Question(
                                "GET " + page.getKey(),
                                404,
                                200,
                                (somebody, expected) -> page.getValue()
                                        .milliseconds(page.getKey().replace("{id}", somebody), expected)),
                        kinds(
                                UUID::toString,
                                own,
                                Map.of(
                                        "systerenhetens", sisters,
                                        "en annan kommuns", others,
                                        "systerenhetens skyddade", hidden)));
            }
            Map<String, List<UUID>> outOfReach = Map.of("en annan utförares", privates, "en annan kommuns", others);
            alike &= measure(
                    new Question(
                            "POST /nodatkomst",
                            422,
                            302,
                            (somebody, expected) -> nurse.millisecondsToPost(
                                    "/nodatkomst",
                                    Map.of("vem", somebody, "varfor", "Mätning av hur lång tid svaret tar."),
                                    expected)),
                    kinds(StrangersStore::caseNumber, mine, outOfReach));
            alike &= measure(
                    new Question(
                            "POST /sok",
                            200,
                            200,
                            (somebody, expected) ->
                                    planner.millisecondsToPost("/sok", Map.of("efter", somebody), expected)),
                    kinds(StrangersStore::identityNumber, mine, outOfReach));
            return alike ? 0 : TOLD_APART;
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    /** What is asked for of each kind, with both controls. */
    private static Map<String, List<String>> kinds(
            Function<UUID, String> asked, List<UUID> own, Map<String, List<UUID>> strangers) {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put(NOBODY, nobody().map(asked).toList());
        kinds.put(NOBODY_AGAIN, nobody().map(asked).toList());
        strangers.forEach(
                (kind, people) -> kinds.put(kind, people.stream().map(asked).toList()));
        kinds.put(OWN, own.stream().map(asked).toList());
        return kinds;
    }

    private static Stream<UUID> nobody() {
        return Stream.generate(UUID::randomUUID).limit(PERSONS);
    }

    private static List<UUID> strangers(Measured system, StrangersStore.Place place) throws SQLException {
        return StrangersStore.moveIn(system.login(), place, PERSONS);
    }

    private static List<UUID> own(Reader reader) throws IOException, InterruptedException {
        return LINK.matcher(reader.page("/omsorgstagare"))
                .results()
                .map(link -> UUID.fromString(link.group(1)))
                .toList();
    }

    private boolean measure(Question question, Map<String, List<String>> kinds)
            throws IOException, InterruptedException {
        if (!question.title().contains(only)) {
            return true;
        }
        Map<String, Times> times = new LinkedHashMap<>();
        List<String> turn = new ArrayList<>(kinds.keySet());
        Random lot = new Random(20261122);
        for (int round = -each / 4; round < each; round++) {
            Collections.shuffle(turn, lot);
            for (String kind : turn) {
                List<String> people = Objects.requireNonNull(kinds.get(kind));
                String somebody = people.get(lot.nextInt(people.size()));
                double taken = question.asking().about(somebody, kind.equals(OWN) ? question.own() : question.answer());
                if (round >= 0) { // before that Java has not compiled what it runs
                    times.computeIfAbsent(kind, _ -> new Times()).add(taken);
                }
            }
        }
        return tell(question, times);
    }

    private static boolean tell(Question question, Map<String, Times> times) {
        Times nobody = Objects.requireNonNull(times.get(NOBODY));
        System.out.printf(
                "- %s, ingens: p50 %.3f ms, p95 %.3f ms%n",
                question.title(), nobody.quantile(0.5), nobody.quantile(0.95));
        boolean alike = true;
        for (Map.Entry<String, Times> kind : times.entrySet()) {
            if (kind.getKey().equals(NOBODY)) {
                continue;
            }
            double median = kind.getValue().quantile(0.5) / nobody.quantile(0.5);
            double p95 = kind.getValue().quantile(0.95) / nobody.quantile(0.95);
            double rank = kind.getValue().longerThan(nobody);
            boolean right = kind.getKey().equals(OWN)
                    ? Math.abs(rank - 0.5) > CONTROL_APART
                    : Math.abs(median - 1) <= MEDIAN_APART
                            && Math.abs(p95 - 1) <= P95_APART
                            && Math.abs(rank - 0.5) <= RANK_APART;
            System.out.printf(
                    "  - %s: p50 %.3f gånger, p95 %.3f gånger, långsammare än ingens i %.1f %% av paren%s%n",
                    kind.getKey(), median, p95, 100 * rank, right ? "" : " " + complaint(kind.getKey()));
            alike &= right;
        }
        return alike;
    }

    private static String complaint(String kind) {
        return switch (kind) {
            case OWN -> "MÄTNINGEN SER INGENTING";
            case NOBODY_AGAIN -> "FÖR STÖRD FÖR ATT SÄGA NÅGOT, MÄT IGEN";
            default -> "GÅR ATT SKILJA";
        };
    }
}
