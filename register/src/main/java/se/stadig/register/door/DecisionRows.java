package se.stadig.register.door;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import se.stadig.terms.InterventionKind;

/** decisions.csv */
final class DecisionRows implements RowCheck {
    private static final Map<String, InterventionKind> KINDS = Columns.codes(InterventionKind.class);
    private static final BigDecimal MOST = BigDecimal.valueOf(744);
    private static final BigDecimal ROUND_THE_CLOCK = BigDecimal.valueOf(777);
    private static final int HOURS = 6;

    private final Intake intake;
    private final Append decisions;
    private final Set<String> ids = new HashSet<>();

    DecisionRows(Intake intake) throws SQLException {
        this.intake = intake;
        this.decisions = intake.staging.append("decisions");
    }

    @Override
    public void check(Row row) throws SQLException {
        InterventionKind kind = Columns.code(row, 3, KINDS);
        Boolean needsTested = Columns.flag(row, 7);
        int from = Columns.day(row, 4);
        int to = Columns.day(row, 5);
        Long person = Intake.person(Columns.reference(row, 1, intake.recipients));
        Long unit = Columns.reference(row, 2, intake.units);
        Columns.checkFromTo(row, from, to, 5);
        checkHours(row);
        if (ids.contains(row.get(0))) {
            row.wrong(0, Rule.DUPLICATE_ID);
        }
        if (!row.isGood()) {
            return;
        }
        ids.add(row.get(0));
        decisions
                .row()
                .number(intake.pseudonyms.of("decision", intake.manifest.sender(), row.get(0)))
                .number(person)
                .number(unit)
                .code(kind)
                .day(from)
                .day(to)
                .text(row.get(HOURS))
                .flag(needsTested)
                .end();
    }

    private static void checkHours(Row row) {
        String text = row.get(HOURS);
        if (text.isEmpty()) {
            return;
        }
        boolean digits = text.length() <= 100 && text.chars().allMatch(one -> one >= '0' && one <= '9' || one == '.');
        try {
            BigDecimal hours = new BigDecimal(digits ? text : "x");
            if (hours.compareTo(MOST) > 0 && hours.compareTo(ROUND_THE_CLOCK) != 0) {
                row.wrong(HOURS, Rule.RANGE);
            }
        } catch (NumberFormatException notANumber) {
            row.wrong(HOURS, Rule.NUMBER);
        }
    }

    @Override
    public void close() throws SQLException {
        decisions.close();
    }
}
