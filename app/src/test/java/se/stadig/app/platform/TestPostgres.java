package se.stadig.app.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The programs of PostgreSQL, unpacked once for all tests. */
public final class TestPostgres {
    private static final Path PROGRAMS = Path.of("target", "postgresql");

    private TestPostgres() {}

    public static PostgresPrograms programs() {
        return PostgresPrograms.unpackedUnder(PROGRAMS);
    }

    /** Lets a demo on this folder find the programs as if it had unpacked them there itself. */
    public static void lendPrograms(Path data) throws IOException {
        Path home = programs().home();
        Path database = Files.createDirectories(data.resolve("postgresql"));
        Files.createSymbolicLink(database.resolve(home.getFileName()), home);
    }
}
