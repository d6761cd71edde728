package se.stadig.app.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL (initdb, pg_ctl, postgres) for this machine, unpacked from the jar that carries them. */
public record PostgresPrograms(Path home) {

    /** Unpacks the programs into a folder of their own under this one, once for each edition of them. */
    public static PostgresPrograms unpackedUnder(Path folder) {
        String archive = "postgres-%s-%s.txz".formatted(system(), processor());
        URL source = PostgresPrograms.class.getResource("/" + archive);
        if (source == null) {
            throw new CannotStart(
                    "Det finns ingen inbyggd PostgreSQL för den här sortens dator (%s). Använd ./stadig serve med en egen PostgreSQL."
                            .formatted(archive));
        }
        try {
            URLConnection connection = source.openConnection();
            Path home = folder.resolve("program-" + connection.getContentLengthLong());
            if (!Files.isDirectory(home)) {
                unpack(connection, folder, home);
            }
            return new PostgresPrograms(home.toRealPath());
        } catch (IOException broken) {
            throw new CannotStart("PostgreSQL gick inte att packa upp i %s: %s.".formatted(folder, broken), broken);
        }
    }

    public String path(String program) {
        return home.resolve("bin").resolve(program).toString();
    }

    private static void unpack(URLConnection connection, Path folder, Path home) throws IOException {
        Files.createDirectories(folder);
        Path unfinished = Files.createTempDirectory(folder, "program-");
        try (InputStream bytes = new BufferedInputStream(connection.getInputStream());
                TarArchiveInputStream entries = new TarArchiveInputStream(new XZCompressorInputStream(bytes))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                place(entries, entry, unfinished);
            }
        }
        Files.setPosixFilePermissions(unfinished, readable(true));
        Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void place(InputStream content, TarArchiveEntry entry, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("An entry leads out of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            Files.setPosixFilePermissions(target, readable((entry.getMode() & 0100) != 0));
        }
    }

    private static Set<PosixFilePermission> readable(boolean runnable) {
        return PosixFilePermissions.fromString(runnable ? "rwxr-xr-x" : "rw-r--r--");
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
    }
}
