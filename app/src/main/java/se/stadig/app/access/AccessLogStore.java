package se.stadig.app.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The access log in the database, where rows are only added. */
@Component
class AccessLogStore implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(AccessLogStore.class);
    private static final int MOST_SHOWN = 200;

    /** How long after its last use a connection is taken to be whole. */
    private static final Duration UNQUESTIONED = Duration.ofSeconds(5);

    private static final int SECONDS_TO_ANSWER = 2;
    private static final Instant FAR_AHEAD = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient sql;
    private final DataSource connections;
    private final JsonMapper json = new JsonMapper();
    private @Nullable Connection connection;
    private @Nullable PreparedStatement append;
    private long usedAt;

    AccessLogStore(JdbcClient sql, DataSource connections) {
        this.sql = sql;
        this.connections = connections;
    }

    /** Adds them in this order; they are on disk when this returns. */
    synchronized void append(List<AccessEntry> entries) {
        ArrayNode rows = json.createArrayNode();
        for (AccessEntry entry : entries) {
            ObjectNode row = rows.addObject();
            row.put("at", entry.at().toString());
            row.put("engagement", text(entry.engagement()));
            row.put("action", entry.action().name());
            row.put("granted", entry.granted());
            row.put("relation", text(entry.relation()));
            row.put("subject", text(entry.subject()));
            List<UUID> persons = entry.shown();
            if (persons != null) {
                ArrayNode shown = row.putArray("subjects");
                persons.forEach(person -> shown.add(person.toString()));
            }
            row.put("what", entry.what());
            row.put("address", entry.address());
        }
        try {
            PreparedStatement statement = appending();
            statement.setString(1, rows.toString());
            statement.execute();
            usedAt = System.nanoTime();
        } catch (SQLException failed) {
            letGo();
            throw new IllegalStateException("The rows could not be added.", failed);
        }
    }

    /** On a connection that is kept, since every row of the log goes over it and each borrowing would cost a question of its own. */
    private PreparedStatement appending() throws SQLException {
        Connection kept = connection;
        boolean usable = kept != null
                && (System.nanoTime() - usedAt < UNQUESTIONED.toNanos() || kept.isValid(SECONDS_TO_ANSWER));
        if (!usable || append == null) {
            letGo();
            Connection fresh = connections.getConnection();
            connection = fresh;
            append = fresh.prepareStatement("select access_log_append(cast(? as jsonb))");
        }
        return Objects.requireNonNull(append);
    }

    /** Gives the connection back; the next row takes another. */
    private void letGo() {
        try (Connection kept = connection) {
            append = null;
            connection = null;
        } catch (SQLException broken) {
            LOG.debug("The connection of the access log was broken.", broken);
        }
    }

    @Override
    public synchronized void destroy() {
        letGo();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** The last number and hash; empty where nothing is written yet. */
    Optional<LogEnd> last() {
        return sql.sql("select number, hash from access_log_last()")
                .query((row, _) -> new LogEnd(row.getLong("number"), row.getString("hash")))
                .optional();
    }

    /** What was done with one person's data by those of the reader's own controller, latest first, also where she stood in a list. */
    List<LoggedAccess> about(Permit permit) {
        return about(permit.recipientFor(Right.REVIEW_LOG), Instant.EPOCH, FAR_AHEAD, MOST_SHOWN);
    }

    /** The same of a time, for the person's own extract. */
    List<LoggedAccess> extract(Permit permit, Instant from, Instant before, int most) {
        return about(permit.recipientFor(Right.GIVE_EXTRACT), from, before, most);
    }

    private List<LoggedAccess> about(UUID person, Instant from, Instant before, int most) {
        return sql.sql("""
                        select l.number, l.at, a.display_name, e.role, coalesce(u.name, p.name) as unit, l.action, l.granted, l.relation, l.what,
                            cast(:person as uuid) as subject, 0 as shown, l.engagement
                        from log_of(:person, :from, :before, :most) l join engagement e on e.id = l.engagement join account a on a.id = e.account
                            left join unit u on u.id = e.unit left join provider p on p.id = e.provider
                        order by l.number desc
                        """)
                .param("person", person)
                .param("from", OffsetDateTime.ofInstant(from, ZoneOffset.UTC))
                .param("before", OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> row(row))
                .list();
    }

    /** What those did whom the reader reviews, latest first. */
    List<LoggedAccess> reviewed() {
        return sql.sql("""
                        select l.number, l.at, a.display_name, e.role, coalesce(u.name, p.name) as unit, l.action, l.granted, l.relation, l.what,
                            l.subject, coalesce(cardinality(l.subjects), 0) as shown, l.engagement
                        from access_log l join engagement e on e.id = l.engagement join account a on a.id = e.account
                            left join unit u on u.id = e.unit left join provider p on p.id = e.provider
                        order by l.number desc limit :most
                        """)
                .param("most", MOST_SHOWN)
                .query((row, _) -> row(row))
                .list();
    }

    static LoggedAccess row(ResultSet row) throws SQLException {
        return new LoggedAccess(
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                row.getObject("engagement", UUID.class),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                Optional.ofNullable(row.getString("unit")).orElse(""),
                Action.valueOf(row.getString("action")),
                row.getBoolean("granted"),
                Optional.ofNullable(row.getString("relation")).map(Relation::valueOf),
                row.getString("what"),
                Optional.ofNullable(row.getObject("subject", UUID.class)),
                row.getInt("shown"));
    }
}
