package se.stadig.register.door;

import java.io.EOFException;
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

/** A zip with the ten files, wherever in it they lie. It is read in place and never unpacked to disk, so its paths lead nowhere. */
final class ZippedDelivery implements DeliverySource {
    private static final long SMALL = 1 << 20;

    /** A zip may not unpack to more than this many times its size: the limit against zip bombs, far above what text gives. */
    static final long MOST_INFLATION = 100;

    private final Path path;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    private ZippedDelivery(Path path, ZipFile zip) {
        this.path = path;
        this.zip = zip;
    }

    static ZippedDelivery open(Path path) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException | EOFException broken) {
            throw new NotADelivery("Filen är ingen hel zip-fil: " + path.getFileName());
        }
        try {
            ZippedDelivery delivery = new ZippedDelivery(path, zip);
            delivery.findEntries();
            return delivery;
        } catch (NotADelivery refused) {
            zip.close();
            throw refused;
        }
    }

    private void findEntries() throws NotADelivery {
        var all = zip.entries();
        while (all.hasMoreElements()) {
            ZipEntry entry = all.nextElement();
            String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
            if (isWanted(name) && entries.put(name, entry) != null) {
                throw new NotADelivery("Zip-filen har mer än en fil som heter " + name + ".");
            }
        }
    }

    private static boolean isWanted(String name) {
        boolean wanted = name.equals(MANIFEST);
        for (Table table : Table.values()) {
            wanted |= name.equals(table.file());
        }
        return wanted;
    }

    @Override
    public String name() {
        return DeliverySource.nameOf(path);
    }

    @Override
    public Optional<InputStream> open(String file) throws IOException {
        ZipEntry entry = entries.get(file);
        if (entry == null) {
            return Optional.empty();
        }
        long most = Math.max(SMALL, Math.multiplyExact(Files.size(path), MOST_INFLATION));
        try {
            return Optional.of(new PackedFile(zip.getInputStream(entry), entry, file, most));
        } catch (ZipException | EOFException broken) {
            throw PackedFile.damaged(file);
        }
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
