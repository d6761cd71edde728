package se.stadig.register.door;

import java.sql.SQLException;

/** Counts, digests and checks the rows of one file. */
final class TableReading {
    private static final long TELL_EVERY = 20_000;

    private final Table table;
    private final RowCheck check;
    private final Findings wrong;
    private final GoodRows goodRows;
    private final Pace pace;
    private final ContentHash digest = new ContentHash();
    private long read;
    private long rejected;

    TableReading(Table table, RowCheck check, Findings wrong, GoodRows goodRows, Pace pace) {
        this.table = table;
        this.check = check;
        this.wrong = wrong;
        this.goodRows = goodRows;
        this.pace = pace;
    }

    /** What was read of one file. */
    record Read(Checked.Counts counts, String digest) {}

    /** Carries a database error out of the row loop. */
    static final class Failed extends RuntimeException {
        private final SQLException cause;

        Failed(SQLException cause) {
            super(cause);
            this.cause = cause;
        }

        SQLException cause() {
            return cause;
        }
    }

    void row(Row row) {
        read++;
        digest.row(row, table.columns().size());
        Columns.checkRequired(table, row);
        try {
            check.check(row);
        } catch (SQLException broken) {
            throw new Failed(broken);
        }
        if (row.isGood()) {
            goodRows.row(table, row.line(), row::get);
        } else {
            rejected++;
            wrong.add(table, row);
        }
        if (read % TELL_EVERY == 0) {
            pace.rows(TELL_EVERY);
        }
    }

    Read finish() {
        pace.rows(read % TELL_EVERY);
        return new Read(new Checked.Counts(read, rejected), digest.hex());
    }
}
