package se.stadig.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * Beviljad omsorg mellan två omprövningar: a stretch of a life in which the granted help is the same. Days are epoch days.
 *
 * @param halfHours granted a month, counted in half hours
 */
record CareStage(int from, int to, CareLoad load, int halfHours, long key) {
    private static final long STAGES = 14;
    private static final int SHORTEST = 90;
    private static final int MEAN_MORE = 240;
    private static final double STEP_DOWN = -0.08;
    private static final double STEP_UP = 0.10;

    /** The stages of a whole life. Needs grow more often than they shrink; the scale bends back at its ends. */
    static List<CareStage> of(Life life) {
        Chance chance = new Chance(life.key(), STAGES);
        List<CareStage> stages = new ArrayList<>();
        double scale = chance.share();
        int from = life.from();
        while (from <= life.to()) {
            int to = Math.min(life.to(), from + SHORTEST + chance.waiting(MEAN_MORE));
            CareLoad load = CareLoad.at(scale);
            stages.add(new CareStage(from, to, load, load.halfHoursAt(scale), chance.next()));
            from = to + 1;
            scale = bentBack(scale + chance.between(STEP_DOWN, STEP_UP));
        }
        return stages;
    }

    private static double bentBack(double scale) {
        return scale < 0 ? -scale : scale >= 1 ? 2 - scale - 1e-9 : scale;
    }

    /** Whether the day lies in the stage. */
    boolean covers(int day) {
        return from <= day && day <= to;
    }
}
