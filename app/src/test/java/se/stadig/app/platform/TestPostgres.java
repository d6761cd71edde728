package se.stadig.app.platform;

import java.nio.file.Path;

/** The programs of PostgreSQL, unpacked once for all tests. */
public final class TestPostgres {
    private static final Path PROGRAMS = Path.of("target", "postgresql");

    private TestPostgres() {}

    public static PostgresPrograms programs() {
        return PostgresPrograms.unpackedUnder(PROGRAMS);
    }
}
