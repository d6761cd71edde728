package se.stadig.register.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder for a delivery on its way in. It is locked as long as its program lives; what a killed program left is thrown away by the next. */
final class Incoming implements AutoCloseable {
    static final String IDENTITIES = "identities.parquet";
    private static final String LOCK = "owner.lock";

    private final Path folder;
    private final FileChannel channel;

    private Incoming(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static Incoming in(Path root) throws IOException {
        Path folder = root.resolve(UUID.randomUUID().toString());
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        Files.createDirectory(folder.resolve("delivery"));
        Files.createDirectory(folder.resolve("spill"));
        return new Incoming(folder, channel);
    }

    /** The folder that becomes the delivery. */
    Path delivery() {
        return folder.resolve("delivery");
    }

    Path folder() {
        return folder;
    }

    Path identities() {
        return folder.resolve(IDENTITIES);
    }

    /** Throws away what dead programs left. Only under the store's lock. */
    static void clean(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.toList()) {
                if (isDead(folder)) {
                    Disk.deleteTree(folder);
                }
            }
        }
    }

    /** Whether the program that made the folder is gone. */
    static boolean isDead(Path folder) throws IOException {
        Path lock = folder.resolve(LOCK);
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            @Nullable FileLock taken = channel.tryLock();
            return taken != null;
        } catch (OverlappingFileLockException ourOwn) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Disk.deleteTree(folder);
    }
}
