package se.stadig.app.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that is being written, a folder or a zip. It stands under its own name only when it is whole, and nobody but whoever runs the command can read
 * it.
 */
final class DeliveryFile implements AutoCloseable {
    private static final String UNFINISHED = ".ofullständig";

    private final Path out;
    private final Path unfinished;
    private final @Nullable ZipOutputStream zip;
    private boolean whole;

    private DeliveryFile(Path out, Path unfinished, @Nullable ZipOutputStream zip) {
        this.out = out;
        this.unfinished = unfinished;
        this.zip = zip;
    }

    /** @throws FileAlreadyExistsException where something stands there already */
    static DeliveryFile at(Path place) throws IOException {
        Path out = place.toAbsolutePath().normalize();
        if (Files.exists(out)) {
            throw new FileAlreadyExistsException(out.toString());
        }
        Path unfinished = out.resolveSibling(out.getFileName() + UNFINISHED);
        remove(unfinished);
        if (!out.toString().endsWith(".zip")) {
            Files.createDirectory(unfinished, mine("rwx------"));
            return new DeliveryFile(out, unfinished, null);
        }
        Files.createFile(unfinished, mine("rw-------"));
        return new DeliveryFile(out, unfinished, new ZipOutputStream(Files.newOutputStream(unfinished)));
    }

    private static FileAttribute<Set<PosixFilePermission>> mine(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    /** Somebody who writes a file's text. */
    interface Writing {
        void to(Writer text) throws IOException;
    }

    /** Writes one file of the delivery. */
    void write(String name, Writing writing) throws IOException {
        ZipOutputStream archive = zip;
        if (archive == null) {
            Path file = Files.createFile(unfinished.resolve(name), mine("rw-------"));
            try (OutputStream stream = Files.newOutputStream(file)) {
                write(stream, writing);
            }
        } else {
            archive.putNextEntry(new ZipEntry(name));
            write(archive, writing);
            archive.closeEntry();
        }
    }

    private static void write(OutputStream stream, Writing writing) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        writing.to(text);
        text.flush();
    }

    /** One row of a CSV file, RFC 4180 with semicolons. */
    static void row(Writer text, List<String> values) throws IOException {
        for (int at = 0; at < values.size(); at++) {
            String value = values.get(at);
            boolean quoted = value.chars().anyMatch(letter -> ";\"\n\r".indexOf(letter) >= 0);
            text.append(at == 0 ? "" : ";").append(quoted ? "\"" + value.replace("\"", "\"\"") + "\"" : value);
        }
        text.append('\n');
    }

    /** Everything is written: it gets its name. */
    void finish() throws IOException {
        if (zip != null) {
            zip.close();
        }
        Files.move(unfinished, out, StandardCopyOption.ATOMIC_MOVE);
        whole = true;
    }

    /** What is not whole goes. */
    @Override
    public void close() throws IOException {
        if (!whole) {
            if (zip != null) {
                zip.close();
            }
            remove(unfinished);
        }
    }

    private static void remove(Path place) throws IOException {
        if (Files.exists(place)) {
            try (Stream<Path> paths = Files.walk(place)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
