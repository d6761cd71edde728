package se.stadig.demo;

import java.util.ArrayList;
import java.util.List;

/** Frånvaro: days on which a person did not live at home. Days are epoch days, both included. */
record Absence(int from, int to, String reason) {
    private static final long ABSENCES = 17;
    private static final int MEAN_DAYS_BETWEEN = 150;
    private static final int[] DAYS = {1, 1, 2, 3, 3, 5, 8, 10, 14, 28};
    private static final String[] REASONS = {"HOSPITAL", "HOSPITAL", "HOSPITAL", "SHORT_TERM_STAY", "TRAVEL"};

    /** The absences of a life that touch [first, last]. */
    static List<Absence> between(Life life, int first, int last) {
        Chance chance = new Chance(life.key(), ABSENCES);
        List<Absence> found = new ArrayList<>();
        int from = life.from() + 14 + chance.waiting(MEAN_DAYS_BETWEEN);
        while (from <= Math.min(last, life.to())) {
            int to = Math.min(life.to(), from + chance.pick(DAYS) - 1);
            String reason = chance.pick(REASONS);
            if (to >= first) {
                found.add(new Absence(from, to, reason));
            }
            from = to + 2 + chance.waiting(MEAN_DAYS_BETWEEN);
        }
        return found;
    }
}
