package se.stadig.app.welcome;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.stadig.app.access.Permit;
import se.stadig.app.access.Right;
import se.stadig.app.entry.RowStore;
import se.stadig.app.journal.Journal;
import se.stadig.app.journal.Keyword;

/** Rows of a unit about a person, each written together with its note in the journal, or not at all. */
@Component
class NotedRowStore {
    private final JdbcClient sql;
    private final RowStore rows;
    private final Journal journal;

    NotedRowStore(JdbcClient sql, RowStore rows, Journal journal) {
        this.sql = sql;
        this.rows = rows;
        this.journal = journal;
    }

    /** @param note in Swedish, without what only those may know who may know who the person is */
    @Transactional
    public void add(
            String table, Permit writing, UUID unit, Map<String, @Nullable Object> values, LocalDate day, String note) {
        Map<String, @Nullable Object> all = new HashMap<>(values);
        all.put("unit", unit);
        rows.add(table, RowStore.Owner.recipient(writing.recipientFor(Right.HOLD_WELCOME)), all);
        journal.write(writing, unit, Keyword.CONTACTS, day, note, null);
    }

    /** Whether it was changed; not if somebody else has changed the row since. */
    @Transactional
    public boolean change(
            String table,
            Permit writing,
            UUID unit,
            UUID row,
            int version,
            Map<String, @Nullable Object> values,
            LocalDate day,
            String note) {
        boolean changed = rows.change(
                table, RowStore.Owner.recipient(writing.recipientFor(Right.HOLD_WELCOME)), row, version, values);
        if (changed) {
            journal.write(writing, unit, Keyword.CONTACTS, day, note, null);
        }
        return changed;
    }

    /** Whether whoever asks may know who the person is. */
    boolean mayKnow(Permit permit) {
        return sql.sql("select exists (select 1 from recipient_identity where recipient = :recipient)")
                .param("recipient", permit.recipient())
                .query(Boolean.class)
                .single();
    }
}
