package se.stadig.app.exchange;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.stadig.app.platform.CommandDatabase;
import se.stadig.register.door.Table;

/**
 * Reads a delivery out of the database as it is at one moment, some rows at a time. The transaction says that it is for exporting; the functions that hand
 * out the rows ask for that and for who works, and the tables themselves stay closed.
 */
final class ExportStore implements AutoCloseable {
    private static final int AT_A_TIME = 1000;

    private final Connection connection;
    private final Asked asked;
    private String sender = "";

    private ExportStore(Connection connection, Asked asked) {
        this.connection = connection;
        this.asked = asked;
    }

    /**
     * What is asked for.
     *
     * @param unit the code of the only unit that is wanted; null for all
     */
    record Asked(
            String municipality,
            LocalDate from,
            LocalDate to,
            @Nullable String unit) {}

    /** Who sends: the municipality as an organisation. */
    record Sending(String organisationNumber, String name) {}

    /** What to do with each row, in the order of {@link Table#columns()}; empty where nothing is known. */
    interface EachRow {
        void row(List<String> values) throws IOException;
    }

    /** What to do with some persons. */
    interface Persons {
        void some(List<UUID> persons);
    }

    static ExportStore open(CommandDatabase database, Asked asked) throws IOException {
        try {
            return begun(database.connections().getConnection(), asked);
        } catch (SQLException broken) {
            throw failed(broken);
        }
    }

    private static ExportStore begun(Connection connection, Asked asked) throws SQLException {
        try {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (Statement begin = connection.createStatement()) {
                begin.execute("set transaction read only");
                begin.execute("select set_config('stadig.purpose', 'export', true)");
            }
            return new ExportStore(connection, asked);
        } catch (SQLException broken) {
            connection.close();
            throw broken;
        }
    }

    /** The municipality's own provider, the one with most units where there are several. */
    Optional<Sending> sending() throws IOException {
        try (PreparedStatement ask = connection.prepareStatement("""
                        select p.organisation_number, m.name from unit u join provider p on p.id = u.provider join municipality m on m.code = u.municipality
                        where u.municipality = ? and p.form = 'MUNICIPAL' and u.withdrawn_at is null
                        group by p.organisation_number, m.name order by count(*) desc, p.organisation_number limit 1
                        """)) {
            ask.setString(1, asked.municipality());
            try (ResultSet row = ask.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                sender = row.getString(1);
                return Optional.of(new Sending(sender, row.getString(2)));
            }
        } catch (SQLException broken) {
            throw failed(broken);
        }
    }

    /** The wanted units that are not in it, since another is controller of their data and has handed over none for these days. */
    List<String> unitsLeftOut() throws IOException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement ask = connection.prepareStatement("""
                        select u.code || ' ' || u.name from unit u join provider p on p.id = u.provider
                        where u.municipality = ? and (?::text is null or u.code = ?) and u.withdrawn_at is null and p.form = 'PRIVATE'
                          and u.opened <= ? and coalesce(u.closed, 'infinity') >= ?
                          and u.id not in (select d.unit from delivery_units(?, ?, ?) d)
                        order by u.code
                        """)) {
            ask.setString(1, asked.municipality());
            ask.setString(2, asked.unit());
            ask.setString(3, asked.unit());
            ask.setObject(4, asked.to());
            ask.setObject(5, asked.from());
            period(ask, 6);
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
        } catch (SQLException broken) {
            throw failed(broken);
        }
        return names;
    }

    /** Everybody whom the delivery tells of. */
    void persons(Persons each) throws IOException {
        try (PreparedStatement ask =
                connection.prepareStatement("select recipient from delivery_persons(?, ?, ?) order by recipient")) {
            period(ask, 1);
            ask.setFetchSize(AT_A_TIME);
            List<UUID> some = new ArrayList<>();
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    some.add(row.getObject(1, UUID.class));
                    if (some.size() == AT_A_TIME) {
                        each.some(List.copyOf(some));
                        some.clear();
                    }
                }
            }
            if (!some.isEmpty()) {
                each.some(some);
            }
        } catch (SQLException broken) {
            throw failed(broken);
        }
    }

    /** The rows of a file that the system has rows for. */
    void rows(Table table, EachRow each) throws IOException {
        String columns =
                table.columns().stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        String order =
                switch (table) {
                    case UNITS -> "unit_id";
                    case RECIPIENTS -> "recipient_id";
                    case DECISIONS -> "recipient_id, \"from\", decision_id";
                    case STAFF -> "staff_id, unit_id, role, employed_from";
                    case ABSENCES -> "recipient_id, \"from\"";
                    case CONTACT_EVENTS -> "recipient_id, unit_id, seq"; // as it was told: that breaks ties on a day
                    default -> throw new IllegalArgumentException(table + " has no rows yet.");
                };
        try (PreparedStatement ask =
                connection.prepareStatement("select %s from delivery_%s_csv(?, ?, ?, ?) order by %s"
                        .formatted(columns, table.name().toLowerCase(Locale.ROOT), order))) {
            int next = period(ask, 1);
            ask.setString(next, sender);
            ask.setFetchSize(AT_A_TIME);
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    each.row(values(row, table.columns()));
                }
            }
        } catch (SQLException broken) {
            throw failed(broken);
        }
    }

    private static List<String> values(ResultSet row, List<String> columns) throws SQLException {
        List<String> values = new ArrayList<>();
        for (String column : columns) {
            values.add(Objects.requireNonNullElse(row.getString(column), ""));
        }
        return values;
    }

    private int period(PreparedStatement ask, int at) throws SQLException {
        ask.setObject(at, asked.from());
        ask.setObject(at + 1, asked.to());
        ask.setString(at + 2, asked.unit());
        return at + 3;
    }

    @Override
    public void close() throws IOException {
        try (Connection done = connection) {
            done.rollback();
        } catch (SQLException broken) {
            throw failed(broken);
        }
    }

    /** Its message can name a value, so only its code is told. */
    private static IOException failed(SQLException broken) {
        return new IOException("The database did not answer: SQLSTATE " + broken.getSQLState());
    }
}
