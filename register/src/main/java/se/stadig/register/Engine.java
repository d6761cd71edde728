package se.stadig.register;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;

/**
 * The embedded engine, in memory and shut in: it fetches no extensions from the net, and puts nothing down on disk until it is told where. Its own default is
 * a folder where the program was started, which nobody guards.
 */
public final class Engine {
    private Engine() {}

    public static DuckDBConnection open() throws SQLException {
        DuckDBConnection connection =
                DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET autoinstall_known_extensions = false");
            statement.execute("SET autoload_known_extensions = false");
            statement.execute("SET temp_directory = ''");
        } catch (SQLException broken) {
            connection.close();
            throw broken;
        }
        return connection;
    }
}
