package se.stadig.app.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import se.stadig.app.platform.EmbeddedPostgres;
import se.stadig.app.platform.PostgresPrograms;
import se.stadig.register.store.StoreTable;
import se.stadig.register.store.StoredDelivery;

/** The same visits in a PostgreSQL table with an index on the day, and the same statement. */
final class PostgresBaselineStore implements AutoCloseable {
    private static final int COPY_BYTES = 1 << 16;

    private final EmbeddedPostgres server;
    private final Connection connection;

    PostgresBaselineStore(Path folder) throws SQLException {
        server = EmbeddedPostgres.in(folder, PostgresPrograms.unpackedUnder(folder));
        EmbeddedPostgres.Login login = server.start();
        connection = DriverManager.getConnection(login.url(), login.user(), login.password());
        run("SET work_mem = '512MB'");
        run("SET maintenance_work_mem = '1GB'");
        run("SET max_parallel_workers_per_gather = 2");
        run("SET synchronous_commit = off");
    }

    /** Copies everything that the statement needs out of the register's files. */
    long fill(DuckDbBaselineStore from, List<StoredDelivery> deliveries) throws SQLException, IOException {
        run("CREATE TABLE unit(unit bigint, municipality text)");
        run("CREATE TABLE person(person bigint, birth date, housing text)");
        run("CREATE TABLE absence(person bigint, from_day date, to_day date)");
        run("CREATE TABLE care(staff bigint)");
        run("CREATE TABLE visits(delivery bigint, person bigint, unit bigint, performer bigint, visit int, day int,"
                + " start_second int, kind text, status text)");
        copy(from, "unit", "SELECT * FROM unit");
        copy(from, "person", "SELECT * FROM person");
        copy(from, "absence", "SELECT * FROM absence");
        copy(from, "care", "SELECT * FROM care");
        long rows = 0;
        for (StoredDelivery delivery : deliveries) {
            rows += copy(
                    from,
                    "visits",
                    "SELECT delivery, person, unit, performer, visit, day, start_second, kind, status FROM "
                            + DuckDbBaselineStore.files(StoreTable.VISITS, List.of(delivery)));
        }
        run("CREATE INDEX ON visits(day)");
        for (String table : List.of("unit", "person", "absence", "care", "visits")) {
            run("ANALYZE " + table);
        }
        return rows;
    }

    private long copy(DuckDbBaselineStore from, String table, String query) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN");
        StringBuilder lines = new StringBuilder(2 * COPY_BYTES);
        try (Statement statement = from.connection().createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    Object value = rows.getObject(column);
                    lines.append(value == null ? "\\N" : value).append(column == columns ? '\n' : '\t');
                }
                if (lines.length() > COPY_BYTES) {
                    send(copy, lines);
                }
            }
        }
        send(copy, lines);
        return copy.endCopy();
    }

    private static void send(CopyIn copy, StringBuilder lines) throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    DuckDbBaselineStore.Headline headline(LocalDate window) throws SQLException {
        long start = System.nanoTime();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(HeadlineSql.of("visits", window))) {
            result.next();
            return new DuckDbBaselineStore.Headline(
                    result.getLong(1), result.getLong(2), (System.nanoTime() - start) / 1e9);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        server.close();
    }
}
