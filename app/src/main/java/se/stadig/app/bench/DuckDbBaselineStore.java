package se.stadig.app.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import se.stadig.register.store.StoreTable;
import se.stadig.register.store.StoredDelivery;

/** The same Parquet files and a statement written by hand: what DuckDB alone needs for the headline number. */
final class DuckDbBaselineStore implements AutoCloseable {
    private final Connection connection;
    private final List<StoredDelivery> deliveries;

    /** The answer of the headline statement. */
    record Headline(long persons, long staff, double seconds) {}

    DuckDbBaselineStore(List<StoredDelivery> deliveries) throws SQLException {
        this.deliveries = deliveries;
        connection = DriverManager.getConnection("jdbc:duckdb:");
        run("SET threads = 2");
        run("SET memory_limit = '2GB'");
        List<StoredDelivery> latest = deliveries;
        run("CREATE TABLE unit AS SELECT DISTINCT unit, municipality FROM " + files(StoreTable.UNITS, latest));
        run(
                "CREATE TABLE person AS SELECT person, arg_max(birth, delivery) AS birth, arg_max(housing, delivery) AS housing FROM "
                        + files(StoreTable.RECIPIENTS, latest) + " GROUP BY person");
        run("CREATE TABLE absence AS SELECT DISTINCT person, \"from\" AS from_day, \"to\" AS to_day FROM "
                + files(StoreTable.ABSENCES, latest));
        run("CREATE TABLE care AS SELECT DISTINCT staff FROM " + files(StoreTable.STAFF, latest)
                + " WHERE role = 'CARE'");
    }

    Headline headline(LocalDate window) throws SQLException {
        List<StoredDelivery> touching = deliveries.stream()
                .filter(delivery -> !delivery.from().isAfter(window.plusDays(13))
                        && !delivery.to().isBefore(window))
                .toList();
        String sql = HeadlineSql.of(files(StoreTable.VISITS, touching), window);
        long start = System.nanoTime();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return new Headline(result.getLong(1), result.getLong(2), (System.nanoTime() - start) / 1e9);
        }
    }

    Connection connection() {
        return connection;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String files(StoreTable table, List<StoredDelivery> deliveries) {
        return deliveries.stream()
                .map(delivery -> delivery.file(table))
                .map(Path::toString)
                .map(path -> "'" + path.replace("'", "''") + "'")
                .collect(Collectors.joining(",", "read_parquet([", "], hive_partitioning = false)"));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
