package se.stadig.register.store;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stadig.terms.VisitKind;
import se.stadig.terms.VisitStatus;

/** The Parquet files of a delivery and the queries over the staging that fill them. docs/lagret.md tells each column. */
public enum StoreTable {
    UNITS("units.parquet", "SELECT * FROM units ORDER BY unit"),
    RECIPIENTS("recipients.parquet", "SELECT * FROM recipients ORDER BY line"),
    DECISIONS("decisions.parquet", "SELECT * FROM decisions ORDER BY person, decision"),
    STAFF("staff.parquet", "SELECT * FROM staff ORDER BY staff, unit"),
    SHIFTS("shifts.parquet", "SELECT * FROM shifts ORDER BY staff, start"),
    ABSENCES("absences.parquet", "SELECT * FROM absences ORDER BY person, \"from\""),
    CONTACT_EVENTS("contact_events.parquet", "SELECT * FROM events ORDER BY line"),
    /** One row for each visit and performer; a visit without a known performer has one row. Sorted by person and time. */
    VISITS("visits.parquet", visits());

    private final String file;
    private final String query;

    StoreTable(String file, String query) {
        this.file = file;
        this.query = query;
    }

    public String file() {
        return file;
    }

    String query() {
        return query;
    }

    private static String visits() {
        return "SELECT v.line AS visit, v.k1 AS visit_key, v.person, v.unit, " + named("v.kind", VisitKind.values())
                + " AS kind, " + named("v.status", VisitStatus.values()) + " AS status,"
                + " CAST(coalesce(CASE WHEN v.status = " + VisitStatus.PERFORMED.ordinal()
                + " THEN v.actual_start END, v.planned_start, v.actual_start) // 86400 AS INTEGER) AS day,"
                + " CAST(v.actual_start % 86400 AS INTEGER) AS start_second, v.elapsed,"
                + " p.staff AS performer,"
                + " make_timestamp(v.planned_start * 1000000) AS planned_start,"
                + " make_timestamp(v.planned_end * 1000000) AS planned_end,"
                + " make_timestamp(v.actual_start * 1000000) AS actual_start,"
                + " make_timestamp(v.actual_end * 1000000) AS actual_end, v.reason"
                + " FROM visits v LEFT JOIN visit_staff p USING (k1, k2) ORDER BY v.person, day, start_second, visit";
    }

    private static String named(String column, Enum<?>[] codes) {
        String names = Stream.of(codes).map(code -> "'" + code.name() + "'").collect(Collectors.joining(","));
        return "([" + names + "])[" + column + " + 1]";
    }
}
