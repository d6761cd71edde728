package se.stadig.register.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stadig.register.SmallDelivery;
import se.stadig.register.TestStore;

/**
 * kill -9 of a program that takes a delivery in, at many moments of its run and above all around the two renames that put it in place. Afterwards the
 * delivery is wholly in or wholly out, what was in before is untouched, and the next take leaves nothing behind.
 */
class KillTest {
    private static final int VISITS = 20_000;
    private static final Random RANDOM = new Random(26);

    @TempDir
    private Path folder;

    /** When to kill: as soon as something is so, and some milliseconds later. */
    private record Moment(String name, Reached reached, int later) {}

    /** Whether a program that fills a store has come so far. */
    private interface Reached {
        boolean by(TakeProcess process, Path store);
    }

    private static List<Moment> moments() {
        List<Moment> moments = new ArrayList<>();
        for (int later : List.of(150, 300, 500)) {
            moments.add(new Moment("started", (process, store) -> true, later));
        }
        for (long rows = 8_000; rows <= 40_000; rows += 8_000) {
            long wanted = rows;
            moments.add(new Moment(rows + " rows", (process, store) -> process.rows() >= wanted, 0));
            moments.add(
                    new Moment(rows + " rows", (process, store) -> process.rows() >= wanted, 5 + RANDOM.nextInt(30)));
        }
        String incoming = "incoming/*";
        List<String> places = List.of(
                incoming,
                incoming + "/delivery/units.parquet",
                incoming + "/delivery/visits.parquet",
                incoming + "/identities.parquet",
                incoming + "/delivery/shared_visits.parquet",
                incoming + "/delivery/manifest.json",
                "identities/municipality=1880/0000002*",
                "deliveries/municipality=1880/period=2026-03-01_2026-10-31/0000002*");
        for (String place : places) {
            for (int later : List.of(0, 1, 3, 10)) {
                moments.add(new Moment(place, (process, store) -> exists(store, place), later));
            }
        }
        return moments;
    }

    private static boolean exists(Path root, String place) {
        Path found = root;
        for (String name : place.split("/")) {
            if (!name.endsWith("*")) {
                found = found.resolve(name);
                continue;
            }
            String[] names = found.toFile().list((_, one) -> one.startsWith(name.substring(0, name.length() - 1)));
            if (names == null || names.length == 0) {
                return false;
            }
            found = found.resolve(names[0]);
        }
        return Files.exists(found);
    }

    @Test
    void a_program_killed_at_any_moment_leaves_its_delivery_wholly_in_or_wholly_out() throws Exception {
        Path large = LargeDelivery.in(folder.resolve("large"), VISITS);
        // An earlier delivery of the sender tells one of the visits too, so that the shared visits are written as well.
        Path small = SmallDelivery.right()
                .replace("visits.csv", "V3;", "LV3;")
                .replace("visit_staff.csv", "V3;", "LV3;")
                .folder(folder.resolve("small"));
        int in = 0;
        int out = 0;
        int killed = 0;
        List<Moment> moments = moments();
        for (int number = 0; number < moments.size(); number++) {
            Moment moment = moments.get(number);
            TestStore store = new TestStore(folder.resolve("store-" + number));
            store.take(small);
            var before = store.snapshot();
            killed += killAt(moment, store, large) ? 1 : 0;

            List<StoredDelivery> deliveries = store.deliveries();
            WholeStore.check(store);
            assertThat(store.snapshot()).as(moment.name()).containsAllEntriesOf(before);
            boolean isIn = deliveries.size() == 2;
            assertThat(store.take(large).status())
                    .as("the next take after a kill at " + moment)
                    .isEqualTo(isIn ? Taken.Status.SAME_AS_EARLIER : Taken.Status.COUNTED);
            assertThat(store.deliveries()).hasSize(2);
            WholeStore.check(store);
            WholeStore.hasNothingElse(store);
            if (isIn) {
                in++;
            } else {
                out++;
            }
            delete(store.root());
        }
        System.out.printf(
                "kill -9: %d moments, %d killed while running, %d wholly in, %d wholly out%n",
                moments.size(), killed, in, out);
        assertThat(killed).as("killed while they ran").isGreaterThanOrEqualTo(40);
        assertThat(out).as("wholly out").isGreaterThanOrEqualTo(20);
        assertThat(in).as("wholly in").isPositive();
    }

    private boolean killAt(Moment moment, TestStore store, Path delivery) throws Exception {
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        try (TakeProcess process = TakeProcess.start(store.root(), delivery, temporary)) {
            BooleanSupplier waiting =
                    () -> process.isAlive() && !moment.reached().by(process, store.root());
            while (waiting.getAsBoolean()) {
                Thread.onSpinWait();
            }
            if (moment.later() > 0) {
                Thread.sleep(moment.later());
            }
            return process.kill();
        } finally {
            delete(temporary);
        }
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
