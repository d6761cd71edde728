package se.stadig.register.door;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import se.stadig.terms.VisitStatus;

/** Notices about visits that are taken in: nobody known to have performed them, or somebody at two people's homes at once. */
final class VisitNotices {
    private static final long ROWS_AT_ONCE = 4_000_000;
    private static final String PERFORMED = "v.status = " + VisitStatus.PERFORMED.ordinal();

    private final Staging staging;
    private final Findings notices;
    private final long rowsAtOnce;

    VisitNotices(Staging staging, Findings notices) {
        this(staging, notices, ROWS_AT_ONCE);
    }

    VisitNotices(Staging staging, Findings notices, long rowsAtOnce) {
        this.staging = staging;
        this.notices = notices;
        this.rowsAtOnce = rowsAtOnce;
    }

    void noticeUnknownPerformers() throws SQLException {
        staging.each(
                "SELECT v.line, v.visit_id FROM visits v ANTI JOIN visit_staff p USING (k1, k2) WHERE " + PERFORMED,
                row -> notices.add(Finding.of(
                        Table.VISITS, row.getLong(1), "visit_id", row.getString(2), Rule.PERFORMER_UNKNOWN)));
    }

    void noticeOverlaps() throws SQLException {
        Overlaps overlaps = sweep();
        if (overlaps.pairs().isEmpty()) {
            return;
        }
        try (Append lines = appendLines()) {
            for (Overlaps.Pair pair : overlaps.pairs()) {
                lines.row().number(pair.first()).number(pair.second()).end();
            }
        }
        staging.each(
                "SELECT o.a, o.b, v.visit_id, w.visit_id FROM overlapping o JOIN visits v ON v.line = o.a JOIN visits w ON w.line = o.b",
                row -> notices.add(Finding.of(
                        Table.VISITS,
                        Math.max(row.getLong(1), row.getLong(2)),
                        "visit_id",
                        String.join(
                                " ",
                                Stream.of(row.getString(3), row.getString(4))
                                        .sorted()
                                        .toList()),
                        Rule.OVERLAP)));
        notices.addUnlisted(Rule.OVERLAP, overlaps.notKept());
    }

    private Append appendLines() throws SQLException {
        staging.run("CREATE TABLE overlapping(a INTEGER, b INTEGER)");
        return staging.append("overlapping");
    }

    /** Each person of the staff's visits in order of time; of a large delivery some of the staff at a time, for the engine holds what it has sorted. */
    private Overlaps sweep() throws SQLException {
        Overlaps overlaps = new Overlaps(Findings.KEPT_PER_RULE);
        long turns = Long.highestOneBit(staging.number("SELECT count(*) FROM visit_staff") / rowsAtOnce) * 2;
        for (long turn = 0; turn < Math.max(1, turns); turn++) {
            sweep(overlaps, turns == 0 ? "" : " AND (p.staff & " + (turns - 1) + ") = " + turn);
        }
        return overlaps;
    }

    private void sweep(Overlaps overlaps, String ofStaff) throws SQLException {
        String query = "SELECT p.staff, v.recipient, v.instant, v.instant + v.elapsed, v.line FROM visits v"
                + " JOIN visit_staff p USING (k1, k2) WHERE " + PERFORMED + ofStaff
                + " ORDER BY p.staff, v.instant, v.line";
        try (Statement statement = staging.connection().prepareStatement(query);
                DuckDBChunkedResult result =
                        statement.unwrap(DuckDBPreparedStatement.class).query()) {
            while (result.nextChunk()) {
                DuckDBDataChunkReader chunk = result.chunk();
                for (long row = 0; row < chunk.rowCount(); row++) {
                    overlaps.visit(
                            chunk.vector(0).getLong(row),
                            chunk.vector(1).getInt(row),
                            chunk.vector(2).getLong(row),
                            chunk.vector(3).getLong(row),
                            chunk.vector(4).getInt(row));
                }
            }
        }
    }
}
