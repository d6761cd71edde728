package se.stadig.register.door;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Where the files of a delivery are read from: a folder, or a zip of it. A zip is never unpacked to disk, so its paths lead nowhere. */
public sealed interface DeliverySource extends AutoCloseable {
    String MANIFEST = "delivery.json";

    /** A zip may not unpack to more than this many times its size: the limit against zip bombs, far above what text gives. */
    long MOST_INFLATION = 200;

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
        try {
            return new Zip(path, new ZipFile(path.toFile()));
        } catch (ZipException broken) {
            throw new NotADelivery("Filen är ingen hel zip-fil: " + path.getFileName());
        }
    }

    private static String nameOf(Path path) {
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

    /** A zip with the ten files at its top or in one folder. */
    final class Zip implements DeliverySource {
        private final Path path;
        private final ZipFile zip;
        private final Map<String, ZipEntry> entries = new HashMap<>();

        private Zip(Path path, ZipFile zip) throws IOException {
            this.path = path;
            this.zip = zip;
            try {
                findEntries();
            } catch (IOException refused) {
                zip.close();
                throw refused;
            }
        }

        private void findEntries() throws IOException {
            var all = zip.entries();
            while (all.hasMoreElements()) {
                ZipEntry entry = all.nextElement();
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                boolean wanted = name.equals(MANIFEST);
                for (Table table : Table.values()) {
                    wanted |= name.equals(table.file());
                }
                if (wanted && !entry.isDirectory() && entries.put(name, entry) != null) {
                    throw new NotADelivery("Zip-filen har mer än en fil som heter " + name + ".");
                }
            }
        }

        @Override
        public String name() {
            return nameOf(path);
        }

        @Override
        public Optional<InputStream> open(String file) throws IOException {
            ZipEntry entry = entries.get(file);
            if (entry == null) {
                return Optional.empty();
            }
            long most = Math.max(1 << 20, Math.multiplyExact(Math.max(1, Files.size(path)), MOST_INFLATION));
            return Optional.of(new Limited(zip.getInputStream(entry), most, file));
        }

        @Override
        public long size(String file) {
            ZipEntry entry = entries.get(file);
            return entry == null ? 0 : Math.max(0, entry.getSize());
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    /** Ends a stream that has given more than a zip of this size can honestly hold. */
    final class Limited extends InputStream {
        private final InputStream in;
        private final String file;
        private long left;

        Limited(InputStream in, long most, String file) {
            this.in = in;
            this.left = most;
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = in.read(bytes, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new NotADelivery(file + " i zip-filen packas upp till mer än " + MOST_INFLATION
                        + " gånger zip-filens storlek och läses inte.");
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
