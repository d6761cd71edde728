package se.stadig.indicators;

import java.math.BigInteger;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * One figure, exact and without disclosure control.
 *
 * @param numerator null where the figure is no ratio (a median, the official mean of means)
 * @param value numerator ÷ denominator, or the median; null where there is nothing to divide by
 * @param persons how many persons it is about, by which disclosure control goes; null where it is about none (units)
 * @param leftOut reason to persons; null where the figure leaves nobody out by definition
 */
public record Figure(
        FigureName name,
        @Nullable BigFraction numerator,
        BigFraction denominator,
        @Nullable BigFraction value,
        @Nullable Long persons,
        @Nullable Map<String, Long> leftOut) {

    /** A fraction as the contract writes it: "14" or "43/3". */
    public static String text(BigFraction fraction) {
        return fraction.getDenominator().equals(BigInteger.ONE)
                ? fraction.getNumerator().toString()
                : fraction.getNumerator() + "/" + fraction.getDenominator();
    }
}
