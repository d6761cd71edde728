package se.stadig.register.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder for a delivery on its way in. It is locked as long as its program lives; what a killed program left is thrown away by the next. Folders
 * come and go under the store's lock only. Nobody but the owner may look in: the identities lie here too.
 */
final class Incoming implements AutoCloseable {
    private static final String LOCK = "owner.lock";

    /**
     * The folders of this program. Their locks must not be tried: closing a second channel of a file gives back the lock that the program has on it.
     */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Store store;
    private final Path folder;
    private final FileChannel channel;

    private Incoming(Store store, Path folder, FileChannel channel) {
        this.store = store;
        this.folder = folder;
        this.channel = channel;
    }

    /** Cleans up after dead programs and makes a fresh folder. */
    static Incoming in(Store store) throws IOException {
        try (StoreLock lock = store.lock()) {
            Path root = Disk.privateFolder(store.incoming());
            store.clean();
            clean(store, root);
            Path folder = Files.createDirectory(root.resolve(UUID.randomUUID().toString()));
            OURS.add(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            channel.lock();
            Files.createDirectory(folder.resolve("delivery"));
            return new Incoming(store, folder, channel);
        }
    }

    /** The folder that becomes the delivery. */
    Path delivery() {
        return folder.resolve("delivery");
    }

    Path folder() {
        return folder;
    }

    Path identities() {
        return folder.resolve("identities.parquet");
    }

    private static void clean(Store store, Path root) throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.toList()) {
                if (isDead(folder)) {
                    takeBackIdentities(store, folder.resolve("delivery"));
                    Disk.deleteTree(folder);
                }
            }
        }
    }

    /** What ended between the two renames has put the identities in place, but not the delivery: it is out, so they go too. */
    private static void takeBackIdentities(Store store, Path delivery) throws IOException {
        if (Files.exists(delivery.resolve(StoredManifest.FILE))) {
            try {
                Files.deleteIfExists(store.identitiesFile(StoredManifest.read(delivery)));
            } catch (StoredManifest.Unreadable killedWhileWriting) {
                // The manifest is whole before anything is put in place: nothing was.
            }
        }
    }

    /** Whether the program that made the folder is gone. Only under the store's lock. */
    static boolean isDead(Path folder) throws IOException {
        Path lock = folder.resolve(LOCK);
        if (OURS.contains(folder)) {
            return false;
        }
        if (!Files.exists(lock)) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            @Nullable FileLock taken = channel.tryLock();
            return taken != null;
        }
    }

    @Override
    public void close() throws IOException {
        try (StoreLock lock = store.lock();
                channel) {
            takeBackIdentities(store, delivery());
            Disk.deleteTree(folder);
        } finally {
            OURS.remove(folder);
        }
    }
}
