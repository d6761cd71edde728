package se.stadig.register.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * Tells whether the store has changed since somebody looked: a small file that is given a new word at every change. While a change goes on, and after a
 * program was killed in the middle of one, it says so, and nobody trusts what they remember.
 */
final class Generation {
    private static final String SETTLED = "settled ";

    private final Path file;
    private final Path fresh;

    Generation(Path root) {
        this.file = root.resolve("generation");
        this.fresh = root.resolve("generation.new");
    }

    /** The word, or a new one each time while nothing can be trusted. */
    String now() throws IOException {
        String word = Files.exists(file) ? Files.readString(file) : "";
        return word.startsWith(SETTLED) ? word : "unsettled " + UUID.randomUUID();
    }

    /** A change begins. Only under the store's lock. */
    void unsettle() throws IOException {
        write("unsettled " + UUID.randomUUID());
    }

    /** The change is in place; returns the new word. */
    String settle() throws IOException {
        String word = SETTLED + UUID.randomUUID();
        write(word);
        return word;
    }

    /** Throws away what a program left that was killed while it wrote. Only under the store's lock. */
    void clean() throws IOException {
        Files.deleteIfExists(fresh);
    }

    private void write(String word) throws IOException {
        Files.writeString(fresh, word);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
