package se.stadig.register.door;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds in the staging what only all visits together show: ids told twice, performers of visits that are not there, doubles among them. */
final class VisitDoubles {
    private static final String VISIT = "visit_id";

    private final Staging staging;
    private final Findings rejections;

    VisitDoubles(Staging staging, Findings rejections) {
        this.staging = staging;
        this.rejections = rejections;
    }

    /** Takes visits away whose id an earlier good row has; returns how many rows are rejected for that alone. */
    long rejectDoubleVisits() throws SQLException {
        staging.run("CREATE TABLE double_visits AS SELECT k1, k2, min(line) AS first_line FROM visits"
                + " GROUP BY k1, k2 HAVING count(*) > 1");
        String later = " FROM visits v JOIN double_visits d USING (k1, k2) WHERE v.line > d.first_line";
        staging.each(
                "SELECT v.line, v.visit_id" + later, row -> doubled(Table.VISITS, row.getLong(1), row.getString(2)));
        long rejected = staging.number("SELECT count(*)" + later);
        if (rejected > 0) {
            staging.run(
                    "DELETE FROM visits v USING double_visits d WHERE v.k1 = d.k1 AND v.k2 = d.k2 AND v.line > d.first_line");
        }
        staging.each(
                "SELECT b.line, b.visit_id FROM bad_visits b JOIN visits v USING (k1, k2) WHERE v.line < b.line",
                row -> doubled(Table.VISITS, row.getLong(1), row.getString(2)));
        return rejected;
    }

    /** Reads the visit ids on some lines of visit_staff.csv once more: the staging has only their hashes. */
    interface VisitIds {
        Map<Long, String> on(Set<Long> lines) throws IOException, SQLException, CsvRows.Unreadable;
    }

    /** Takes pairs away whose visit is not taken in or that are told twice; returns how many rows are rejected for that alone. */
    long rejectPairs(VisitIds ids) throws IOException, SQLException, CsvRows.Unreadable {
        Set<Long> rejected = new HashSet<>();
        staging.run("CREATE TABLE orphans AS SELECT p.line FROM visit_staff p ANTI JOIN visits v USING (k1, k2)");
        staging.each("SELECT line FROM orphans", row -> rejected.add(row.getLong(1)));
        if (!rejected.isEmpty()) {
            ids.on(rejected).forEach(this::unknown);
        }
        staging.each(
                "SELECT b.line, b.visit_id FROM bad_visit_staff b ANTI JOIN visits v USING (k1, k2) WHERE b.visit_id IS NOT NULL",
                row -> unknown(row.getLong(1), row.getString(2)));
        if (!rejected.isEmpty()) {
            staging.run("DELETE FROM visit_staff WHERE line IN (SELECT line FROM orphans)");
        }
        staging.run("CREATE TABLE double_pairs AS SELECT k1, k2, staff, min(line) AS first_line FROM visit_staff"
                + " GROUP BY k1, k2, staff HAVING count(*) > 1");
        staging.each(
                "SELECT p.line, v.visit_id FROM visit_staff p JOIN double_pairs d USING (k1, k2, staff)"
                        + " JOIN visits v USING (k1, k2) WHERE p.line > d.first_line",
                row -> {
                    rejected.add(row.getLong(1));
                    doubled(Table.VISIT_STAFF, row.getLong(1), row.getString(2));
                });
        staging.run("DELETE FROM visit_staff p USING double_pairs d WHERE p.k1 = d.k1 AND p.k2 = d.k2"
                + " AND p.staff = d.staff AND p.line > d.first_line");
        staging.each(
                "SELECT b.line, b.visit_id FROM bad_visit_staff b JOIN visit_staff p USING (k1, k2, staff) WHERE p.line < b.line",
                row -> doubled(Table.VISIT_STAFF, row.getLong(1), row.getString(2)));
        return rejected.size();
    }

    private void doubled(Table table, long line, String id) {
        rejections.add(Finding.of(table, line, VISIT, id, Rule.DUPLICATE_ID));
    }

    private void unknown(long line, String id) {
        rejections.add(Finding.of(Table.VISIT_STAFF, line, VISIT, id, Rule.UNKNOWN_REFERENCE));
    }
}
