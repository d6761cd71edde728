package se.stadig.register.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stadig.register.Engine;
import se.stadig.register.Pseudonyms;

/**
 * Kontroll av lagret: every file against the manifest that was sealed when the delivery was taken in. What is not there, what is there but should
 * not be, and what has changed by as little as a bit, each gives a flaw. Nothing is mended.
 */
public final class Verification {
    private static final String ORPHAN =
            "Identitetsfilen hör inte till någon leverans. Antingen har leveransens mapp tagits bort, eller så avbröts en inläsning i sista stund.";

    private final Store store;
    private final Pseudonyms pseudonyms;
    private final Progress progress;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Map<Integer, Path> sequences = new HashMap<>();
    private final Map<String, Path> named = new HashMap<>();
    private long allBytes;
    private long bytes;
    private long files;

    private Verification(Store store, Progress progress) {
        this.store = store;
        this.pseudonyms = store.pseudonyms();
        this.progress = progress;
    }

    /** Something that is not as it was left, in one Swedish sentence; the path is told from the store's folder. */
    public record Flaw(Path where, String sentence) {}

    /** What was looked at and what is wrong. */
    public record Result(int deliveries, long files, long bytes, List<Flaw> flaws) {
        public Result {
            flaws = List.copyOf(flaws);
        }

        public boolean isWhole() {
            return flaws.isEmpty();
        }
    }

    /** Is told how many bytes have been read of all. */
    public interface Progress {
        Progress SILENT = (bytes, all) -> {};

        void told(long bytes, long all);
    }

    public static Result of(Store store, Progress progress) throws IOException, SQLException {
        return new Verification(store, progress).verify();
    }

    private Result verify() throws IOException, SQLException {
        List<StoredDelivery> deliveries = new ArrayList<>();
        List<Path> identities = new ArrayList<>();
        Set<Path> owned = new HashSet<>();
        try (StoreLock lock = store.lock()) {
            List<Path> folders = StoreFolders.deliveries(store, (path, sentence) -> flaw(path, sentence));
            identities.addAll(StoreFolders.identities(store, (path, sentence) -> flaw(path, sentence)));
            for (Path folder : folders) {
                owned.add(StoreFolders.identitiesBeside(store, folder));
                read(folder, deliveries);
            }
        }
        checkSequences();
        try (Connection engine = Engine.open()) {
            FileCheck check = new FileCheck(engine);
            for (StoredDelivery delivery : deliveries) {
                owned.add(store.identitiesFile(delivery));
                checkFiles(delivery, check);
            }
            identities.stream().filter(file -> !owned.contains(file)).forEach(file -> flaw(file, ORPHAN));
        }
        return new Result(deliveries.size(), files, bytes, flaws);
    }

    private void read(Path folder, List<StoredDelivery> deliveries) throws IOException {
        Path manifest = folder.resolve(StoredManifest.FILE);
        if (!Files.isRegularFile(manifest)) {
            flaw(manifest, "Manifestet saknas. Utan det räknas inte leveransen.");
            return;
        }
        if (!Seal.isWhole(StoreFolders.text(manifest), pseudonyms)) {
            flaw(manifest, "Manifestet är inte som det var när leveransen togs in: sigillet stämmer inte.");
            return;
        }
        StoredDelivery delivery = StoredManifest.read(folder);
        if (!store.deliveryFolder(delivery).equals(folder)) {
            flaw(
                    folder,
                    "Leveransen ligger i fel mapp. Den ska ligga i " + relative(store.deliveryFolder(delivery)) + ".");
        }
        told(
                sequences.put(delivery.sequence(), folder),
                folder,
                "Två leveranser har nummer " + delivery.sequence() + ".");
        told(
                named.put(delivery.sender() + " " + delivery.id(), folder),
                folder,
                "Avsändaren " + delivery.sender() + " har två leveranser med id ”" + delivery.id() + "”.");
        delivery.files().values().forEach(file -> allBytes += file.bytes());
        allBytes += delivery.identities().bytes();
        deliveries.add(delivery);
    }

    private void told(@Nullable Path earlier, Path folder, String sentence) {
        if (earlier != null) {
            flaw(folder, sentence);
        }
    }

    /** Nothing is ever taken away, so the numbers have no gaps. */
    private void checkSequences() {
        int last = sequences.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        boolean unread = flaws.stream().anyMatch(flaw -> flaw.where().endsWith(StoredManifest.FILE));
        for (int number = 1; number < last && !unread; number++) {
            if (!sequences.containsKey(number)) {
                flaw(store.root().resolve("deliveries"), "Leverans nummer " + number + " saknas.");
            }
        }
    }

    private void checkFiles(StoredDelivery delivery, FileCheck check) throws IOException {
        delivery.files().forEach((name, told) -> check(delivery.folder().resolve(name), told, check));
        check(store.identitiesFile(delivery), delivery.identities(), check);
        try (Stream<Path> inside = Files.list(delivery.folder())) {
            inside.filter(path -> !path.endsWith(StoredManifest.FILE))
                    .filter(path -> !delivery.files().containsKey(String.valueOf(path.getFileName())))
                    .sorted()
                    .forEach(path -> flaw(path, "Filen hör inte till leveransen."));
        }
    }

    private void check(Path file, StoredDelivery.StoredFile told, FileCheck check) {
        check.against(file, told).ifPresent(sentence -> flaw(file, sentence));
        files++;
        bytes += told.bytes();
        progress.told(bytes, allBytes);
    }

    private void flaw(Path where, String sentence) {
        flaws.add(new Flaw(relative(where), sentence));
    }

    private Path relative(Path path) {
        return store.root().relativize(path);
    }
}
