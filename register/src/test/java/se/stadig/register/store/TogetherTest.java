package se.stadig.register.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stadig.register.SmallDelivery;
import se.stadig.register.TestStore;
import se.stadig.register.door.Progress;

/** Several takes at once, by threads and by programs of their own. */
class TogetherTest {
    @TempDir
    private Path folder;

    private TestStore store;
    private Path temporary;

    @BeforeEach
    void aStore() throws Exception {
        store = new TestStore(folder.resolve("store"));
        store.open();
        temporary = Files.createDirectories(folder.resolve("temporary"));
    }

    /** The same visits told later: some with another performer, those of two days not made. */
    private static SmallDelivery correctedVisits(int visits) {
        SmallDelivery later = LargeDelivery.of(visits).created("2026-11-05T08:15:00");
        return later.replace(SmallDelivery.MANIFEST, "\"LARGE\"", "\"LATER\"")
                .change(
                        "visit_staff.csv",
                        text -> text.replace(";LS7\n", ";LS9\n").replace(";LS14\n", ";LS9\n"))
                .change(
                        "visits.csv",
                        text -> text.replaceAll(
                                "(LV2[0-9]{3};[^\n]*);PERFORMED;;;([^;]*);([^;]*);", "$1;MISSED;$2;$3;;;"));
    }

    private TakeProcess start(Path delivery) throws Exception {
        return TakeProcess.start(store.root(), delivery, temporary);
    }

    @RepeatedTest(2)
    void two_programs_that_take_the_same_delivery_get_it_in_once() throws Exception {
        Path delivery = LargeDelivery.in(folder.resolve("large"), 20_000);
        try (TakeProcess one = start(delivery);
                TakeProcess other = start(delivery)) {
            assertThat(List.of(one.status(), other.status())).containsExactlyInAnyOrder("COUNTED", "SAME_AS_EARLIER");
        }
        assertThat(store.deliveries()).hasSize(1);
        WholeStore.check(store);
        WholeStore.hasNothingElse(store);
    }

    @Test
    void two_programs_that_take_deliveries_with_the_same_visits_get_both_in_and_the_later_created_holds()
            throws Exception {
        Path first = LargeDelivery.in(folder.resolve("large"), 20_000);
        Path later = correctedVisits(20_000).folder(folder.resolve("later"));
        try (TakeProcess one = start(later);
                TakeProcess other = start(first)) {
            assertThat(List.of(one.status(), other.status())).containsExactly("COUNTED", "COUNTED");
        }
        WholeStore.check(store);
        WholeStore.hasNothingElse(store);
        assertThat(store.deliveries().get(1).sharesVisitsWith()).containsExactly(1);

        TestStore oneByOne = new TestStore(folder.resolve("one by one"));
        oneByOne.take(first);
        var before = oneByOne.figures(TestStore.october());
        oneByOne.take(later);
        var after = oneByOne.figures(TestStore.october());
        assertThat(store.figures(TestStore.october())).isEqualTo(after);
        assertThat(after).as("the later delivery changes figures").isNotEqualTo(before);
    }

    @Test
    void threads_and_a_program_at_once_get_everything_in() throws Exception {
        List<Path> deliveries = new ArrayList<>();
        for (String id : List.of("B", "C", "D", "E")) {
            deliveries.add(SmallDelivery.right().id(id).folder(folder.resolve(id)));
        }
        Path large = LargeDelivery.in(folder.resolve("large"), 5_000);
        List<Taken.Status> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4);
                TakeProcess program = start(large)) {
            List<Callable<Taken>> takes = new ArrayList<>();
            Store shared = store.open();
            for (int round = 0; round < 3; round++) {
                deliveries.forEach(delivery -> takes.add(() -> TestStore.take(shared, delivery, TestStore.ANYTHING)));
            }
            for (Future<Taken> taken : threads.invokeAll(takes)) {
                statuses.add(taken.get().status());
            }
            assertThat(program.status()).isEqualTo("COUNTED");
        }
        assertThat(statuses)
                .filteredOn(status -> status == Taken.Status.COUNTED)
                .hasSize(4);
        assertThat(statuses)
                .filteredOn(status -> status == Taken.Status.SAME_AS_EARLIER)
                .hasSize(8);
        assertThat(store.deliveries()).extracting(StoredDelivery::sequence).containsExactly(1, 2, 3, 4, 5);
        WholeStore.check(store);
        WholeStore.hasNothingElse(store);
    }

    @Test
    void a_slow_take_is_not_swept_away_by_another_thread_and_then_another_program() throws Exception {
        Path slow = SmallDelivery.right().folder(folder.resolve("slow"));
        Path quick = SmallDelivery.right().id("B").folder(folder.resolve("quick"));
        Path other = SmallDelivery.right().id("C").folder(folder.resolve("other"));
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean first = new AtomicBoolean(true);
        Progress held = (rows, bytes, all) -> {
            if (first.getAndSet(false)) {
                reading.countDown();
                awaitQuietly(goOn);
            }
        };
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<Taken> slowTake = thread.submit(
                    () -> new TakeIn(store.open(), TestStore.ANYTHING, "slow", TestStore.CLOCK).take(slow, held));
            try (TakeProcess program = startAfter(reading, quick, other)) {
                assertThat(program.status()).isEqualTo("COUNTED");
            } finally {
                goOn.countDown();
            }
            assertThat(slowTake.get().status()).isEqualTo(Taken.Status.COUNTED);
        }
        assertThat(store.deliveries()).hasSize(3);
        WholeStore.hasNothingElse(store);
    }

    /** Another thread's take sweeps first, then another program's. */
    private TakeProcess startAfter(CountDownLatch reading, Path quick, Path other) throws Exception {
        reading.await();
        assertThat(store.take(quick).status()).isEqualTo(Taken.Status.COUNTED);
        return start(other);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void what_a_dead_program_left_is_cleaned_even_without_its_lock_file() throws Exception {
        store.take(SmallDelivery.right().folder(folder.resolve("first")));
        Path incoming = store.root().resolve("incoming");
        Files.createDirectories(incoming.resolve("11111111-1111-1111-1111-111111111111/delivery"));
        Path locked = Files.createDirectories(incoming.resolve("22222222-2222-2222-2222-222222222222"));
        Files.writeString(locked.resolve("owner.lock"), "");
        Files.writeString(locked.resolve("identities.parquet"), "half");
        assertThat(store.take(SmallDelivery.right().id("B").folder(folder.resolve("second")))
                        .status())
                .isEqualTo(Taken.Status.COUNTED);
        WholeStore.hasNothingElse(store);
    }

    @Test
    void a_take_that_fails_between_its_two_renames_leaves_nothing() throws Exception {
        // A file stands where the folder of the municipality has to be: the second rename fails, as on a full disk.
        Path inTheWay = store.root().resolve("deliveries/municipality=1880");
        Files.writeString(inTheWay, "");
        Path delivery = SmallDelivery.right().folder(folder.resolve("first"));
        assertThat(catchThrowable(() -> store.take(delivery))).isInstanceOf(IOException.class);
        Files.delete(inTheWay);
        WholeStore.hasNothingElse(store);
        assertThat(store.take(delivery).status()).isEqualTo(Taken.Status.COUNTED);
    }
}
