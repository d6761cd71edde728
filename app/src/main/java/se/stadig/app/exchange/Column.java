package se.stadig.app.exchange;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that an import can tell about a row.
 *
 * @param name as the mapping calls it, which is also the table's column unless it is told otherwise
 * @param codes the values that there are, for a code
 * @param of what a reference leads to
 * @param needed whether a new row cannot do without
 * @param fixed whether it can never change: another person's decision is another decision
 * @param fallback what a new row gets where nothing is told; empty is nothing
 */
record Column(
        String name, Type type, Set<String> codes, @Nullable Kind of, boolean needed, boolean fixed, String fallback) {

    /** As a fallback: the sender's id of the row. */
    static final String SENDERS_ID = "=id";

    /** How a value is read, and what the database calls it. */
    enum Type {
        TEXT("text"),
        DATE("date"),
        DECIMAL("numeric"),
        WHOLE("smallint"),
        FLAG("boolean"),
        CODE("text"),
        IDENTITY("text"),
        REFERENCE("uuid");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    static Column text(String name) {
        return new Column(name, Type.TEXT, Set.of(), null, false, false, "");
    }

    static Column of(String name, Type type) {
        return new Column(name, type, Set.of(), null, false, false, "");
    }

    static Column code(String name, String... codes) {
        return new Column(name, Type.CODE, Set.of(codes), null, false, false, "");
    }

    static Column reference(String name, Kind of) {
        return new Column(name, Type.REFERENCE, Set.of(), of, true, true, "");
    }

    Column asNeeded() {
        return new Column(name, type, codes, of, true, fixed, fallback);
    }

    Column asFixed() {
        return new Column(name, type, codes, of, true, true, fallback);
    }

    Column movable() {
        return new Column(name, type, codes, of, needed, false, fallback);
    }

    /** A reference that a row can do without. */
    Column ifKnown() {
        return new Column(name, type, codes, of, false, false, fallback);
    }

    Column or(String other) {
        return new Column(name, type, codes, of, needed, fixed, other);
    }
}
