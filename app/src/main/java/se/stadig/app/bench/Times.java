package se.stadig.app.bench;

import java.util.Arrays;

/** How long many of the same took, in milliseconds. */
final class Times {
    private double[] all = new double[1024];
    private int count;

    void add(double milliseconds) {
        if (count == all.length) {
            all = Arrays.copyOf(all, 2 * count);
        }
        all[count++] = milliseconds;
    }

    void addAll(Times others) {
        for (int at = 0; at < others.count; at++) {
            add(others.all[at]);
        }
    }

    int count() {
        return count;
    }

    /** The time that this share of them stayed under, nearest rank. */
    double quantile(double share) {
        double[] sorted = sorted();
        return sorted[Math.min(count - 1, (int) Math.ceil(share * count) - 1)];
    }

    /**
     * How often one of these took longer than one of the others (Mann–Whitney's U as a share): 0.5 where they cannot be told apart, 0 or 1 where every
     * single one can.
     */
    double longerThan(Times others) {
        double[] mine = sorted();
        double[] theirs = others.sorted();
        double longer = 0;
        int below = 0;
        int notAbove = 0;
        for (double one : mine) {
            while (below < theirs.length && theirs[below] < one) {
                below++;
            }
            while (notAbove < theirs.length && theirs[notAbove] <= one) {
                notAbove++;
            }
            longer += below + (notAbove - below) / 2.0;
        }
        return longer / ((double) mine.length * theirs.length);
    }

    private double[] sorted() {
        double[] sorted = Arrays.copyOf(all, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
