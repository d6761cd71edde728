package se.stadig.register.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import se.stadig.register.SmallDelivery;
import se.stadig.register.fuzz.Damage;

/** The readers of CSV and manifest alone, hundreds of thousands of times: they end in rows, or in a reason. */
class ReaderFuzzTest {
    private static final long SECONDS = Math.max(1, Long.getLong("stadig.fuzz.seconds", 15) / 3);
    private static final long SEED =
            Long.getLong("stadig.seed", ThreadLocalRandom.current().nextInt(1_000_000));

    private static final Map<String, byte[]> WHOLE = SmallDelivery.right().files();

    @Test
    void csv_ends_in_rows_or_in_a_reason() throws Exception {
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        int trials = 0;
        int readWhole = 0;
        for (; System.nanoTime() < end; trials++) {
            Random random = new Random(SEED * 1_000_000 + trials);
            Table table = Table.values()[random.nextInt(Table.values().length)];
            byte[] bytes = new Damage(random).ofText(WHOLE.get(table.file()));
            Findings rejections = new Findings();
            long[] last = {0};
            try {
                new CsvRows(table, rejections, new Findings(), _ -> {}).read(new ByteArrayInputStream(bytes), row -> {
                    if (row.line() <= last[0]) {
                        throw new AssertionError("line " + row.line() + " after line " + last[0]);
                    }
                    last[0] = row.line();
                    if (row.get(table.columns().size() - 1) == null) {
                        throw new AssertionError("a column without a value on line " + row.line());
                    }
                });
                readWhole++;
            } catch (CsvRows.Unreadable told) {
                assertThat(rejections.counts()).containsOnlyKeys(told.rule());
            } catch (Exception | Error thrown) {
                throw new AssertionError("trial " + trials + " with -Dstadig.seed=" + SEED + " threw", thrown);
            }
        }
        System.out.printf("Fuzz CSV: %d trials, %d read to the end, -Dstadig.seed=%d%n", trials, readWhole, SEED);
        assertThat(readWhole).isBetween(trials / 10, trials - 1);
    }

    @Test
    void manifests_are_good_or_bad() throws Exception {
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        int trials = 0;
        int good = 0;
        byte[] whole = WHOLE.get(SmallDelivery.MANIFEST);
        for (; System.nanoTime() < end; trials++) {
            byte[] bytes = new Damage(new Random(SEED * 1_000_000 + trials)).ofText(whole);
            try {
                switch (ManifestReader.read(new ByteArrayInputStream(bytes))) {
                    case ManifestReader.Read.Good(Manifest manifest) -> {
                        good++;
                        assertThat(manifest.municipality()).matches("[0-9]{4}");
                        assertThat(manifest.from()).isBeforeOrEqualTo(manifest.to());
                    }
                    case ManifestReader.Read.Bad bad -> assertThat(bad.value()).isNotNull();
                }
            } catch (Exception | Error thrown) {
                throw new AssertionError("trial " + trials + " with -Dstadig.seed=" + SEED + " threw", thrown);
            }
        }
        System.out.printf("Fuzz manifest: %d trials, %d good, -Dstadig.seed=%d%n", trials, good, SEED);
        assertThat(good).isBetween(trials / 100, trials - 1);
    }
}
