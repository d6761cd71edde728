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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code stadig bench walls}: whether the time of an answer tells that a person exists whom one may not see. Nobody's id and strangers' are asked for
 * in turns, in an order by lot; the times must not be possible to tell apart. Two controls tell whether the measurement says anything: nobody's id against
 * nobody's, and the own unit's persons, who must be told apart.
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
    private static final String NOBODY = "ingens";
    private static final String NOBODY_AGAIN = "kontroll: ingens en gång till";
    private static final String OWN = "kontroll: egna enhetens";
    private static final Pattern LINK = Pattern.compile("href=\"/person/([0-9a-f-]{36})\"");

    private final Measured.Starter starter;

    @Option(names = "--each", defaultValue = "4000", description = "Gånger som varje slag av person efterfrågas.")
    private int each = 4000;

    public WallsBench(Measured.Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Path data = Files.createTempDirectory("stadig-bench-");
        try (Measured system = starter.start(data, _ -> {})) {
            System.out.printf("# Murarna: %d svar av varje slag, i lottad ordning%n", each);
            Map<String, List<String>> kinds = new LinkedHashMap<>();
            kinds.put(
                    NOBODY, ids(Stream.generate(UUID::randomUUID).limit(PERSONS).toList()));
            kinds.put("systerenhetens", strangers(system, StrangersStore.Place.SISTER_UNIT));
            kinds.put("en annan kommuns", strangers(system, StrangersStore.Place.OTHER_MUNICIPALITY));
            kinds.put("systerenhetens skyddade", strangers(system, StrangersStore.Place.SISTER_UNIT_PROTECTED));
            boolean alike = true;
            for (Map.Entry<String, String> route : Map.of("/person/%s", "planerare", "/atkomstlogg/%s", "enhetschef")
                    .entrySet()) {
                try (Reader reader = Reader.loggedIn(system.port(), route.getValue(), "sagoby")) {
                    kinds.put(OWN, own(reader));
                    alike &= measure(reader, route.getKey(), kinds);
                }
            }
            return alike ? 0 : 1;
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static List<String> nobody() {
        return ids(Stream.generate(UUID::randomUUID).limit(PERSONS).toList());
    }

    private static List<String> strangers(Measured system, StrangersStore.Place place) throws SQLException {
        return ids(StrangersStore.moveIn(system.login(), place, PERSONS));
    }

    private static List<String> ids(List<UUID> people) {
        return people.stream().map(UUID::toString).toList();
    }

    private static List<String> own(Reader reader) throws IOException, InterruptedException {
        List<String> own = new ArrayList<>();
        Matcher link = LINK.matcher(reader.page("/omsorgstagare"));
        while (link.find()) {
            own.add(link.group(1));
        }
        return own;
    }

    private boolean measure(Reader reader, String path, Map<String, List<String>> kinds)
            throws IOException, InterruptedException {
        Map<String, Times> times = new LinkedHashMap<>();
        List<String> turn = new ArrayList<>(kinds.keySet());
        Random lot = new Random(20261122);
        for (int round = -each / 4; round < each; round++) {
            Collections.shuffle(turn, lot);
            for (String kind : turn) {
                List<String> people = Objects.requireNonNull(kinds.get(kind));
                String person = people.get(lot.nextInt(people.size()));
                double taken = reader.milliseconds(path.formatted(person), kind.equals(OWN) ? 200 : 404);
                if (round >= 0) { // before that Java has not compiled what it runs
                    times.computeIfAbsent(kind, _ -> new Times()).add(taken);
                }
            }
        }
        return tell(path, times);
    }

    private static boolean tell(String path, Map<String, Times> times) {
        Times nobody = Objects.requireNonNull(times.get(NOBODY));
        System.out.printf(
                "- GET %s för ingens id: p50 %.3f ms, p95 %.3f ms%n",
                path.formatted("{id}"), nobody.quantile(0.5), nobody.quantile(0.95));
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
