package se.stadig.register.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stadig.register.SmallDelivery;
import se.stadig.register.TestStore;

/** Where the store lies, its key beside it, and who may read what. */
class StorePlaceTest {
    @TempDir
    private Path folder;

    private Path delivery;

    @BeforeEach
    void aDelivery() throws IOException {
        delivery = SmallDelivery.right().folder(folder.resolve("delivery"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lager [1]", "lager*", "lager?", "lager {a,b}", "O'Brien \"s", "åäö 😀", "a;b", "hive=1"})
    void a_store_works_in_a_folder_of_any_name(String name) throws Exception {
        Files.createDirectories(folder.resolve("lager 1"));
        TestStore store = new TestStore(folder.resolve(name));
        store.take(delivery);
        Taken second = store.take(SmallDelivery.right()
                .id("B")
                .replace("visits.csv", "V3;", "V4;")
                .replace("visit_staff.csv", "V3;", "V4;")
                .folder(folder.resolve("second")));
        assertThat(second.status()).isEqualTo(Taken.Status.COUNTED);
        assertThat(second.stored().sharesVisitsWith()).containsExactly(1);
        assertThat(store.figures(TestStore.october())).isNotEmpty();
    }

    @Test
    void the_store_is_the_same_through_a_link() throws Exception {
        TestStore store = new TestStore(folder.resolve("store"));
        store.take(delivery);
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("store"));
        Store linked = Store.at(folder.resolve("link"), folder.resolve("store.key"));
        assertThat(linked.root()).isEqualTo(store.open().root());
        assertThat(linked.catalog().all()).hasSize(1);
    }

    @Test
    void a_key_inside_the_store_is_refused() throws IOException {
        Path store = Files.createDirectories(folder.resolve("store"));
        assertThatThrownBy(() -> Store.at(store, store.resolve("register.key")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("utanför");
        Files.createSymbolicLink(folder.resolve("elsewhere"), store);
        assertThatThrownBy(() -> Store.at(store, folder.resolve("elsewhere/register.key")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("utanför");
        assertThat(store).isEmptyDirectory();
    }

    @Test
    void the_key_is_not_in_the_store() throws Exception {
        TestStore store = new TestStore(folder.resolve("store"));
        store.take(delivery);
        String key = Files.readString(folder.resolve("store.key")).strip();
        assertThat(key).hasSize(64);
        for (String name : store.snapshot().keySet()) {
            assertThat(Bytes.contains(store.root().resolve(name), key)).as(name).isFalse();
        }
    }

    @Test
    void another_key_is_told_and_changes_nothing() throws Exception {
        TestStore store = new TestStore(folder.resolve("store"));
        store.take(delivery);
        var before = store.snapshot();
        Store.at(folder.resolve("other"));
        assertThatThrownBy(() -> Store.at(store.root(), folder.resolve("other.key")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("other.key")
                .hasMessageContaining("--key");
        assertThat(store.snapshot()).isEqualTo(before);
    }

    @Test
    void a_lost_key_is_told_and_no_new_one_is_made() throws Exception {
        TestStore store = new TestStore(folder.resolve("store"));
        store.take(delivery);
        Path key = folder.resolve("store.key");
        Files.move(key, folder.resolve("kept.key"));
        assertThatThrownBy(store::open).isInstanceOf(IOException.class).hasMessageContaining("finns inte");
        assertThat(key).doesNotExist();
        Files.move(folder.resolve("kept.key"), key);
        assertThat(store.deliveries()).hasSize(1);
    }

    @Test
    void a_folder_with_something_else_in_it_is_refused_and_left_as_it_is() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("brev.txt"), "hej");
        assertThatThrownBy(() -> Store.at(other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("inget register");
        try (Stream<Path> files = Files.list(other)) {
            assertThat(files).containsExactly(other.resolve("brev.txt"));
        }
        assertThat(folder.resolve("other.key")).doesNotExist();
    }

    @Test
    void a_store_of_a_newer_version_is_refused() throws IOException {
        Store.at(folder.resolve("store"));
        Path format = folder.resolve("store/store.json");
        Files.writeString(format, Files.readString(format).replace("stadig-store/1", "stadig-store/2"));
        assertThatThrownBy(() -> Store.at(folder.resolve("store"))).isInstanceOf(IOException.class);
    }

    @Test
    void identities_are_for_the_owner_alone_and_facts_can_be_shared() throws Exception {
        TestStore store = new TestStore(folder.resolve("store"));
        store.take(delivery);
        Path identities = store.root().resolve("identities");
        assertThat(permissions(identities)).isEqualTo("rwx------");
        assertThat(permissions(store.root().resolve("incoming"))).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("store.key"))).isEqualTo("rw-------");
        List<Path> files = parquet(identities);
        assertThat(files).hasSize(1);
        assertThat(permissions(files.getFirst())).isEqualTo("rw-------");
        assertThat(parquet(store.root().resolve("deliveries")))
                .hasSize(StoreTable.values().length)
                .allSatisfy(
                        file -> assertThat(permissions(file)).isEqualTo(permissions(delivery.resolve("units.csv"))));
    }

    @Test
    void nothing_is_left_of_the_way_in() throws Exception {
        TestStore store = new TestStore(folder.resolve("store"));
        store.take(delivery);
        store.take(SmallDelivery.right().without("units.csv").folder(folder.resolve("broken")));
        assertThat(store.root().resolve("incoming")).isEmptyDirectory();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static List<Path> parquet(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".parquet")).toList();
        }
    }
}
