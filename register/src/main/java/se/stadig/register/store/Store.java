package se.stadig.register.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stadig.register.Pseudonyms;

/**
 * Lagret: a folder of deliveries. {@code deliveries/municipality=…/period=…/…/} holds the facts under pseudonymous keys,
 * {@code identities/municipality=…/…parquet} tells, apart from them, whose the keys are. The key of the pseudonyms lies outside.
 */
public final class Store {
    private static final String FORMAT_FILE = "store.json";
    private static final String LOCK_FILE = "lock";

    private final Path root;
    private final Pseudonyms pseudonyms;
    private final Generation generation;
    private final Map<Path, StoredDelivery> read = new ConcurrentHashMap<>();
    private volatile @Nullable Remembered remembered;

    private Store(Path root, Pseudonyms pseudonyms) {
        this.root = root;
        this.pseudonyms = pseudonyms;
        this.generation = new Generation(root);
    }

    /** The store in the folder, made if there is none; the key file beside the folder is the default one. */
    public static Store at(Path root) throws IOException {
        return at(root, defaultKey(root));
    }

    public static Store at(Path folder, Path keyFile) throws IOException {
        Files.createDirectories(folder);
        Path root = folder.toRealPath();
        checkOutside(root, keyFile);
        Path format = root.resolve(FORMAT_FILE);
        if (Files.exists(format) && !Files.exists(keyFile)) {
            throw new IOException("Nyckelfilen " + keyFile + " finns inte. Registret i " + folder
                    + " är fyllt med en nyckel och kan inte läsas utan den. Ange nyckelfilen med --key.");
        }
        if (!Files.exists(format)) {
            checkEmpty(root);
        }
        Pseudonyms pseudonyms = Pseudonyms.withKeyIn(keyFile);
        String expected = "{\"format\": \"stadig-store/1\", \"key_mark\": \"" + pseudonyms.mark() + "\"}\n";
        if (!Files.exists(format)) {
            make(root, expected);
        }
        if (!Files.readString(format).equals(expected)) {
            throw new IOException("Registret i " + folder + " är fyllt med en annan nyckel än den i " + keyFile
                    + ", eller av en annan version. Ange rätt nyckelfil med --key.");
        }
        return new Store(root, pseudonyms);
    }

    private static void make(Path root, String format) throws IOException {
        try (StoreLock lock = StoreLock.take(root.resolve(LOCK_FILE))) {
            Path file = root.resolve(FORMAT_FILE);
            if (!Files.exists(file)) {
                Files.createDirectories(root.resolve("deliveries"));
                Disk.privateFolder(root.resolve("identities"));
                Path fresh = root.resolve(FORMAT_FILE + ".new");
                Files.writeString(fresh, format);
                Disk.sync(fresh);
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
                Disk.sync(root);
            }
        }
    }

    public static Path defaultKey(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        return absolute.resolveSibling(absolute.getFileName() + ".key");
    }

    private static void checkOutside(Path root, Path keyFile) throws IOException {
        Path folder = keyFile.toAbsolutePath().normalize().getParent();
        Path real = folder != null && Files.exists(folder) ? folder.toRealPath() : folder;
        if (real != null && real.startsWith(root)) {
            throw new IOException(
                    "Nyckelfilen ska ligga utanför registrets mapp, så att den som får en kopia av mappen inte får nyckeln.");
        }
    }

    private static void checkEmpty(Path root) throws IOException {
        Set<String> ours = Set.of(LOCK_FILE, FORMAT_FILE, FORMAT_FILE + ".new", "deliveries", "identities");
        try (Stream<Path> inside = Files.list(root)) {
            if (inside.anyMatch(path -> !ours.contains(path.getFileName().toString()))) {
                throw new IOException("Mappen " + root + " är inget register och inte tom. Välj en annan med --store.");
            }
        }
    }

    /** Every delivery that is wholly in place. */
    public Catalog catalog() throws IOException {
        String word = generation.now();
        Remembered known = remembered;
        if (known != null && known.word().equals(word)) {
            return known.catalog();
        }
        try {
            Catalog catalog = readCatalog();
            remembered = new Remembered(word, catalog);
            return catalog;
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /** A catalog and the word of the generation that it is of. */
    private record Remembered(String word, Catalog catalog) {}

    /** Puts a delivery in place by a rename. Only under the store's lock, with the catalog as it stands. */
    StoredDelivery place(Catalog before, StoredDelivery delivery, Path identities, Path folder) throws IOException {
        generation.unsettle();
        move(identities, identitiesFile(delivery));
        move(folder, deliveryFolder(delivery));
        StoredDelivery placed = StoredManifest.read(deliveryFolder(delivery));
        remembered = new Remembered(generation.settle(), before.with(placed));
        return placed;
    }

    private void move(Path from, Path to) throws IOException {
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        Disk.syncFolders(to, root);
    }

    private Catalog readCatalog() throws IOException {
        List<Path> folders = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(root.resolve("deliveries"), 3)) {
            paths.filter(path -> path.getNameCount() == root.getNameCount() + 4).forEach(folders::add);
        }
        folders.parallelStream().forEach(this::readOnce);
        List<StoredDelivery> deliveries = new ArrayList<>();
        for (Path folder : folders) {
            deliveries.add(Objects.requireNonNull(read.get(folder)));
        }
        return new Catalog(deliveries);
    }

    /** A delivery never changes, so its manifest is read once. */
    private void readOnce(Path folder) {
        read.computeIfAbsent(folder, fresh -> {
            try {
                return StoredManifest.read(fresh);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    public Path root() {
        return root;
    }

    Pseudonyms pseudonyms() {
        return pseudonyms;
    }

    StoreLock lock() throws IOException {
        return StoreLock.take(root.resolve(LOCK_FILE));
    }

    /** Throws away what a killed program left beside the deliveries. Only under the store's lock. */
    void clean() throws IOException {
        generation.clean();
    }

    Path incoming() {
        return root.resolve("incoming");
    }

    /** Where a delivery lies: found by municipality and period without reading any other. */
    Path deliveryFolder(StoredDelivery delivery) {
        return root.resolve("deliveries")
                .resolve("municipality=" + delivery.municipality())
                .resolve("period=" + delivery.from() + "_" + delivery.to())
                .resolve(folderName(delivery));
    }

    Path identitiesFile(StoredDelivery delivery) {
        return root.resolve("identities")
                .resolve("municipality=" + delivery.municipality())
                .resolve(folderName(delivery) + ".parquet");
    }

    private static String folderName(StoredDelivery delivery) {
        return "%07d-%016x".formatted(delivery.sequence(), delivery.key());
    }
}
