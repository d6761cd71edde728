package se.stadig.app.bench;

import java.util.Arrays;

/** Of an odd number of rounds. */
final class Medians {
    private Medians() {}

    static double of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
