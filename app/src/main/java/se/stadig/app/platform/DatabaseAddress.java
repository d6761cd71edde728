package se.stadig.app.platform;

import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.postgresql.Driver;

/** Where the database is, read as the driver reads it. */
public final class DatabaseAddress {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private DatabaseAddress() {}

    /** Refuses a database on another machine unless what goes there is encrypted and that machine proves who it is; PostgreSQL's own default is neither. */
    public static void refuseInClear(String url) {
        Properties database = Driver.parseURL(url, null);
        if (database == null) {
            throw new CannotStart("stadig.database.url ska börja med jdbc:postgresql://.");
        }
        boolean here = Stream.of(database.getProperty("PGHOST", "localhost").split(","))
                .allMatch(THIS_MACHINE::contains);
        if (!here && !"verify-full".equals(database.getProperty("sslmode"))) {
            throw new CannotStart(
                    "stadig.database.url leder till en annan dator. Lägg till sslmode=verify-full (och sslrootcert), så att ingen däremellan kan läsa eller låtsas vara databasen.");
        }
    }
}
