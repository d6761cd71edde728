package se.stadig.register.figures;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;
import se.stadig.register.Engine;
import se.stadig.register.door.Staging;
import se.stadig.register.store.StoredDelivery;

/** Reads rows of Parquet files through DuckDB, column by column and without an object for each value. */
final class Rows implements AutoCloseable {
    private final DuckDBConnection connection;
    private final SharedValues shared = new SharedValues();

    private Rows(DuckDBConnection connection) {
        this.connection = connection;
    }

    static Rows open(int memoryMegabytes, int threads) throws SQLException {
        Rows rows = new Rows(Engine.open());
        rows.run("SET memory_limit = '" + memoryMegabytes + "MB'");
        rows.run("SET threads = " + threads);
        rows.run("SET parquet_metadata_cache = true");
        rows.run(
                "SET enable_external_file_cache = false"); // the system keeps files in memory as well, and outside ours
        return rows;
    }

    /** Another connection to the same engine, for another thread. */
    Rows another() throws SQLException {
        return new Rows(connection.duplicate());
    }

    /** What does not fit in memory may go to this folder from now on. */
    void spillTo(Path folder) throws SQLException {
        run("SET temp_directory = " + Staging.quoted(folder.toString()));
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Tells the engine the order of deliveries and who sent them, as table {@code ranks}. */
    void createRanks(List<StoredDelivery> inOrder) throws SQLException {
        run("CREATE OR REPLACE TEMP TABLE ranks(delivery BIGINT, rank INTEGER, sender VARCHAR)");
        try (DuckDBAppender ranks = connection.createAppender("temp", "main", "ranks")) {
            for (int rank = 0; rank < inOrder.size(); rank++) {
                ranks.beginRow()
                        .append(inOrder.get(rank).key())
                        .append(rank)
                        .append(inOrder.get(rank).sender())
                        .endRow();
            }
        }
    }

    /** Writes the answer of a query as a Parquet file. */
    void write(String query, Path file) throws SQLException {
        run("COPY (" + query + ") TO " + Staging.quoted(file.toString())
                + " (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1)");
    }

    /** FROM-clause over files; they are read in their order. */
    static String from(Collection<Path> files) {
        return files.stream()
                .map(file -> Staging.quoted(file.toString()))
                .collect(Collectors.joining(",", " FROM read_parquet([", "], hive_partitioning = false)"));
    }

    /** A text column as the ordinal of an enum's constant, −1 where nothing is given. */
    static String ordinal(String column, Enum<?>[] constants) {
        StringBuilder sql = new StringBuilder("CAST(CASE ").append(column);
        for (Enum<?> constant : constants) {
            sql.append(" WHEN '").append(constant.name()).append("' THEN ").append(constant.ordinal());
        }
        return sql.append(" ELSE -1 END AS INTEGER)").toString();
    }

    /** Is handed each chunk of an answer. */
    interface EachChunk {
        void chunk(Chunk chunk) throws SQLException;
    }

    void each(String sql, EachChunk consumer) throws SQLException {
        try (PreparedStatement statement = ((Connection) connection).prepareStatement(sql);
                DuckDBChunkedResult result =
                        statement.unwrap(DuckDBPreparedStatement.class).query()) {
            while (result.nextChunk()) {
                consumer.chunk(new Chunk(result.chunk(), shared));
            }
        }
    }

    /** Some rows of an answer, by column and row number. */
    static final class Chunk {
        private final DuckDBReadableVector[] vectors;
        private final int rows;
        private final SharedValues shared;

        Chunk(DuckDBDataChunkReader chunk, SharedValues shared) {
            this.shared = shared;
            rows = (int) chunk.rowCount();
            vectors = new DuckDBReadableVector[(int) chunk.columnCount()];
            for (int column = 0; column < vectors.length; column++) {
                vectors[column] = chunk.vector(column);
            }
        }

        int rows() {
            return rows;
        }

        boolean isNull(int column, int row) {
            return vectors[column].isNull(row);
        }

        long number(int column, int row) {
            return vectors[column].getLong(row);
        }

        int integer(int column, int row) {
            return vectors[column].getInt(row);
        }

        boolean flag(int column, int row) {
            return !isNull(column, row) && vectors[column].getBoolean(row);
        }

        String text(int column, int row) {
            return isNull(column, row) ? "" : vectors[column].getString(row);
        }

        @Nullable
        LocalDate date(int column, int row) {
            return isNull(column, row) ? null : givenDate(column, row);
        }

        LocalDate givenDate(int column, int row) {
            return shared.date(vectors[column].getLocalDate(row));
        }

        @Nullable
        BigDecimal decimal(int column, int row) {
            return isNull(column, row) ? null : shared.decimal(vectors[column].getString(row));
        }

        <E> E code(int column, int row, E[] constants) {
            return constants[vectors[column].getInt(row)];
        }

        <E> @Nullable E codeIfGiven(int column, int row, E[] constants) {
            int ordinal = vectors[column].getInt(row);
            return ordinal < 0 ? null : constants[ordinal];
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
