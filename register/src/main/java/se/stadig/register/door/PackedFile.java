package se.stadig.register.door;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import se.stadig.register.door.DeliverySource.NotADelivery;

/** One file in a zip, read to its end or refused: damaged on its way (by its checksum, which {@code ZipFile} does not look at), or a zip bomb. */
final class PackedFile extends InputStream {
    private final InputStream in;
    private final ZipEntry entry;
    private final String file;
    private final CRC32 checksum = new CRC32();
    private long left;

    PackedFile(InputStream in, ZipEntry entry, String file, long most) {
        this.in = in;
        this.entry = entry;
        this.file = file;
        this.left = most;
    }

    static NotADelivery damaged(String file) {
        return new NotADelivery(file + " i zip-filen är skadad och kan inte läsas till slutet.");
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read;
        try {
            read = in.read(bytes, from, length);
        } catch (ZipException | EOFException broken) {
            throw damaged(file);
        }
        if (read < 0) {
            checkWhole();
            return read;
        }
        checksum.update(bytes, from, read);
        left -= read;
        if (left < 0) {
            throw new NotADelivery(file + " i zip-filen packas upp till mer än " + ZippedDelivery.MOST_INFLATION
                    + " gånger zip-filens storlek och läses inte.");
        }
        return read;
    }

    private void checkWhole() throws NotADelivery {
        if (entry.getCrc() >= 0 && entry.getCrc() != checksum.getValue()) {
            throw damaged(file);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
