package se.stadig.register;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hashes (HMAC-SHA-256) in the place of identities and ids. The key lies outside the store: without it nobody can go from a number to a person
 * by trying all personnummer. Any number of threads may share one object.
 */
public final class Pseudonyms {
    private static final int KEY_BYTES = 32;

    private final ThreadLocal<Mac> macs;

    private Pseudonyms(SecretKeySpec key) {
        this.macs = ThreadLocal.withInitial(() -> mac(key));
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The Java runtime has no HmacSHA256", broken);
        }
    }

    /** With a key that nobody keeps: what it gives can be compared within this object and with nothing else. */
    public static Pseudonyms forNow() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new Pseudonyms(new SecretKeySpec(key, "HmacSHA256"));
    }

    /** With the key of the file; a file that is not there is made, readable by its owner alone. */
    public static Pseudonyms withKeyIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            make(file);
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip();
        if (!text.matches("[0-9a-f]{64}")) {
            throw new IOException("Nyckelfilen " + file + " ska innehålla " + 2 * KEY_BYTES
                    + " hexadecimala siffror. Kanske är det inte registrets nyckelfil.");
        }
        return new Pseudonyms(new SecretKeySpec(HexFormat.of().parseHex(text), "HmacSHA256"));
    }

    private static void make(Path file) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Path made = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                ".key",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(made, HexFormat.of().formatHex(key) + "\n", StandardOpenOption.SYNC);
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException somebodyWasFirst) {
            // Two programs made a key at once: the first one holds.
        } finally {
            Files.delete(made);
        }
    }

    /** 128 bits in the place of a thing. */
    public record Pseudonym(long first, long second) {
        public String hex() {
            HexFormat hex = HexFormat.of();
            return hex.toHexDigits(first) + hex.toHexDigits(second);
        }
    }

    /** 64 bits for a thing named by its kind and parts. */
    public long of(String kind, String... parts) {
        return hash(kind, parts).first();
    }

    /** Each part goes in with its length, so that no two lists of parts look the same, whatever characters they hold. */
    public Pseudonym hash(String kind, String... parts) {
        Mac mac = macs.get();
        mac.update(kind.getBytes(StandardCharsets.UTF_8));
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            mac.update((byte) (bytes.length >> 24));
            mac.update((byte) (bytes.length >> 16));
            mac.update((byte) (bytes.length >> 8));
            mac.update((byte) bytes.length);
            mac.update(bytes);
        }
        ByteBuffer hash = ByteBuffer.wrap(mac.doFinal());
        return new Pseudonym(hash.getLong(), hash.getLong());
    }

    /** A mark by which a store tells that it was filled with this key, without telling the key. */
    public String mark() {
        return HexFormat.of().toHexDigits(of("mark"));
    }
}
