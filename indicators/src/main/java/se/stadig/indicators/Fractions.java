package se.stadig.indicators;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact fractions. A nation has millions of figures, nearly all of the same small numbers: those are made once. */
final class Fractions {
    private static final int SMALL = 5000;
    private static final List<BigFraction> WHOLE =
            LongStream.range(0, SMALL).mapToObj(BigFraction::of).toList();

    private final Map<Ratio, BigFraction> ratios = new HashMap<>();

    private record Ratio(long numerator, long denominator) {}

    static BigFraction whole(long number) {
        return number >= 0 && number < SMALL ? WHOLE.get((int) number) : BigFraction.of(number);
    }

    /** Numerator ÷ denominator, which is not 0. */
    BigFraction ratio(long numerator, long denominator) {
        if (denominator == 1) {
            return whole(numerator);
        }
        return Math.max(numerator, denominator) < SMALL
                ? ratios.computeIfAbsent(new Ratio(numerator, denominator), Fractions::divided)
                : BigFraction.of(numerator, denominator);
    }

    private static BigFraction divided(Ratio ratio) {
        return BigFraction.of(ratio.numerator, ratio.denominator);
    }
}
