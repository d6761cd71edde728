package se.stadig.register.door;

import java.sql.SQLException;
import java.util.Map;
import se.stadig.register.Pseudonyms.Pseudonym;
import se.stadig.terms.VisitKind;
import se.stadig.terms.VisitStatus;

/** visits.csv; doubles are found afterwards, in the staging. */
final class VisitRows implements RowCheck {
    private static final Map<String, VisitKind> KINDS = Columns.codes(VisitKind.class);
    private static final Map<String, VisitStatus> STATUSES = Columns.codes(VisitStatus.class);
    private static final int PLANNED_START = 5;
    private static final int PLANNED_END = 6;
    private static final int ACTUAL_START = 7;
    private static final int ACTUAL_END = 8;
    private static final int LONGEST = 24 * 3600;

    private final Intake intake;
    private final Append visits;
    private final Append bad;

    VisitRows(Intake intake) throws SQLException {
        this.intake = intake;
        this.visits = intake.staging.append("visits");
        this.bad = intake.staging.append("bad_visits");
    }

    @Override
    public void check(Row row) throws SQLException {
        VisitKind kind = Columns.code(row, 3, KINDS);
        VisitStatus status = Columns.code(row, 4, STATUSES);
        long plannedStart = Columns.time(row, PLANNED_START, intake.days);
        long plannedEnd = Columns.time(row, PLANNED_END, intake.days);
        long start = Columns.time(row, ACTUAL_START, intake.days);
        long end = Columns.time(row, ACTUAL_END, intake.days);
        Intake.Recipient recipient = Columns.reference(row, 1, intake.recipients);
        Long unit = Columns.reference(row, 2, intake.units);
        boolean performed = status == VisitStatus.PERFORMED;
        if (performed && row.isEmpty(ACTUAL_START)) {
            row.wrong(ACTUAL_START, Rule.REQUIRED);
        }
        if (performed && row.isEmpty(ACTUAL_END)) {
            row.wrong(ACTUAL_END, Rule.REQUIRED);
        }
        checkLength(row, plannedStart, plannedEnd, PLANNED_END);
        long elapsed = checkLength(row, start, end, ACTUAL_END);
        long dated = performed ? start : plannedStart;
        if (dated != Texts.WRONG_TIME && intake.isOutsidePeriod(dated)) {
            row.wrong(performed ? ACTUAL_START : PLANNED_START, Rule.OUTSIDE_PERIOD);
        }
        Pseudonym visit = intake.pseudonyms.hash("visit", intake.manifest.sender(), row.get(0));
        if (!row.isGood()) {
            bad.row()
                    .number((int) row.line())
                    .text(row.get(0))
                    .number(visit.first())
                    .number(visit.second())
                    .end();
            return;
        }
        visits.row()
                .number((int) row.line())
                .text(row.get(0))
                .number(visit.first())
                .number(visit.second())
                .number(Intake.person(recipient))
                .number(recipient == null ? 0 : recipient.line())
                .number(unit)
                .ordinal(kind)
                .ordinal(status)
                .seconds(plannedStart)
                .seconds(plannedEnd)
                .seconds(start)
                .seconds(end)
                .seconds(start == Texts.WRONG_TIME ? start : intake.days.instant(start))
                .number((int) elapsed)
                .text(Shown.withoutNumbers(row.get(9)))
                .end();
    }

    /** Seconds between the two times, 0 where one is not given. */
    private long checkLength(Row row, long start, long end, int endColumn) {
        if (start == Texts.WRONG_TIME || end == Texts.WRONG_TIME) {
            return 0;
        }
        long elapsed = intake.days.elapsed(start, end);
        if (elapsed <= 0) {
            row.wrong(endColumn, Rule.START_NOT_BEFORE_END);
        }
        if (elapsed > LONGEST) {
            row.wrong(endColumn, Rule.LONGER_THAN_24H);
        }
        return elapsed;
    }

    @Override
    public void close() throws SQLException {
        visits.close();
        bad.close();
    }
}
