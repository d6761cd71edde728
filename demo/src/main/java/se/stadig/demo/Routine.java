package se.stadig.demo;

import java.time.LocalDate;

/**
 * Enhetens skriftliga rutin för fasta omsorgskontakter. Most units decide it anew each year, some forget, a few have none.
 *
 * @param decidedOn epoch day of the latest decision, or {@link #NONE}
 */
record Routine(int decidedOn, boolean byManagement) {
    static final int NONE = Integer.MIN_VALUE;
    private static final long ROUTINE = 25;
    private static final int FIRST_YEAR = 2021;

    /** What was decided until the day. */
    static Routine of(UnitProfile unit, int day) {
        long key = Chance.key(unit.key(), ROUTINE);
        Chance chance = new Chance(key);
        boolean never = chance.within(0.07);
        boolean byManagement = chance.within(0.85);
        int dayOfYear = chance.within(0.75) ? chance.between(10, 40) : chance.between(70, 340);
        int decided = NONE;
        for (int year = FIRST_YEAR; !never && year <= LocalDate.ofEpochDay(day).getYear(); year++) {
            int decision = (int) LocalDate.ofYearDay(year, dayOfYear).toEpochDay() + chance.between(-9, 12);
            if (chance.within(0.7) && decision <= day) {
                decided = decision;
            }
        }
        return new Routine(decided, byManagement);
    }
}
