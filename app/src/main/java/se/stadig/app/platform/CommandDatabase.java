package se.stadig.app.platform;

import java.time.Clock;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The database for a command that runs beside the pages: the system's own login, and the same telling of who works on each connection. */
public final class CommandDatabase {
    private final DataSource connections;
    private final Ids ids;

    public CommandDatabase(String url, String user, String password, Clock clock) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        DatabaseAddress.refuseInClear(url);
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(password);
        database.setLogServerErrorDetail(false);
        this.ids = new Ids(clock);
        this.connections = new ActorConnections(database, clock);
    }

    public Ids ids() {
        return ids;
    }

    /** For stores. */
    public DataSource connections() {
        return connections;
    }
}
