package se.stadig.app.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.postgresql.PGConnection;
import se.stadig.app.platform.EmbeddedPostgres;
import se.stadig.app.platform.PostgresPrograms;
import se.stadig.register.store.StoreTable;
import se.stadig.register.store.StoredDelivery;

/**
 * The same visits in a PostgreSQL table with an index on the day, keys on the small tables, and the same statement. Filled once and used again: a server
 * that is compared on cold pages would be wronged.
 */
final class PostgresBaselineStore implements AutoCloseable {
    private static final int DELIVERIES_AT_ONCE = 50;
    private static final List<String> TABLES = List.of("unit", "person", "absence", "care", "visits");

    private final EmbeddedPostgres server;
    private final Connection connection;
    private final Path scratch;

    PostgresBaselineStore(Path folder) throws SQLException {
        server = EmbeddedPostgres.in(folder, PostgresPrograms.unpackedUnder(folder));
        EmbeddedPostgres.Login login = server.start();
        connection = DriverManager.getConnection(login.url(), login.owner(), login.ownerPassword());
        scratch = folder.resolve("rows.csv");
        run("SET work_mem = '512MB'");
        run("SET random_page_cost = 1.1");
        run("SET effective_cache_size = '8GB'");
        run("SET maintenance_work_mem = '1GB'");
        run("SET max_parallel_workers_per_gather = 2");
        run("SET synchronous_commit = off");
    }

    /** Copies everything that the statement needs out of the register's files, if it is not there already. */
    long fill(DuckDbBaselineStore from, List<StoredDelivery> deliveries) throws SQLException, IOException {
        long wanted = deliveries.stream().mapToLong(StoredDelivery::key).reduce(0, (one, other) -> one ^ other);
        run("CREATE TABLE IF NOT EXISTS filled(with_deliveries bigint)");
        if (number("SELECT count(*) FROM filled WHERE with_deliveries = " + wanted) == 0) {
            run("DELETE FROM filled");
            for (String table : TABLES) {
                run("DROP TABLE IF EXISTS " + table);
            }
            copyAll(from, deliveries);
            run("INSERT INTO filled VALUES (" + wanted + ")");
        }
        return number("SELECT count(*) FROM visits");
    }

    private void copyAll(DuckDbBaselineStore from, List<StoredDelivery> deliveries) throws SQLException, IOException {
        run("CREATE TABLE unit(unit bigint PRIMARY KEY, municipality text)");
        run("CREATE TABLE person(person bigint PRIMARY KEY, birth date, housing text)");
        run("CREATE TABLE absence(person bigint, from_day date, to_day date)");
        run("CREATE TABLE care(staff bigint PRIMARY KEY)");
        run("CREATE TABLE visits(delivery bigint, person bigint, unit bigint, performer bigint, visit int, day int,"
                + " start_second int, kind text, status text)");
        copy(from, "unit", "SELECT * FROM unit");
        copy(from, "person", "SELECT * FROM person");
        copy(from, "absence", "SELECT * FROM absence");
        copy(from, "care", "SELECT * FROM care");
        for (int first = 0; first < deliveries.size(); first += DELIVERIES_AT_ONCE) {
            List<StoredDelivery> some =
                    deliveries.subList(first, Math.min(deliveries.size(), first + DELIVERIES_AT_ONCE));
            copy(
                    from,
                    "visits",
                    "SELECT delivery, person, unit, performer, visit, day, start_second, kind, status FROM "
                            + DuckDbBaselineStore.files(StoreTable.VISITS, some));
        }
        run("CREATE INDEX ON visits(day)");
        run("CREATE INDEX ON absence(person)");
        for (String table : TABLES) {
            run("VACUUM ANALYZE " + table);
        }
    }

    private void copy(DuckDbBaselineStore from, String table, String query) throws SQLException, IOException {
        from.write(query, scratch);
        try (InputStream rows = Files.newInputStream(scratch)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + table + " FROM STDIN (FORMAT csv)", rows, 1 << 16);
        }
        Files.delete(scratch);
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
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
