package se.stadig.demo;

/** Telefonnummer som inte går till någon: the series that PTS keeps for books and films. They are few, so that people share them,
 * but never two colleagues of a unit. */
final class PhoneNumbers {
    private static final long AT_HOME = 43;
    private static final long AT_WORK = 45;
    private static final int STEP = 37; // shares no divisor with the number of mobiles
    private static final int FIRST_MOBILE = 1_740_605;
    private static final int MOBILES = 95;
    private static final int FIRST_LANDLINE = 46_500_400;
    private static final int LANDLINES = 100;

    private PhoneNumbers() {}

    static String mobile(Chance chance) {
        return "070-" + (FIRST_MOBILE + chance.below(MOBILES));
    }

    static String landline(Chance chance) {
        return "08-" + (FIRST_LANDLINE + chance.below(LANDLINES));
    }

    /** The number of the telephone that goes with the post of an employment. */
    static String atWork(UnitProfile unit, Employment employment) {
        int first = new Chance(unit.key(), AT_WORK).below(MOBILES);
        return "070-" + (FIRST_MOBILE + (first + STEP * employment.post()) % MOBILES);
    }

    /** The number of a recipient. */
    static String atHome(Life life) {
        Chance chance = new Chance(life.key(), AT_HOME);
        return chance.within(0.45) ? landline(chance) : mobile(chance);
    }
}
