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
 * by trying all personnummer. Not thread-safe; {@link #copy} gives another thread its own.
 */
public final class Pseudonyms {
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;
    private final Mac mac;
    private final byte[] hash = new byte[32];

    private Pseudonyms(SecretKeySpec key) {
        try {
            this.key = key;
            this.mac = Mac.getInstance("HmacSHA256");
            this.mac.init(key);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The Java runtime has no HmacSHA256", broken);
        }
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

    /** The same keyed hash for another thread. */
    public Pseudonyms copy() {
        return new Pseudonyms(key);
    }

    /** 64 bits for a thing named by its kind and parts. */
    public long of(String kind, String... parts) {
        hash(kind, parts);
        return first();
    }

    /**
     * Computes 128 bits, to be fetched by {@link #first} and {@link #second}. Each part goes in with its length, so that no two lists of parts look the
     * same, whatever characters they hold.
     */
    public void hash(String kind, String... parts) {
        mac.update(kind.getBytes(StandardCharsets.UTF_8));
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            mac.update((byte) (bytes.length >> 24));
            mac.update((byte) (bytes.length >> 16));
            mac.update((byte) (bytes.length >> 8));
            mac.update((byte) bytes.length);
            mac.update(bytes);
        }
        try {
            mac.doFinal(hash, 0);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("32 bytes are too few for HmacSHA256", broken);
        }
    }

    public long first() {
        return ByteBuffer.wrap(hash).getLong(0);
    }

    public long second() {
        return ByteBuffer.wrap(hash).getLong(8);
    }

    /** A mark by which a store tells that it was filled with this key, without telling the key. */
    public String mark() {
        hash("mark");
        return HexFormat.of().toHexDigits(first());
    }
}
