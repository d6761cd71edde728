package se.stadig.app.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The access log in the database, where rows are only added. */
@Component
class AccessLogStore {
    private static final int MOST_SHOWN = 200;

    private final JdbcClient sql;
    private final JsonMapper json = new JsonMapper();

    AccessLogStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds them in this order; they are on disk when this returns. */
    void append(List<AccessEntry> entries) {
        ArrayNode rows = json.createArrayNode();
        for (AccessEntry entry : entries) {
            ObjectNode row = rows.addObject();
            row.put("at", entry.at().toString());
            row.put("engagement", text(entry.engagement()));
            row.put("action", entry.action().name());
            row.put("granted", entry.granted());
            row.put("relation", text(entry.relation()));
            row.put("subject", text(entry.subject()));
            row.put("what", entry.what());
            row.put("address", entry.address());
        }
        sql.sql("select access_log_append(cast(:rows as jsonb))")
                .param("rows", rows.toString())
                .query((_, _) -> true)
                .single();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** What was done with one person's data, latest first. */
    List<LoggedAccess> about(UUID recipient) {
        return shown("where l.subject = :subject", recipient);
    }

    /** What those did whom the reader reviews, latest first. */
    List<LoggedAccess> reviewed() {
        return shown("", null);
    }

    private List<LoggedAccess> shown(String which, @Nullable UUID subject) {
        JdbcClient.StatementSpec statement = sql.sql("""
                select l.number, l.at, a.display_name, e.role, u.name as unit, l.action, l.granted, l.relation, l.what, l.subject
                from access_log l left join engagement e on e.id = l.engagement left join account a on a.id = e.account
                    left join unit u on u.id = e.unit
                %s order by l.number desc limit %d
                """.formatted(which, MOST_SHOWN));
        if (subject != null) {
            statement = statement.param("subject", subject);
        }
        return statement
                .query((row, _) -> new LoggedAccess(
                        row.getLong("number"),
                        row.getTimestamp("at").toInstant(),
                        Optional.ofNullable(row.getString("display_name")).orElse("ingen inloggad"),
                        Optional.ofNullable(row.getString("role"))
                                .map(role -> Role.valueOf(role).swedish())
                                .orElse(""),
                        Optional.ofNullable(row.getString("unit")).orElse(""),
                        Action.valueOf(row.getString("action")),
                        row.getBoolean("granted"),
                        row.getString("what"),
                        Optional.ofNullable(row.getObject("subject", UUID.class))))
                .list();
    }
}
