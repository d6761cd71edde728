package se.stadig.app.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import se.stadig.register.door.DeliverySource;

/** What was handed over: a folder, a zip or one file. A zip is read in place and never unpacked to disk, so its paths lead nowhere. */
final class Parcel implements AutoCloseable {
    private static final int MOST_ENTRIES = 200;
    private static final long MOST_INFLATION = 100;
    private static final long SMALL = 1 << 20;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};

    private final Path path;
    private final @Nullable ZipFile zip;
    private final Map<String, Opening> files = new LinkedHashMap<>();

    private Parcel(Path path, @Nullable ZipFile zip) {
        this.path = path;
        this.zip = zip;
    }

    /** Opens a file of the parcel from its beginning. */
    interface Opening {
        InputStream open() throws IOException;
    }

    /** A file of a zip is damaged, or unpacks to more than it may. */
    static final class BadEntry extends IOException {
        private static final long serialVersionUID = 1L;

        private final Expected expected;

        BadEntry(Expected expected) {
            super(expected.name());
            this.expected = expected;
        }

        Expected expected() {
            return expected;
        }
    }

    /**
     * Opens what lies there.
     *
     * @param name what the sender called it, which says what a single file holds; where the content says something else the content is believed
     */
    static Parcel open(Path path, String name, long mostUnpacked) throws IOException, Refused {
        if (Files.isDirectory(path)) {
            return folder(path);
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(ZIP.length);
        }
        if (startsWith(start, ZIP) || startsWith(start, EMPTY_ZIP)) {
            return zip(path, mostUnpacked);
        }
        Parcel parcel = new Parcel(path, null);
        parcel.files.put(baseName(name), () -> Files.newInputStream(path));
        return parcel;
    }

    private static Parcel folder(Path path) throws IOException {
        Parcel parcel = new Parcel(path, null);
        try (Stream<Path> all = Files.list(path)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                parcel.files.put(String.valueOf(file.getFileName()), () -> Files.newInputStream(file));
            }
        }
        return parcel;
    }

    private static Parcel zip(Path path, long mostUnpacked) throws IOException, Refused {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            throw new Refused(Expected.BROKEN_ZIP);
        }
        Parcel parcel = new Parcel(path, zip);
        try {
            parcel.findEntries(zip, mostUnpacked);
            return parcel;
        } catch (IOException | Refused | RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    private void findEntries(ZipFile opened, long mostUnpacked) throws IOException, Refused {
        long packed = Files.size(path);
        long most = Math.min(mostUnpacked, Math.max(SMALL, packed * MOST_INFLATION));
        long together = 0;
        int count = 0;
        Enumeration<? extends ZipEntry> entries = opened.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName();
            if (++count > MOST_ENTRIES) {
                throw new Refused(Expected.ZIP_COUNT);
            }
            if (leadsOut(name)) {
                throw new Refused(Expected.ZIP_PATH);
            }
            if (name.equals("[Content_Types].xml")) {
                throw new Refused(Expected.EXCEL);
            }
            together += Math.max(0, entry.getSize());
            if (together > most) {
                throw new Refused(Expected.ZIP_BOMB);
            }
            String base = baseName(name);
            if (entry.isDirectory() || base.startsWith(".") || name.startsWith("__MACOSX/")) {
                continue;
            }
            if (isZip(opened, entry, base)) {
                throw new Refused(Expected.NESTED_ZIP);
            }
            if (files.put(base, () -> opened(opened, entry, most)) != null) {
                throw new Refused(Expected.TWO_FILES);
            }
        }
    }

    private static InputStream opened(ZipFile zip, ZipEntry entry, long most) throws IOException {
        try {
            return new UnpackedStream(zip.getInputStream(entry), entry.getCrc(), most);
        } catch (ZipException | EOFException broken) {
            throw new BadEntry(Expected.BROKEN_ZIP);
        }
    }

    private static boolean leadsOut(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || List.of(name.split("/", -1)).contains("..");
    }

    private static boolean isZip(ZipFile zip, ZipEntry entry, String name) throws IOException {
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return true;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return startsWith(in.readNBytes(ZIP.length), ZIP);
        } catch (ZipException | EOFException broken) {
            throw new BadEntry(Expected.BROKEN_ZIP);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length == start.length && Arrays.equals(bytes, start);
    }

    private static String baseName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    boolean isDelivery() {
        return files.containsKey(DeliverySource.MANIFEST);
    }

    /** Where it lies. */
    Path path() {
        return path;
    }

    /** The files, in no order that means anything. */
    List<String> files() {
        return new ArrayList<>(files.keySet());
    }

    InputStream open(String file) throws IOException {
        Opening opening = files.get(file);
        if (opening == null) {
            throw new IllegalArgumentException("There is no such file in the parcel.");
        }
        return opening.open();
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}
