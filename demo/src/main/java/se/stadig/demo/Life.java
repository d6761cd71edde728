package se.stadig.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * Tid med hemtjänst: one person's time at a place of a unit. When it ends, somebody else soon gets the place, so that the world stays as
 * full as it is for as long as one likes. Days are epoch days.
 *
 * @param to the last day
 */
record Life(int unit, int place, int generation, int from, int to, long key) {
    private static final int BEGINNING = 18_262; // 2020-01-01
    private static final double MEAN_DAYS = 900;
    private static final int SHORTEST = 40;
    private static final int LONGEST = 3_600;
    private static final int MEAN_GAP = 21;
    /** The share of places that are taken on a day, which follows from the lengths above. */
    static final double TAKEN = 0.975;

    private static final long LIVES = 11;

    /** The lives at all places of the unit that have a day in [first, last]. */
    static List<Life> between(UnitProfile unit, int first, int last) {
        List<Life> found = new ArrayList<>();
        for (int place = 1; place <= unit.capacity(); place++) {
            long placeKey = Chance.key(unit.key(), LIVES, place);
            Chance chance = new Chance(placeKey);
            int from = BEGINNING - chance.waiting(MEAN_DAYS);
            for (int generation = 1; from <= last; generation++) {
                int to = from + Math.min(LONGEST, SHORTEST + chance.waiting(MEAN_DAYS));
                if (to >= first) {
                    found.add(new Life(unit.number(), place, generation, from, to, Chance.key(placeKey, generation)));
                }
                from = to + 1 + chance.below(2 * MEAN_GAP + 1);
            }
        }
        return found;
    }

    boolean covers(int day) {
        return from <= day && day <= to;
    }

    /** The part of the ids of this person and of what belongs to the person: unit, place, generation. */
    String number() {
        return UnitProfile.digits(unit) + "-" + UnitProfile.digits(place) + "-" + generation;
    }
}
