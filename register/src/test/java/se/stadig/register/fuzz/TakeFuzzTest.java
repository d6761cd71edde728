package se.stadig.register.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stadig.register.SmallDelivery;
import se.stadig.register.TestStore;
import se.stadig.register.store.Taken;
import se.stadig.register.store.WholeStore;

/**
 * Whatever comes to the door, a take ends in a status with a sentence: never in an exception, a damaged store or something left behind. What is taken in
 * can be counted. Bounded by time; the seed is printed.
 */
class TakeFuzzTest {
    /** So many trials there are, however slow the machine. */
    private static final int FEWEST = 25;

    private static final long SECONDS = Long.getLong("stadig.fuzz.seconds", 15);
    private static final long SEED =
            Long.getLong("stadig.seed", ThreadLocalRandom.current().nextInt(1_000_000));

    @TempDir
    private Path folder;

    private final Map<Taken.Status, Integer> statuses = new EnumMap<>(Taken.Status.class);

    /** Makes the delivery of one trial. */
    private interface Trial {
        Path delivery(Random random, Path folder) throws Exception;
    }

    private void run(String name, Trial trial) throws Exception {
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        int number = 0;
        while (System.nanoTime() < end || number < FEWEST) {
            TestStore store = new TestStore(folder.resolve("store-" + number));
            store.open();
            for (int inThisStore = 0; inThisStore < FEWEST; inThisStore++, number++) {
                Path delivery = trial.delivery(
                        new Random(SEED * 100_000 + number), Files.createDirectory(folder.resolve("trial-" + number)));
                take(store, delivery, name + " trial " + number + " with -Dstadig.seed=" + SEED);
            }
            WholeStore.check(store);
            WholeStore.hasNothingElse(store);
            store.figures(TestStore.october());
        }
        System.out.printf("Fuzz %s: %d trials, -Dstadig.seed=%d, %s%n", name, number, SEED, statuses);
        assertThat(statuses.size()).as("different outcomes").isGreaterThan(1);
    }

    private void take(TestStore store, Path delivery, String what) {
        try {
            Taken taken = store.take(delivery);
            statuses.merge(taken.status(), 1, Integer::sum);
            assertThat(taken.stored() == null).as(what).isEqualTo(taken.status().isRefused());
            if (taken.status().isRefused() && taken.status() != Taken.Status.REFUSED_ID_REUSED) {
                assertThat(taken.checked().rejections().list())
                        .as(what)
                        .isNotEmpty()
                        .allSatisfy(finding -> {
                            assertThat(finding.rule().expected()).isNotEmpty();
                            assertThat(finding.value().length()).isLessThanOrEqualTo(81);
                        });
            }
        } catch (Exception | Error thrown) {
            throw new AssertionError(what + " threw", thrown);
        }
    }

    @Test
    void damaged_files_in_a_folder() throws Exception {
        List<String> names = new ArrayList<>(SmallDelivery.right().files().keySet());
        run("damaged files", (random, at) -> {
            SmallDelivery delivery = SmallDelivery.right().id("F" + random.nextInt());
            Damage damage = new Damage(random);
            for (int files = 1 + random.nextInt(3); files > 0; files--) {
                String name = names.get(random.nextInt(names.size()));
                // The manifest alone decides whether anything else is read: it is damaged less often.
                if (!name.equals(SmallDelivery.MANIFEST) || random.nextInt(4) == 0) {
                    delivery.bytes(name, damage.ofText(delivery.files().get(name)));
                }
            }
            return delivery.folder(at.resolve("delivery"));
        });
    }

    @Test
    void random_bytes_as_each_file_of_a_folder() throws Exception {
        List<String> names = new ArrayList<>(SmallDelivery.right().files().keySet());
        run("random files", (random, at) -> {
            SmallDelivery delivery = SmallDelivery.right().id("F" + random.nextInt());
            String name = names.get(random.nextInt(names.size()));
            byte[] header = delivery.text(name)
                    .lines()
                    .findFirst()
                    .orElseThrow()
                    .concat("\n")
                    .getBytes();
            byte[] bytes = new Damage(random).any(random.nextInt(5000));
            if (random.nextBoolean()) {
                for (int at2 = 0; at2 < bytes.length; at2++) {
                    bytes[at2] = (byte) (" ;\n\r\"a1".charAt(Math.floorMod(bytes[at2], 7)));
                }
            }
            byte[] whole = new byte[header.length + bytes.length];
            System.arraycopy(header, 0, whole, 0, header.length);
            System.arraycopy(bytes, 0, whole, header.length, bytes.length);
            return delivery.bytes(name, random.nextInt(4) == 0 ? bytes : whole).folder(at.resolve("delivery"));
        });
    }

    @Test
    void damaged_zips() throws Exception {
        run("damaged zips", (random, at) -> {
            Path zip = SmallDelivery.right()
                    .id("F" + random.nextInt())
                    .zip(at.resolve("delivery.zip"), random.nextBoolean() ? "" : "x/");
            byte[] whole = Files.readAllBytes(zip);
            Damage damage = new Damage(random);
            byte[] bytes =
                    switch (random.nextInt(5)) {
                        case 0 -> damage.any(random.nextInt(3000));
                        case 1 -> java.util.Arrays.copyOf(whole, random.nextInt(whole.length));
                        case 2 -> damage.ofText(whole);
                        default -> damage.flipped(whole);
                    };
            Files.write(zip, bytes);
            return zip;
        });
    }
}
