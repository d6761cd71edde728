package se.stadig.register.door;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import se.stadig.terms.StaffRole;
import se.stadig.terms.TitleEvidence;

/** staff.csv: one row for each employment. */
final class EmploymentRows implements RowCheck {
    private static final Map<String, StaffRole> ROLES = Columns.codes(StaffRole.class);
    private static final Map<String, TitleEvidence> EVIDENCE = Columns.codes(TitleEvidence.class);

    private final Intake intake;
    private final Append staff;
    private final Set<Key> keys = new HashSet<>();

    EmploymentRows(Intake intake) throws SQLException {
        this.intake = intake;
        this.staff = intake.staging.append("staff");
    }

    /** What makes two rows the same employment. */
    private record Key(String staff, String unit, String role, String from) {}

    @Override
    public void check(Row row) throws SQLException {
        StaffRole role = Columns.code(row, 2, ROLES);
        TitleEvidence evidence = Columns.code(row, 3, EVIDENCE);
        int certificateFrom = Columns.day(row, 4);
        int from = Columns.day(row, 5);
        int to = Columns.day(row, 6);
        Long unit = Columns.reference(row, 1, intake.units);
        if (evidence == TitleEvidence.CERTIFICATE && row.isEmpty(4)) {
            row.wrong(4, Rule.REQUIRED);
        }
        Columns.checkFromTo(row, from, to, 6);
        Key key = new Key(row.get(0), row.get(1), row.get(2), row.get(5));
        if (keys.contains(key)) {
            row.wrong(0, Rule.DUPLICATE_ID);
        }
        if (!row.isGood() || evidence == null) {
            return;
        }
        keys.add(key);
        Intake.StaffRows rows = intake.staff.computeIfAbsent(
                row.get(0), id -> new Intake.StaffRows(intake.pseudonyms.of("staff", intake.manifest.sender(), id)));
        rows.titles.add(new Intake.TitleRow(evidence, certificateFrom));
        staff.row()
                .number(rows.key)
                .number(unit)
                .code(role)
                .code(evidence)
                .day(certificateFrom)
                .day(from)
                .day(to)
                .end();
    }

    @Override
    public void close() throws SQLException {
        staff.close();
    }
}
