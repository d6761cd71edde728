package se.stadig.register.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stadig.register.SmallDelivery;
import se.stadig.register.TestStore;

/** The same again, something else under the same id, corrections; and that nothing in the store is ever changed in place. */
class ResendTest {
    @TempDir
    private Path folder;

    private TestStore store;
    private SortedMap<String, String> before = new TreeMap<>();
    private int number;

    @BeforeEach
    void aStore() throws Exception {
        store = new TestStore(folder.resolve("store"));
        store.open();
        before = store.snapshot();
    }

    /** Takes a delivery in and checks that every file that was there before is there still, byte by byte. */
    private Taken take(SmallDelivery delivery) throws Exception {
        Taken taken = store.take(delivery.folder(folder.resolve("delivery-" + ++number)));
        SortedMap<String, String> after = store.snapshot();
        assertThat(after).containsAllEntriesOf(before);
        if (taken.status() != Taken.Status.COUNTED && taken.status() != Taken.Status.REPLACED) {
            assertThat(after).isEqualTo(before);
        }
        before = after;
        return taken;
    }

    private static SmallDelivery changed(UnaryOperator<String> change) {
        return SmallDelivery.right().change("visits.csv", change);
    }

    @Test
    void the_same_again_changes_nothing_and_gives_the_one_that_is_in() throws Exception {
        Taken first = take(SmallDelivery.right());
        Taken again = take(SmallDelivery.right());
        assertThat(first.status()).isEqualTo(Taken.Status.COUNTED);
        assertThat(again.status()).isEqualTo(Taken.Status.SAME_AS_EARLIER);
        assertThat(again.stored()).isEqualTo(first.stored());
    }

    @Test
    void the_same_again_throws_away_what_a_program_left_that_was_killed_at_the_very_end() throws Exception {
        Path delivery = SmallDelivery.right().folder(folder.resolve("delivery"));
        store.take(delivery);
        Files.writeString(store.root().resolve("generation.new"), "settled half");
        assertThat(store.take(delivery).status()).isEqualTo(Taken.Status.SAME_AS_EARLIER);
        WholeStore.hasNothingElse(store);
    }

    @Test
    void something_else_under_the_same_id_is_refused() throws Exception {
        take(SmallDelivery.right());
        assertThat(take(changed(text -> text.replace("08:25", "08:26"))).status())
                .isEqualTo(Taken.Status.REFUSED_ID_REUSED);
        assertThat(take(changed(text -> text + "\n")).status()).isEqualTo(Taken.Status.SAME_AS_EARLIER);
    }

    @Test
    void a_manifest_that_says_something_else_is_something_else() throws Exception {
        take(SmallDelivery.right());
        assertThat(take(SmallDelivery.right().created("2026-11-02T08:15:01")).status())
                .isEqualTo(Taken.Status.REFUSED_ID_REUSED);
        assertThat(take(SmallDelivery.right().change(SmallDelivery.MANIFEST, text -> text.replace(",", " ,\n")))
                        .status())
                .isEqualTo(Taken.Status.SAME_AS_EARLIER);
    }

    @Test
    void rows_in_another_order_are_something_else_because_the_order_of_events_counts() throws Exception {
        take(SmallDelivery.right());
        SmallDelivery other = SmallDelivery.right();
        other.replace("contact_events.csv", "R1;U1;2026-02-01;OFFERED;;\nR1;U1;2026-02-03;ACCEPTED;;", """
                R1;U1;2026-02-03;ACCEPTED;;
                R1;U1;2026-02-01;OFFERED;;""");
        assertThat(take(other).status()).isEqualTo(Taken.Status.REFUSED_ID_REUSED);
    }

    @Test
    void another_sender_may_use_the_id() throws Exception {
        take(SmallDelivery.right());
        SmallDelivery other = SmallDelivery.right().replace(SmallDelivery.MANIFEST, "2120001967", "2120001355");
        assertThat(take(other).status()).isEqualTo(Taken.Status.COUNTED);
        assertThat(store.deliveries()).hasSize(2);
    }

    @Test
    void a_refused_delivery_does_not_take_the_id() throws Exception {
        assertThat(take(SmallDelivery.right().without("visits.csv")).status())
                .isEqualTo(Taken.Status.REFUSED_FILE_MISSING);
        assertThat(take(SmallDelivery.right()).status()).isEqualTo(Taken.Status.COUNTED);
    }

    @Test
    void a_correction_takes_the_place_of_the_corrected_one_and_both_are_kept() throws Exception {
        take(SmallDelivery.right());
        Taken correction =
                take(changed(text -> text.replace("08:25", "08:26")).id("B").replaces("A"));
        assertThat(correction.status()).isEqualTo(Taken.Status.COUNTED);
        Catalog catalog = store.open().catalog();
        assertThat(catalog.all()).extracting(StoredDelivery::id).containsExactly("A", "B");
        assertThat(catalog.counted()).extracting(StoredDelivery::id).containsExactly("B");
        assertThat(take(SmallDelivery.right()).status()).isEqualTo(Taken.Status.SAME_AS_EARLIER);
    }

    @Test
    void a_correction_may_come_before_what_it_corrects() throws Exception {
        take(changed(text -> text.replace("08:25", "08:26")).id("B").replaces("A"));
        assertThat(take(SmallDelivery.right()).status()).isEqualTo(Taken.Status.REPLACED);
        assertThat(store.open().catalog().counted())
                .extracting(StoredDelivery::id)
                .containsExactly("B");
    }

    @Test
    void corrections_of_corrections_leave_the_last_one() throws Exception {
        take(SmallDelivery.right());
        take(SmallDelivery.right().id("B").replaces("A"));
        take(SmallDelivery.right().id("C").replaces("B"));
        Catalog catalog = store.open().catalog();
        assertThat(catalog.counted()).extracting(StoredDelivery::id).containsExactly("C");
        assertThat(catalog.all()).hasSize(3);
    }

    @Test
    void another_senders_correction_corrects_nothing_of_ours() throws Exception {
        take(SmallDelivery.right());
        take(SmallDelivery.right().id("B").replaces("A").replace(SmallDelivery.MANIFEST, "2120001967", "2120001355"));
        assertThat(store.open().catalog().counted()).hasSize(2);
    }

    @Test
    void a_damaged_manifest_in_the_store_is_told_and_not_passed_over() throws Exception {
        Taken taken = take(SmallDelivery.right());
        Path manifest = taken.stored().folder().resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).substring(0, 200));
        assertThat(catchThrowable(() -> store.open().catalog()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(manifest.toString());
    }
}
