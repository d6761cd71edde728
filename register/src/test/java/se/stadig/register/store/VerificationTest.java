package se.stadig.register.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stadig.register.Pseudonyms;
import se.stadig.register.SmallDelivery;
import se.stadig.register.TestStore;

/** A whole store is found whole, and every damage that is planted in it is found. */
class VerificationTest {
    private static Path original;

    @TempDir
    private Path temporary;

    private Path root;

    @BeforeAll
    static void fillAStore(@TempDir Path folder) throws IOException, SQLException {
        original = folder.resolve("register");
        TestStore store = new TestStore(original);
        store.take(SmallDelivery.right().folder(folder.resolve("a")));
        store.take(SmallDelivery.right().id("B").replaces("A").folder(folder.resolve("b")));
        store.take(SmallDelivery.right()
                .id("C")
                .replace(SmallDelivery.MANIFEST, "2026-03-01", "2026-02-01")
                .folder(folder.resolve("c")));
    }

    @BeforeEach
    void copyTheStore() throws IOException {
        root = temporary.resolve("register");
        Files.copy(original.resolveSibling("register.key"), temporary.resolve("register.key"));
        try (Stream<Path> paths = Files.walk(original)) {
            for (Path path : paths.toList()) {
                Files.copy(path, root.resolve(original.relativize(path)));
            }
        }
    }

    private Verification.Result verify() throws IOException, SQLException {
        return Verification.of(Store.at(root), Verification.Progress.SILENT);
    }

    private List<String> flaws() throws IOException, SQLException {
        return verify().flaws().stream()
                .map(flaw -> flaw.where() + ": " + flaw.sentence())
                .toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> !root.relativize(path).toString().matches("lock|generation|store\\.json"))
                    .sorted()
                    .toList();
        }
    }

    private Path delivery(int number) throws IOException {
        return Store.at(root).catalog().all().get(number - 1).folder();
    }

    @Test
    void a_store_as_it_was_left_is_whole() throws IOException, SQLException {
        Verification.Result result = verify();

        assertThat(result.flaws()).isEmpty();
        assertThat(result.isWhole()).isTrue();
        assertThat(result.deliveries()).isEqualTo(3);
        assertThat(result.files()).isEqualTo(files().size() - 3);
        long bytes = 0;
        for (Path file : files()) {
            bytes += file.endsWith("manifest.json") ? 0 : Files.size(file);
        }
        assertThat(result.bytes()).isEqualTo(bytes);
    }

    @Test
    void a_store_without_deliveries_is_whole(@TempDir Path empty) throws IOException, SQLException {
        Verification.Result result = Verification.of(Store.at(empty.resolve("register")), Verification.Progress.SILENT);

        assertThat(result.isWhole()).isTrue();
        assertThat(result.deliveries()).isZero();
    }

    @Test
    void a_flipped_bit_in_any_file_is_found_and_the_file_is_named() throws IOException, SQLException {
        for (Path file : files()) {
            byte[] right = Files.readAllBytes(file);
            for (int at : new int[] {0, right.length / 2, right.length - 1}) {
                byte[] wrong = right.clone();
                wrong[at] ^= 1;
                Files.write(file, wrong);
                assertThat(verify().flaws())
                        .as("bit %d of %s", at, file)
                        .anyMatch(flaw -> root.resolve(flaw.where()).equals(file));
            }
            Files.write(file, right);
        }
        assertThat(flaws()).isEmpty();
    }

    @Test
    void a_missing_file_is_found_and_named() throws IOException, SQLException {
        for (Path file : files()) {
            byte[] right = Files.readAllBytes(file);
            Files.delete(file);
            assertThat(verify().flaws())
                    .as("without %s", file)
                    .anyMatch(flaw -> root.resolve(flaw.where()).equals(file)
                            && flaw.sentence().contains("saknas"));
            Files.write(file, right);
        }
    }

    @Test
    void an_extra_file_is_found_in_every_folder() throws IOException, SQLException {
        List<Path> folders = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(root)) {
            paths.filter(Files::isDirectory).forEach(folders::add);
        }
        for (Path folder : folders) {
            Path extra = folder.resolve("kopia.parquet");
            Files.writeString(extra, "x");
            assertThat(verify().flaws())
                    .as("%s", extra)
                    .anyMatch(flaw -> root.resolve(flaw.where()).equals(extra));
            Files.delete(extra);
        }
    }

    @Test
    void a_file_with_a_byte_more_or_less_is_found() throws IOException, SQLException {
        Path file = delivery(1).resolve(StoreTable.VISITS.file());
        byte[] right = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(right, right.length - 1));
        assertThat(flaws()).singleElement().asString().contains("byte men ska vara " + right.length);
        Files.write(file, Arrays.copyOf(right, right.length + 1));
        assertThat(flaws()).singleElement().asString().contains("byte men ska vara " + right.length);
    }

    @Test
    void every_change_of_what_the_manifest_says_breaks_its_seal() throws IOException, SQLException {
        Path manifest = delivery(2).resolve(StoredManifest.FILE);
        String right = Files.readString(manifest);
        for (String[] change : new String[][] {
            {"\"replaces\" : \"A\"", "\"replaces\" : null"},
            {"\"sender_name\" : \"Exempelkommunen\"", "\"sender_name\" : \"Någon annan\""},
            {"\"taken_by\" : \"test\"", "\"taken_by\" : \"annan\""},
            {"\"notices\" : ", "\"notices\" : 1"},
            {"\n}", " \n}"}
        }) {
            assertThat(right).contains(change[0]);
            Files.writeString(manifest, right.replace(change[0], change[1]));
            assertThat(flaws()).as(change[1]).singleElement().asString().contains("sigillet stämmer inte");
        }
    }

    @Test
    void a_seal_made_with_another_key_does_not_hold() throws IOException, SQLException {
        Path manifest = delivery(2).resolve(StoredManifest.FILE);
        String forged = Files.readString(manifest).replace("\"taken_by\" : \"test\"", "\"taken_by\" : \"annan\"");
        Files.writeString(manifest, Seal.sealed(forged, Pseudonyms.withKeyIn(temporary.resolve("other.key"))));

        assertThat(flaws()).singleElement().asString().contains("sigillet stämmer inte");
    }

    @Test
    void a_delivery_that_was_taken_away_is_found_by_its_number_and_by_its_identities()
            throws IOException, SQLException {
        Disk.deleteTree(delivery(2));

        assertThat(flaws())
                .anyMatch(flaw -> flaw.contains("Leverans nummer 2 saknas."))
                .anyMatch(flaw -> flaw.contains("Identitetsfilen hör inte till någon leverans."));
    }

    @Test
    void a_delivery_in_the_wrong_folder_is_found() throws IOException, SQLException {
        Path wrong = delivery(1);
        Path other = Objects.requireNonNull(delivery(3).getParent());
        Files.move(wrong, other.resolve(wrong.getFileName()));

        assertThat(flaws()).anyMatch(flaw -> flaw.contains("Leveransen ligger i fel mapp."));
    }

    @Test
    void a_delivery_that_stands_twice_is_found() throws IOException, SQLException {
        Path one = delivery(1);
        Path copy = one.resolveSibling("0000009-0123456789abcdef");
        Files.createDirectory(copy);
        try (Stream<Path> inside = Files.list(one)) {
            for (Path file : inside.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }

        assertThat(flaws())
                .anyMatch(flaw -> flaw.contains("Två leveranser har nummer 1."))
                .anyMatch(flaw -> flaw.contains("har två leveranser med id ”A”"));
    }

    @Test
    void an_interrupted_take_in_is_found_and_one_that_is_going_on_is_not() throws IOException, SQLException {
        Store store = Store.at(root);
        try (Incoming going = Incoming.in(store)) {
            assertThat(going.folder()).exists();
            assertThat(flaws()).isEmpty();
        }
        Path dead = store.incoming().resolve("d0d0");
        Files.createDirectories(dead);
        Files.createFile(dead.resolve("owner.lock"));

        assertThat(flaws()).singleElement().asString().contains("avbruten inläsning");
    }

    @Test
    void progress_ends_with_all_bytes() throws IOException, SQLException {
        List<Long> left = new ArrayList<>();
        Verification.Result result = Verification.of(Store.at(root), (bytes, all) -> left.add(all - bytes));

        assertThat(left).isSortedAccordingTo((a, b) -> Long.compare(b, a)).hasSize((int) result.files());
        assertThat(left.getLast()).isZero();
    }
}
