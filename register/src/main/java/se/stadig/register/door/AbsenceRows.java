package se.stadig.register.door;

import java.sql.SQLException;

/** absences.csv */
final class AbsenceRows implements RowCheck {
    private final Intake intake;
    private final Append absences;

    AbsenceRows(Intake intake) throws SQLException {
        this.intake = intake;
        this.absences = intake.staging.append("absences");
    }

    @Override
    public void check(Row row) throws SQLException {
        int from = Columns.day(row, 1);
        int to = Columns.day(row, 2);
        Long person = Intake.person(Columns.reference(row, 0, intake.recipients));
        Columns.checkFromTo(row, from, to, 2);
        if (row.isGood()) {
            absences.row()
                    .number(person)
                    .day(from)
                    .day(to)
                    .text(Shown.withoutNumbers(row.get(3)))
                    .end();
        }
    }

    @Override
    public void close() throws SQLException {
        absences.close();
    }
}
