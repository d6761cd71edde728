package se.stadig.register.door;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBConnection;
import se.stadig.register.Engine;

/**
 * A DuckDB of its own for one delivery: holds the rows that are right so far, finds doubles and missing references, and writes the Parquet files.
 * Bounded memory: what does not fit goes to a temporary folder.
 */
public final class Staging implements AutoCloseable {
    private static final List<String> TABLES = List.of(
            "units(unit BIGINT, unit_id VARCHAR, name VARCHAR, provider VARCHAR, provider_name VARCHAR, form VARCHAR,"
                    + " municipality VARCHAR, routine_decided_on DATE, routine_by_management BOOLEAN)",
            "recipients(line INTEGER, person BIGINT, birth DATE, sex VARCHAR, municipality VARCHAR, housing VARCHAR,"
                    + " protected BOOLEAN)",
            "identities(person BIGINT, recipient_id VARCHAR, identity_type VARCHAR, identity VARCHAR)",
            "decisions(decision BIGINT, person BIGINT, unit BIGINT, kind VARCHAR, \"from\" DATE, \"to\" DATE, hours VARCHAR,"
                    + " needs_tested BOOLEAN)",
            "staff(staff BIGINT, unit BIGINT, role VARCHAR, title_evidence VARCHAR, title_evidence_from DATE,"
                    + " employed_from DATE, employed_to DATE)",
            "shifts(staff BIGINT, start TIMESTAMP_S, \"end\" TIMESTAMP_S)",
            "absences(person BIGINT, \"from\" DATE, \"to\" DATE, reason VARCHAR)",
            "events(line INTEGER, person BIGINT, unit BIGINT, date DATE, event VARCHAR, staff BIGINT, reason VARCHAR, same BIGINT)",
            "visits(line INTEGER, visit_id VARCHAR, k1 BIGINT, k2 BIGINT, person BIGINT, recipient INTEGER, unit BIGINT, kind TINYINT,"
                    + " status TINYINT, planned_start BIGINT, planned_end BIGINT, actual_start BIGINT, actual_end BIGINT,"
                    + " instant BIGINT, elapsed INTEGER, reason VARCHAR)",
            "visit_staff(line INTEGER, k1 BIGINT, k2 BIGINT, staff BIGINT)",
            "bad_visits(line INTEGER, visit_id VARCHAR, k1 BIGINT, k2 BIGINT)",
            "bad_visit_staff(line INTEGER, visit_id VARCHAR, k1 BIGINT, k2 BIGINT, staff BIGINT)");

    private final DuckDBConnection connection;

    public Staging(Path temporary, int memoryMegabytes) throws SQLException {
        connection = Engine.open();
        run("SET memory_limit = '" + memoryMegabytes + "MB'");
        run("SET threads = 2");
        run("SET temp_directory = " + quoted(temporary.resolve("spill").toString()));
        run("SET preserve_insertion_order = false");
        for (String table : TABLES) {
            run("CREATE TABLE " + table);
        }
    }

    public static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    Append append(String table) throws SQLException {
        return new Append(connection.duplicate(), table);
    }

    public void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** What to do with each row of an answer. */
    public interface EachRow {
        void row(ResultSet row) throws SQLException;
    }

    public void each(String sql, EachRow consumer) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                consumer.row(rows);
            }
        }
    }

    /** The connection, for reading large answers in chunks. */
    Connection connection() {
        return connection;
    }

    /** Writes the answer of a query as a Parquet file; returns how many rows it has. */
    public long write(String query, Path file) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeLargeUpdate("COPY (" + query + ") TO " + quoted(file.toString())
                    + " (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1)");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
