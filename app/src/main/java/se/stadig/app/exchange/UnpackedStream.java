package se.stadig.app.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/** A file of a zip as it is unpacked: refused where it is damaged or larger than it may be, whatever the zip says of its size. */
final class UnpackedStream extends InputStream {
    private final InputStream in;
    private final long expectedChecksum;
    private final CRC32 checksum = new CRC32();
    private long left;

    UnpackedStream(InputStream in, long expectedChecksum, long most) {
        this.in = in;
        this.expectedChecksum = expectedChecksum;
        this.left = most;
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
            throw new Parcel.BadEntry(Expected.BROKEN_ZIP);
        }
        if (read < 0) {
            if (expectedChecksum >= 0 && expectedChecksum != checksum.getValue()) {
                throw new Parcel.BadEntry(Expected.BROKEN_ZIP);
            }
            return read;
        }
        checksum.update(bytes, from, read);
        left -= read;
        if (left < 0) {
            throw new Parcel.BadEntry(Expected.ZIP_BOMB);
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
