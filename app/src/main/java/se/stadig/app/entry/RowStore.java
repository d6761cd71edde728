package se.stadig.app.entry;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.stadig.app.platform.Ids;

/** What is the same for every table of rows about somebody: a row is added, changed in the version that was seen, or withdrawn, and never deleted. */
@Component
public class RowStore {
    private final JdbcClient sql;
    private final Ids ids;
    private final Clock clock;

    RowStore(JdbcClient sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Adds a row with an id of its own.
     *
     * @param table name of a table of ours, never anything that was typed
     * @param owner the column that says whose the row is, and its value
     * @param values by the names of the other columns
     */
    public UUID add(String table, Owner owner, Map<String, ? extends @Nullable Object> values) {
        UUID id = ids.next();
        sql.sql("insert into %s (id, %s, %s) values (:id, :owner, %s)"
                        .formatted(
                                table,
                                owner.column(),
                                String.join(", ", values.keySet()),
                                values.keySet().stream()
                                        .map(column -> ":" + column)
                                        .collect(Collectors.joining(", "))))
                .param("id", id)
                .param("owner", owner.id())
                .params(values)
                .update();
        return id;
    }

    /**
     * Changes a row in the version that was seen.
     *
     * @param owner the column that says whose the row is, and its value
     * @return whether it was changed
     */
    public boolean change(
            String table, Owner owner, UUID row, int version, Map<String, ? extends @Nullable Object> values) {
        String assignments =
                values.keySet().stream().map(column -> column + " = :" + column).collect(Collectors.joining(", "));
        return sql.sql(
                                "update %s set %s, version = version + 1 where id = :id and %s = :owner and version = :seen and withdrawn_at is null"
                                        .formatted(table, assignments, owner.column()))
                        .params(values)
                        .param("id", row)
                        .param("owner", owner.id())
                        .param("seen", version)
                        .update()
                == 1;
    }

    /** Takes a row away in the version that was seen; it stays as withdrawn. */
    public boolean withdraw(String table, Owner owner, UUID row, int version) {
        return change(
                table,
                owner,
                row,
                version,
                Map.of("withdrawn_at", clock.instant().atOffset(ZoneOffset.UTC)));
    }

    /** Whose a row is. */
    public record Owner(String column, Object id) {
        public static Owner recipient(UUID id) {
            return new Owner("recipient", id);
        }

        public static Owner staff(UUID id) {
            return new Owner("staff", id);
        }
    }
}
