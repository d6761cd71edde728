package se.stadig.app;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stadig.app.platform.EmbeddedPostgres;

/** A connection with the system's own database login, in an engagement, without any page. Nothing it writes stays. */
final class AppLogin implements AutoCloseable {
    private final Connection connection;

    private AppLogin(String engagement) throws SQLException {
        EmbeddedPostgres.Login login = RunningDemo.login();
        connection = DriverManager.getConnection(login.url(), login.user(), login.password());
        connection.setAutoCommit(false);
        set("stadig.engagement", engagement);
        set("stadig.today", "2026-11-15");
        set("stadig.now", "2026-11-15T10:00:00Z");
    }

    static AppLogin asNobody() throws SQLException {
        return new AppLogin("");
    }

    static AppLogin as(String username) throws SQLException {
        return in(DemoPeopleStore.key("engagement", username));
    }

    static AppLogin in(UUID engagement) throws SQLException {
        return new AppLogin(engagement.toString());
    }

    void set(String name, String value) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select set_config(?, ?, false)")) {
            set.setString(1, name);
            set.setString(2, value);
            set.execute();
        }
    }

    long count(String question) throws SQLException {
        return Neighbours.count(connection, question);
    }

    /** The first column of the first row, as text. */
    @Nullable
    String text(String question) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement ask = connection.createStatement();
                ResultSet answer = ask.execute(question) ? ask.getResultSet() : null) {
            return answer != null && answer.next() ? answer.getString(1) : null;
        } catch (SQLException refused) {
            connection.rollback(before);
            throw refused;
        }
    }

    /** How many rows it changed; a statement that is refused changes none and spoils nothing for the next. */
    int run(String statement) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement run = connection.createStatement()) {
            return run.executeUpdate(statement);
        } catch (SQLException refused) {
            connection.rollback(before);
            throw refused;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
