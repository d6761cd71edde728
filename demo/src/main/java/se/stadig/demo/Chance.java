package se.stadig.demo;

/**
 * Slump som går att räkna om: a stream of numbers that follows from its key alone (SplitMix64), never from who asked before. A key is made
 * from a parent's key and a detail, so that a person, a unit or a day can be made without making its neighbours.
 */
final class Chance {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    Chance(long key) {
        state = key;
    }

    /** The stream of one detail of something that has a key. */
    Chance(long parent, long detail) {
        this(key(parent, detail));
    }

    static long key(long parent, long detail) {
        return mix(mix(parent + STEP) ^ (detail * STEP + 0x632BE59BD9B4E019L));
    }

    static long key(long parent, long detail, long part) {
        return key(key(parent, detail), part);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    long next() {
        state += STEP;
        return mix(state);
    }

    /** A whole number from 0 up to, but not including, the bound. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** A whole number from the first to the last, both included. */
    int between(int first, int last) {
        return first + below(last - first + 1);
    }

    /** A number in [0, 1). */
    double share() {
        return (next() >>> 11) * 0x1p-53;
    }

    double between(double low, double high) {
        return low + (high - low) * share();
    }

    /** True with this probability. */
    boolean within(double probability) {
        return share() < probability;
    }

    int pick(int[] values) {
        return values[below(values.length)];
    }

    String pick(String[] values) {
        return values[below(values.length)];
    }

    /** Days until something that happens on average after so many days; StrictMath, so that every machine gets the same. */
    int waiting(double meanDays) {
        return (int) Math.min(20_000, -StrictMath.log(1 - share()) * meanDays);
    }

    /** Roughly normal with mean 0 and standard deviation 1, never beyond 6. */
    double bell() {
        double sum = 0;
        for (int draw = 0; draw < 12; draw++) {
            sum += share();
        }
        return sum - 6;
    }

    /** True with this probability, decided by the key alone. */
    static boolean within(long key, double probability) {
        return (key >>> 11) * 0x1p-53 < probability;
    }
}
