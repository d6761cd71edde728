package se.stadig.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import se.stadig.indicators.Figure;
import se.stadig.register.store.StoreTable;
import se.stadig.register.store.StoredDelivery;

/** The same Parquet files and a statement written by hand: what DuckDB alone needs for the headline number. */
final class DuckDbBaselineStore implements AutoCloseable {
    private final Connection connection;
    private final List<StoredDelivery> deliveries;

    /** The answer of the headline statement. */
    record Headline(long persons, long staff, double seconds) {
        /** A comparison with something that answers otherwise would say nothing. */
        void mustEqual(Figure figure) {
            BigFraction answer = persons == 0 ? null : BigFraction.of(staff, persons);
            if (!Objects.equals(answer, figure.value())) {
                throw new IllegalStateException(
                        "The engine says %d / %d where the register says %s".formatted(staff, persons, figure.value()));
            }
        }
    }

    DuckDbBaselineStore(List<StoredDelivery> deliveries, Path scratch) throws SQLException {
        this.deliveries = deliveries;
        connection = DriverManager.getConnection("jdbc:duckdb:");
        run("SET threads = 2");
        run("SET memory_limit = '2GB'");
        run("SET temp_directory = '" + scratch.resolve("spill-duckdb") + "'");
        run("SET parquet_metadata_cache = true");
        run("SET enable_external_file_cache = false");
        run("CREATE TABLE told(delivery BIGINT, rank INTEGER)");
        run(IntStream.range(0, deliveries.size())
                .mapToObj(rank -> "(" + deliveries.get(rank).key() + "," + rank + ")")
                .collect(Collectors.joining(",", "INSERT INTO told VALUES ", "")));
        run("CREATE TABLE unit AS SELECT DISTINCT unit, municipality FROM " + files(StoreTable.UNITS));
        run(
                "CREATE TABLE person AS SELECT person, arg_max(birth, rank) AS birth, arg_max(housing, rank) AS housing FROM "
                        + files(StoreTable.RECIPIENTS) + " JOIN told USING (delivery) GROUP BY person");
        run("CREATE TABLE absence AS SELECT person, \"from\" AS from_day, \"to\" AS to_day FROM "
                + files(StoreTable.ABSENCES)
                + " JOIN told USING (delivery) QUALIFY rank = max(rank) OVER (PARTITION BY person, \"from\")");
        run("CREATE TABLE care AS SELECT DISTINCT staff FROM " + files(StoreTable.STAFF) + " WHERE role = 'CARE'");
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

    /** Every table of a delivery as Parquet, types guessed, nothing checked. */
    static void convert(Path delivery, Path target) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 2");
            statement.execute("SET temp_directory = '" + target.resolve("spill") + "'");
            for (Path file : TakeInMeasure.csvFiles(delivery)) {
                statement.execute(
                        "COPY (SELECT * FROM read_csv('%s', delim = ';', header = true)) TO '%s' (FORMAT parquet, COMPRESSION zstd)"
                                .formatted(file, target.resolve(file.getFileName() + ".parquet")));
            }
        }
    }

    /** Rows as CSV, for another engine. */
    void write(String query, Path file) throws SQLException {
        run("COPY (" + query + ") TO '" + file + "' (FORMAT csv, HEADER false)");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String files(StoreTable table) {
        return files(table, deliveries);
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
