package se.stadig.register.door;

import java.sql.SQLException;
import se.stadig.register.Pseudonyms.Pseudonym;

/** visit_staff.csv; whether the visit exists and whether a pair is told twice is found afterwards, in the staging. */
final class VisitStaffRows implements RowCheck {
    private final Intake intake;
    private final Append pairs;
    private final Append bad;

    VisitStaffRows(Intake intake) throws SQLException {
        this.intake = intake;
        this.pairs = intake.staging.append("visit_staff");
        this.bad = intake.staging.append("bad_visit_staff");
    }

    @Override
    public void check(Row row) throws SQLException {
        Intake.StaffRows staff = Columns.reference(row, 1, intake.staff);
        Pseudonym visit = intake.pseudonyms.hash("visit", intake.manifest.sender(), row.get(0));
        if (row.isGood() && staff != null) {
            pairs.row()
                    .number((int) row.line())
                    .number(visit.first())
                    .number(visit.second())
                    .number(staff.key)
                    .end();
        } else {
            bad.row()
                    .number((int) row.line())
                    .text(row.get(0))
                    .number(visit.first())
                    .number(visit.second())
                    .number(staff == null ? null : Long.valueOf(staff.key))
                    .end();
        }
    }

    @Override
    public void close() throws SQLException {
        pairs.close();
        bad.close();
    }
}
