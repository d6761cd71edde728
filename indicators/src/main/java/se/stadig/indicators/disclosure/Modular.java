package se.stadig.indicators.disclosure;

/**
 * Whole numbers modulo the prime 2^61 − 1. What a reader can compute by exact fractions can be computed here too, without numbers that grow;
 * only a denominator that is a multiple of the prime would be missed, and equations of ones have no such denominators in practice.
 */
final class Modular {
    static final long PRIME = (1L << 61) - 1;
    static final long MINUS_ONE = PRIME - 1;

    private Modular() {}

    static long of(long number) {
        return Math.floorMod(number, PRIME);
    }

    static long plus(long one, long other) {
        long sum = one + other;
        return sum >= PRIME ? sum - PRIME : sum;
    }

    static long minus(long one, long other) {
        long difference = one - other;
        return difference < 0 ? difference + PRIME : difference;
    }

    static long times(long one, long other) {
        long high = Math.multiplyHigh(one, other);
        long low = one * other;
        long sum = (low & PRIME) + ((high << 3) | (low >>> 61));
        sum = (sum & PRIME) + (sum >>> 61);
        return sum >= PRIME ? sum - PRIME : sum;
    }

    /** One divided by the number, which is not 0. */
    static long inverse(long number) {
        if (number == 1 || number == MINUS_ONE) {
            return number;
        }
        long result = 1;
        long power = number;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                result = times(result, power);
            }
            power = times(power, power);
        }
        return result;
    }
}
