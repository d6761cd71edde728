package se.stadig.register.command;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is there whole or not at all: written beside and put in place when it is done. */
final class OutputFile {
    private OutputFile() {}

    /** Writes text. */
    interface Text {
        void to(Writer writer) throws IOException;
    }

    /** Writes bytes. */
    interface Bytes {
        void to(OutputStream out) throws IOException;
    }

    /** Says early that a file could never be written. */
    static void checkFolder(String option, Path file) throws Refusal {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw Refusal.wrong("%s: mappen %s finns inte. Skapa den först eller skriv filen någon annanstans."
                    .formatted(option, folder));
        }
        if (Files.isDirectory(file)) {
            throw Refusal.wrong("%s: %s är en mapp. Ange ett filnamn.".formatted(option, file));
        }
    }

    static void writeText(Path file, Text text) throws IOException {
        write(file, out -> {
            try (Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
                text.to(writer);
            }
        });
    }

    static void write(Path file, Bytes bytes) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16)) {
                bytes.to(out);
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
