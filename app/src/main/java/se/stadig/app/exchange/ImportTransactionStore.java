package se.stadig.app.exchange;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.stadig.app.access.Engagement;
import se.stadig.app.platform.CommandDatabase;
import se.stadig.app.platform.Ids;

/**
 * Opens the one transaction of an import, and says in it alone that it is for importing; the database gives the administrator the municipality's
 * rows for that purpose and for no other. A dry run can write nothing, and of two imports at once the second is refused.
 */
@Component
public class ImportTransactionStore {
    private static final Logger LOG = LoggerFactory.getLogger(ImportTransactionStore.class);
    private static final String CLASS_OF_CONSTRAINTS = "23";

    /** Everything is looked up by its key. The database does not know how dear its walls are for each row, and would read whole tables. */
    private static final List<String> OTHER_WAYS =
            List.of("enable_seqscan", "enable_hashjoin", "enable_mergejoin", "jit");

    private static final String NOT_SERIALIZABLE = "40001";

    private final DataSource connections;
    private final Ids ids;

    ImportTransactionStore(DataSource connections, Ids ids) {
        this.connections = connections;
        this.ids = ids;
    }

    /** Imports for a command, on connections of its own. */
    public static Import imports(CommandDatabase database, ImportSettings settings, Clock clock) {
        DataSource connections = database.connections();
        return new Import(
                new ImportTransactionStore(connections, database.ids()),
                new ImportRunStore(connections),
                settings,
                database.ids(),
                clock);
    }

    /** Carries a failure of the database out of what is done. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient SQLException why;

        Failed(SQLException why) {
            super("SQLSTATE " + why.getSQLState());
            this.why = why;
        }
    }

    /** The open transaction. */
    static final class Session {
        private final Connection connection;
        private final Ids ids;

        private Session(Connection connection, Ids ids) {
            this.connection = connection;
            this.ids = ids;
        }

        ImportStore rows(String municipality, String source) {
            return ImportStore.on(connection, ids, new Sender(municipality, source));
        }

        void add(ImportRun run, Engagement by) {
            ImportRunStore.add(connection, run, by);
        }
    }

    /** What is done in the transaction. */
    interface Work {
        void in(Session session) throws IOException, Refused;
    }

    /** Does the work, and keeps what it wrote only if it is real and was not refused. */
    void run(boolean real, Work work) throws IOException, Refused {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            boolean done = false;
            try {
                begin(connection, real);
                work.in(new Session(connection, ids));
                done = real;
            } finally {
                end(connection, done);
            }
        } catch (Failed failed) {
            throw refused(failed.why);
        } catch (SQLException broken) {
            throw refused(broken);
        }
    }

    private static void begin(Connection connection, boolean real) throws SQLException, Refused {
        try (Statement statement = connection.createStatement()) {
            if (!real) {
                statement.execute("set transaction read only");
            }
            statement.execute("select set_config('stadig.purpose', 'import', true)");
            for (String way : OTHER_WAYS) {
                statement.execute("set local " + way + " = off");
            }
        }
        if (real) {
            lock(connection);
        }
    }

    private static void lock(Connection connection) throws SQLException, Refused {
        try (PreparedStatement lock = connection.prepareStatement(
                        "select pg_try_advisory_xact_lock(hashtext('stadig import'), hashtext(coalesce(importing(), '')))");
                ResultSet answer = lock.executeQuery()) {
            answer.next();
            if (!answer.getBoolean(1)) {
                throw new Refused(Expected.BUSY);
            }
        }
    }

    private static void end(Connection connection, boolean done) throws SQLException {
        if (done) {
            connection.commit();
        } else {
            connection.rollback();
        }
    }

    /** A failed statement can name a value, so only its code is logged. */
    private static Refused refused(SQLException broken) {
        String code = String.valueOf(broken.getSQLState());
        if (code.equals(NOT_SERIALIZABLE)) {
            return new Refused(Expected.CHANGED_MEANWHILE);
        }
        StackTraceElement[] trace = broken.getStackTrace();
        String where = Arrays.stream(trace)
                .filter(step -> step.getClassName().startsWith("se.stadig"))
                .map(StackTraceElement::toString)
                .findFirst()
                .orElse("");
        LOG.error("An import was undone: SQLSTATE {} at {}", code, where);
        return new Refused(code.startsWith(CLASS_OF_CONSTRAINTS) ? Expected.CHANGED_MEANWHILE : Expected.NOT_ACCEPTED);
    }
}
