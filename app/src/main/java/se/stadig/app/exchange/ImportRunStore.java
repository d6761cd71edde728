package se.stadig.app.exchange;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.stadig.app.access.Engagement;

/** Imports with their reports, which are only ever added. */
@Component
class ImportRunStore {
    private static final int MOST_SHOWN = 50;

    private static final String RUNS = """
            select r.id, r.at, coalesce(a.display_name, '') as who, r.municipality, m.name, r.status, r.content, r.fingerprint, r.report::text as report
            from import_run r join municipality m on m.code = r.municipality left join engagement e on e.id = r.engagement left join account a on a.id = e.account
            """;

    private final JdbcClient sql;
    private final DataSource connections;

    ImportRunStore(DataSource connections) {
        this.sql = JdbcClient.create(connections);
        this.connections = connections;
    }

    /** Adds one by itself. */
    void add(ImportRun run, Engagement by) {
        try (Connection connection = connections.getConnection()) {
            add(connection, run, by);
        } catch (SQLException broken) {
            throw new ImportTransactionStore.Failed(broken);
        }
    }

    /** Adds one together with what it wrote. */
    static void add(Connection connection, ImportRun run, Engagement by) {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into import_run (id, municipality, engagement, at, status, content, fingerprint, report)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)")) {
            insert.setObject(1, run.id());
            insert.setString(2, by.municipality());
            insert.setObject(3, by.id());
            insert.setTimestamp(4, Timestamp.from(run.at()));
            insert.setString(5, run.status().name());
            insert.setString(6, run.content());
            insert.setString(7, run.fingerprint());
            insert.setString(8, ReportJson.write(run.report()));
            insert.executeUpdate();
        } catch (SQLException broken) {
            throw new ImportTransactionStore.Failed(broken);
        }
    }

    String municipality(String code) {
        return sql.sql("select name from municipality where code = :code")
                .param("code", code)
                .query(String.class)
                .single();
    }

    /** The latest first. */
    List<ImportRun> latest(String municipality) {
        return sql.sql(RUNS + " where r.municipality = :municipality order by r.at desc, r.id limit " + MOST_SHOWN)
                .param("municipality", municipality)
                .query((row, _) -> run(row))
                .list();
    }

    Optional<ImportRun> find(UUID id) {
        return sql.sql(RUNS + " where r.id = :id")
                .param("id", id)
                .query((row, _) -> run(row))
                .optional();
    }

    private static ImportRun run(ResultSet row) throws SQLException {
        return new ImportRun(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("who"),
                row.getString("municipality"),
                row.getString("name"),
                ImportRun.Status.valueOf(row.getString("status")),
                row.getString("content"),
                row.getString("fingerprint"),
                ReportJson.read(row.getString("report")));
    }
}
