package se.stadig.register.fuzz;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import se.stadig.register.SmallDelivery;

/** Writes a zip in which one file unpacks to gigabytes. The packed mebibyte is repeated as it is, so that this is quick. */
final class Bomb {
    private static final int BLOCK = 1 << 20;

    private Bomb() {}

    /** The right delivery, with a text again and again at the end of one file. */
    static Path write(Path zip, SmallDelivery right, String file, String again, long size) throws IOException {
        right.without(file).zip(zip, "");
        byte[] whole = Files.readAllBytes(zip);
        ByteBuffer end = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
        int endRecord = whole.length - 22;
        int directory = end.getInt(endRecord + 16);
        byte[] name = file.getBytes(StandardCharsets.UTF_8);
        byte[] header = deflated(SmallDelivery.right().files().get(file), Deflater.FULL_FLUSH);
        byte[] block =
                deflated(again.repeat(BLOCK / again.length()).getBytes(StandardCharsets.UTF_8), Deflater.FULL_FLUSH);
        int blocks = (int) (size / BLOCK);
        int packed = header.length + blocks * block.length;

        ByteBuffer out = ByteBuffer.allocate(whole.length + packed + 200).order(ByteOrder.LITTLE_ENDIAN);
        out.put(whole, 0, directory);
        int local = out.position();
        out.putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) 0)
                .putShort((short) 8)
                .putInt(0);
        sizes(out, packed, size)
                .putShort((short) name.length)
                .putShort((short) 0)
                .put(name);
        out.put(header);
        for (int number = 0; number < blocks; number++) {
            out.put(block);
        }
        int newDirectory = out.position();
        out.put(whole, directory, endRecord - directory);
        out.putInt(0x02014b50)
                .putShort((short) 20)
                .putShort((short) 20)
                .putShort((short) 0)
                .putShort((short) 8)
                .putInt(0);
        sizes(out, packed, size)
                .putShort((short) name.length)
                .putShort((short) 0)
                .putShort((short) 0);
        out.putShort((short) 0).putShort((short) 0).putInt(0).putInt(local).put(name);
        int newEnd = out.position();
        out.put(whole, endRecord, 22);
        short entries = (short) (end.getShort(endRecord + 10) + 1);
        out.putShort(newEnd + 8, entries).putShort(newEnd + 10, entries);
        out.putInt(newEnd + 12, newEnd - newDirectory).putInt(newEnd + 16, newDirectory);
        Files.write(zip, java.util.Arrays.copyOf(out.array(), out.position()));
        return zip;
    }

    private static ByteBuffer sizes(ByteBuffer out, int packed, long size) {
        return out.putInt(0).putInt(packed).putInt((int) size);
    }

    private static byte[] deflated(byte[] bytes, int flush) {
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setInput(bytes);
            byte[] packed = new byte[bytes.length + 1000];
            int length = deflater.deflate(packed, 0, packed.length, flush);
            return java.util.Arrays.copyOf(packed, length);
        }
    }
}
