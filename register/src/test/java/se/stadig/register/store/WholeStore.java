package se.stadig.register.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.stadig.register.TestStore;

/** Checks that a store holds its deliveries whole, and nothing else. */
public final class WholeStore {
    private WholeStore() {}

    /** Every delivery of the catalog has its files with the checksums of its manifest, and its identities. */
    public static void check(TestStore store) throws IOException {
        for (StoredDelivery delivery : store.deliveries()) {
            for (var file : delivery.files().entrySet()) {
                Path path = delivery.folder().resolve(file.getKey());
                assertThat(TestStore.sha256(path))
                        .as(path.toString())
                        .isEqualTo(file.getValue().sha256());
                assertThat(Files.size(path)).isEqualTo(file.getValue().bytes());
            }
            assertThat(store.open().identitiesFile(delivery)).isNotEmptyFile();
        }
    }

    /** No file lies in the store that no delivery of the catalog knows of. */
    public static void hasNothingElse(TestStore store) throws IOException {
        Set<String> expected = new TreeSet<>(Set.of("store.json"));
        Path root = store.open().root();
        for (StoredDelivery delivery : store.deliveries()) {
            Stream.concat(delivery.files().keySet().stream(), Stream.of("manifest.json"))
                    .forEach(name -> expected.add(
                            root.relativize(delivery.folder().resolve(name)).toString()));
            expected.add(root.relativize(store.open().identitiesFile(delivery)).toString());
        }
        assertThat(new TreeSet<>(store.snapshot().keySet())).isEqualTo(expected);
        Path incoming = root.resolve("incoming");
        if (Files.exists(incoming)) {
            assertThat(incoming).isEmptyDirectory();
        }
    }
}
