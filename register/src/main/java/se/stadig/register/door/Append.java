package se.stadig.register.door;

import java.sql.Connection;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Appends rows to a staging table; values that are not given become NULL. */
final class Append implements AutoCloseable {
    private final Connection connection;
    private final DuckDBAppender appender;

    Append(Connection connection, String table) throws SQLException {
        this.connection = connection;
        this.appender = connection.unwrap(DuckDBConnection.class).createAppender(table);
    }

    Append row() throws SQLException {
        appender.beginRow();
        return this;
    }

    Append text(String text) throws SQLException {
        if (text.isEmpty()) {
            appender.appendNull();
        } else {
            appender.append(text);
        }
        return this;
    }

    Append code(@Nullable Enum<?> code) throws SQLException {
        return text(code == null ? "" : code.name());
    }

    Append ordinal(@Nullable Enum<?> code) throws SQLException {
        if (code == null) {
            appender.appendNull();
        } else {
            appender.append((byte) code.ordinal());
        }
        return this;
    }

    Append number(long number) throws SQLException {
        appender.append(number);
        return this;
    }

    Append number(int number) throws SQLException {
        appender.append(number);
        return this;
    }

    Append number(@Nullable Long number) throws SQLException {
        if (number == null) {
            appender.appendNull();
        } else {
            appender.append(number.longValue());
        }
        return this;
    }

    Append flag(@Nullable Boolean flag) throws SQLException {
        if (flag == null) {
            appender.appendNull();
        } else {
            appender.append(flag.booleanValue());
        }
        return this;
    }

    Append day(int day) throws SQLException {
        if (day == Texts.WRONG) {
            appender.appendNull();
        } else {
            appender.appendEpochDays(day);
        }
        return this;
    }

    /** A time as seconds on the Swedish wall clock. */
    Append seconds(long time) throws SQLException {
        if (time == Texts.WRONG_TIME) {
            appender.appendNull();
        } else {
            appender.append(time);
        }
        return this;
    }

    Append timestamp(long time) throws SQLException {
        appender.appendEpochSeconds(time);
        return this;
    }

    void end() throws SQLException {
        appender.endRow();
    }

    @Override
    public void close() throws SQLException {
        appender.close();
        connection.close();
    }
}
