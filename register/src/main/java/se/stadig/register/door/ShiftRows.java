package se.stadig.register.door;

import java.sql.SQLException;

/** shifts.csv */
final class ShiftRows implements RowCheck {
    private final Intake intake;
    private final Append shifts;

    ShiftRows(Intake intake) throws SQLException {
        this.intake = intake;
        this.shifts = intake.staging.append("shifts");
    }

    @Override
    public void check(Row row) throws SQLException {
        long start = Columns.time(row, 1, intake.days);
        long end = Columns.time(row, 2, intake.days);
        Intake.StaffRows staff = Columns.reference(row, 0, intake.staff);
        boolean both = start != Texts.WRONG_TIME && end != Texts.WRONG_TIME;
        if (both && intake.days.elapsed(start, end) <= 0) {
            row.wrong(2, Rule.START_NOT_BEFORE_END);
        }
        if (start != Texts.WRONG_TIME && intake.isOutsidePeriod(start)) {
            row.wrong(1, Rule.OUTSIDE_PERIOD);
        }
        if (row.isGood() && staff != null) {
            shifts.row().number(staff.key).timestamp(start).timestamp(end).end();
        }
    }

    @Override
    public void close() throws SQLException {
        shifts.close();
    }
}
