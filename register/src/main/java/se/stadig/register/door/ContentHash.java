package se.stadig.register.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A digest of what was read, not of how it was written: line ends, BOM, quoting, order and number of columns make no difference. */
final class ContentHash {
    private static final int FLUSH = 1 << 15;

    private final MessageDigest digest;
    private final StringBuilder pending = new StringBuilder(FLUSH + 4096);

    ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("The Java runtime has no SHA-256", broken);
        }
    }

    void row(Row row, int columns) {
        for (int column = 0; column < columns; column++) {
            field(row.get(column));
        }
        if (pending.length() > FLUSH) {
            flush();
        }
    }

    /** Length first, so that no two different rows look the same. */
    void field(String value) {
        pending.append(value.length()).append(':').append(value);
    }

    String hex() {
        flush();
        return HexFormat.of().formatHex(digest.digest());
    }

    private void flush() {
        digest.update(pending.toString().getBytes(StandardCharsets.UTF_8));
        pending.setLength(0);
    }
}
