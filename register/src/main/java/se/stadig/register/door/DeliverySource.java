package se.stadig.register.door;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of a delivery are read from: a folder, or a zip of it. A zip is never unpacked to disk, so its paths lead nowhere. */
public sealed interface DeliverySource extends AutoCloseable permits DeliverySource.Folder, ZippedDelivery {
    String MANIFEST = "delivery.json";

    /** The name by which the delivery is told in the report. */
    String name();

    /** The file, or empty if the delivery does not have it. */
    Optional<InputStream> open(String file) throws IOException;

    /** Unpacked size in bytes, 0 for a file that is not there. */
    long size(String file) throws IOException;

    @Override
    void close() throws IOException;

    /** Something that is no delivery at all; the message is a sentence for the sender. */
    final class NotADelivery extends IOException {
        NotADelivery(String message) {
            super(message);
        }
    }

    static DeliverySource of(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return new Folder(path);
        }
        if (!Files.isRegularFile(path)) {
            throw new NotADelivery("Det finns ingen mapp eller fil här: " + path);
        }
        return ZippedDelivery.open(path);
    }

    /** The last name of a path, for reports. */
    static String nameOf(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? "/" : name.toString();
    }

    /** A folder with the ten files. */
    record Folder(Path path) implements DeliverySource {
        @Override
        public String name() {
            return nameOf(path);
        }

        @Override
        public Optional<InputStream> open(String file) throws IOException {
            Path full = path.resolve(file);
            return Files.isRegularFile(full) ? Optional.of(Files.newInputStream(full)) : Optional.empty();
        }

        @Override
        public long size(String file) throws IOException {
            Path full = path.resolve(file);
            return Files.isRegularFile(full) ? Files.size(full) : 0;
        }

        @Override
        public void close() {}
    }
}
