package se.stadig.app.exchange;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Runs the statements of one import, on the one connection that {@link ImportTransactionStore} has opened for it. */
final class StatementStore {
    private final Connection connection;

    StatementStore(Connection connection) {
        this.connection = connection;
    }

    /** What to do with each row of an answer. */
    interface EachRow {
        void row(ResultSet row) throws SQLException;
    }

    void ask(String sql, List<Object> values, EachRow each) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.row(rows);
                }
            }
        } catch (SQLException broken) {
            throw new ImportTransactionStore.Failed(broken);
        }
    }

    int run(String sql, List<Object> values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate();
        } catch (SQLException broken) {
            throw new ImportTransactionStore.Failed(broken);
        }
    }

    private void set(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int at = 0; at < values.size(); at++) {
            statement.setObject(at + 1, values.get(at) instanceof Listed list ? array(list) : values.get(at));
        }
    }

    private Array array(Listed list) throws SQLException {
        return connection.createArrayOf(list.type(), list.values().toArray());
    }

    /** Values that go to the database as one array. */
    record Listed(String type, Collection<?> values) {}

    static Listed texts(Collection<String> texts) {
        return new Listed("text", texts);
    }

    static Listed ids(Collection<UUID> ids) {
        return new Listed("uuid", ids);
    }

    /** A row and whose it is, in two columns. */
    static Ref ref(ResultSet row, int at) throws SQLException {
        return new Ref(row.getObject(at, UUID.class), row.getObject(at + 1, UUID.class));
    }
}
