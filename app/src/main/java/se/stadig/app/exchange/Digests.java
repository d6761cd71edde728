package se.stadig.app.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** Short digests of what a sender told, so that a value can be compared with what was told before without being kept twice. */
final class Digests {
    private static final int BYTES = 9;

    private final MessageDigest digest = sha256();

    /**
     * Of each value of a row.
     *
     * @param salt what the row is called, so that equal values of two rows are not seen to be equal
     */
    Map<String, String> of(String salt, Map<String, String> told) {
        Map<String, String> digests = new TreeMap<>();
        told.forEach((column, value) -> digests.put(column, of(salt, column, value)));
        return digests;
    }

    String of(String salt, String column, String value) {
        add(salt);
        add(column);
        byte[] all = digest.digest(value.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(all, BYTES));
    }

    private void add(String part) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
