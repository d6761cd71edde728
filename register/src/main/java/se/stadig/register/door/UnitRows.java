package se.stadig.register.door;

import java.sql.SQLException;
import java.util.Map;
import se.stadig.terms.OperatingForm;

/** units.csv */
final class UnitRows implements RowCheck {
    private static final Map<String, OperatingForm> FORMS = Columns.codes(OperatingForm.class);

    private final Intake intake;
    private final Append units;

    UnitRows(Intake intake) throws SQLException {
        this.intake = intake;
        this.units = intake.staging.append("units");
    }

    @Override
    public void check(Row row) throws SQLException {
        OperatingForm form = Columns.code(row, 4, FORMS);
        Boolean byManagement = Columns.flag(row, 7);
        int decided = Columns.day(row, 6);
        if (intake.units.containsKey(row.get(0))) {
            row.wrong(0, Rule.DUPLICATE_ID);
        }
        if (!row.isGood()) {
            return;
        }
        long key = intake.pseudonyms.of("unit", intake.manifest.sender(), row.get(0));
        intake.units.put(row.get(0), key);
        intake.unitMunicipalities.add(row.get(5));
        units.row()
                .number(key)
                .text(row.get(0))
                .text(row.get(1))
                .text(row.get(2))
                .text(row.get(3))
                .code(form)
                .text(row.get(5))
                .day(decided)
                .flag(byManagement)
                .end();
    }

    @Override
    public void close() throws SQLException {
        units.close();
    }
}
