package se.stadig.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.stadig.terms.InterventionKind;

/**
 * Verkställt beslut: executed on every day from {@code from} to {@code to} inclusive; {@code to} null = still.
 *
 * @param hours granted hours a month, 777 round the clock, null = none given
 */
public record Decision(
        InterventionKind kind,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable BigDecimal hours) {

    public boolean isInForce(LocalDate day) {
        return !from.isAfter(day) && (to == null || !day.isAfter(to));
    }
}
