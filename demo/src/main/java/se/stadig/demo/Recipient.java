package se.stadig.demo;

import java.time.LocalDate;
import java.util.Optional;
import se.stadig.terms.Housing;
import se.stadig.terms.IdentityType;
import se.stadig.terms.Sex;

/** Omsorgstagare: who the person of a life is. */
record Recipient(
        Life life,
        String id,
        IdentityType identityType,
        String identity,
        int birth,
        Sex sex,
        Housing housing,
        boolean protectedIdentity) {
    private static final long PERSON = 13;

    static Recipient of(Life life, Identities identities) {
        Chance chance = new Chance(life.key(), PERSON);
        double draw = chance.share();
        int years =
                draw < 0.08 ? chance.between(30, 64) : draw < 0.40 ? chance.between(65, 79) : chance.between(80, 97);
        int birth = life.from() - years * 365 - years / 4 - chance.below(365);
        Sex sex = chance.within(0.63) ? Sex.K : Sex.M;
        Housing housing = chance.within(0.01) ? Housing.CARE_HOME : Housing.ORDINARY;
        boolean hidden = chance.within(0.012);
        Optional<String> number = identities.testNumber(life);
        if (number.isPresent()) {
            return withNumber(life, number.get(), housing, hidden);
        }
        return new Recipient(
                life, idOf(life), IdentityType.PSEUDONYM, identities.pseudonym(life), birth, sex, housing, hidden);
    }

    private static Recipient withNumber(Life life, String number, Housing housing, boolean hidden) {
        LocalDate birth = LocalDate.of(
                Integer.parseInt(number.substring(0, 4)),
                Integer.parseInt(number.substring(4, 6)),
                Integer.parseInt(number.substring(6, 8)));
        Sex sex = (number.charAt(10) - '0') % 2 == 1 ? Sex.M : Sex.K;
        return new Recipient(
                life, idOf(life), IdentityType.PERSONNUMMER, number, (int) birth.toEpochDay(), sex, housing, hidden);
    }

    private static String idOf(Life life) {
        return "R" + life.number();
    }
}
