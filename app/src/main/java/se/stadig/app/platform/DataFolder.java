package se.stadig.app.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The folder that one running Stadig owns: its database, its register store and its log. The lock is the operating
 * system's, so it ends with the process however that ends.
 */
public final class DataFolder implements AutoCloseable {
    private static final String LOCK = "stadig.lock";
    private static final String LOG = "log";

    private final Path folder;
    private final FileChannel channel;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Takes the folder for this process; a folder that another running Stadig has is refused. */
    public static DataFolder take(Path folder) {
        try {
            Files.createDirectories(folder);
            Path file = folder.toRealPath().resolve(LOCK);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lockOf(channel) == null) {
                String owner = Files.readString(file).strip();
                channel.close();
                throw new CannotStart(
                        "Mappen %s används redan av en annan Stadig som är igång (process %s). Avsluta den först, eller välj en annan mapp med --data."
                                .formatted(folder, owner));
            }
            ownersAlone(folder.toRealPath().resolve(LOG));
            channel.truncate(0);
            String process = Long.toString(ProcessHandle.current().pid());
            channel.write(ByteBuffer.wrap(process.getBytes(StandardCharsets.US_ASCII)));
            return new DataFolder(folder.toRealPath(), channel);
        } catch (IOException unusable) {
            throw new CannotStart(
                    "Mappen %s går inte att använda (%s). Välj en mapp som du får skriva i, med --data."
                            .formatted(folder, unusable),
                    unusable);
        }
    }

    private static void ownersAlone(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    private static @Nullable FileLock lockOf(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    public Path database() {
        return folder.resolve("postgresql");
    }

    public Path store() {
        return folder.resolve("store");
    }

    public Path log() {
        return folder.resolve(LOG).resolve("stadig.log");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException stillLocked) {
            throw new IllegalStateException("The lock of " + folder + " could not be let go.", stillLocked);
        }
    }
}
