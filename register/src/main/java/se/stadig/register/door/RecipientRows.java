package se.stadig.register.door;

import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.stadig.terms.Housing;
import se.stadig.terms.IdentityNumber;
import se.stadig.terms.IdentityType;
import se.stadig.terms.Sex;

/** recipients.csv: the identity goes to a table of its own, the facts get a pseudonymous key. */
final class RecipientRows implements RowCheck {
    private static final Map<String, IdentityType> IDENTITY_TYPES = Columns.codes(IdentityType.class);
    private static final Map<String, Sex> SEXES = Columns.codes(Sex.class);
    private static final Map<String, Housing> HOUSINGS = Columns.codes(Housing.class);
    private static final int IDENTITY = 2;

    private final Intake intake;
    private final Append recipients;
    private final Append identities;

    RecipientRows(Intake intake) throws SQLException {
        this.intake = intake;
        this.recipients = intake.staging.append("recipients");
        this.identities = intake.staging.append("identities");
    }

    @Override
    public void check(Row row) throws SQLException {
        IdentityType type = Columns.code(row, 1, IDENTITY_TYPES);
        Sex sex = Columns.code(row, 4, SEXES);
        Housing housing = Columns.code(row, 6, HOUSINGS);
        Boolean isProtected = Columns.flag(row, 7);
        int birth = Columns.day(row, 3);
        checkIdentity(row, type, birth, sex);
        if (intake.recipients.containsKey(row.get(0))) {
            row.wrong(0, Rule.DUPLICATE_ID);
        }
        if (!row.isGood() || type == null) {
            return;
        }
        long person = type.isNational()
                ? intake.pseudonyms.of("person", type.name(), row.get(IDENTITY))
                : intake.pseudonyms.of("person", type.name(), intake.manifest.municipality(), row.get(IDENTITY));
        intake.recipients.put(row.get(0), new Intake.Recipient(person, (int) row.line()));
        recipients
                .row()
                .number((int) row.line())
                .number(person)
                .day(birth)
                .code(sex)
                .text(row.get(5))
                .code(housing)
                .flag(isProtected)
                .end();
        identities
                .row()
                .number(person)
                .text(row.get(0))
                .code(type)
                .text(row.get(IDENTITY))
                .end();
    }

    private static void checkIdentity(Row row, @Nullable IdentityType type, int birth, @Nullable Sex sex) {
        String number = row.get(IDENTITY);
        if (type == null || !type.isNational() || number.isEmpty()) {
            return;
        }
        var fault = IdentityNumber.faultOf(number);
        if (fault.isPresent()) {
            row.wrong(IDENTITY, Shown.masked(number), Rule.valueOf(fault.get().name()));
            return;
        }
        if (birth != Texts.WRONG && !IdentityNumber.agreesWithBirth(number, type, Intake.date(birth))) {
            row.wrong(IDENTITY, Shown.masked(number), Rule.IDENTITY_BIRTH_DATE);
        }
        if (!IdentityNumber.agreesWithSex(number, sex)) {
            row.wrong(IDENTITY, Shown.masked(number), Rule.IDENTITY_SEX);
        }
    }

    @Override
    public void close() throws SQLException {
        recipients.close();
        identities.close();
    }
}
