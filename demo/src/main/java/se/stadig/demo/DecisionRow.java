package se.stadig.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.stadig.terms.InterventionKind;

/**
 * Biståndsbeslut in force on the day.
 *
 * @param id decision_id of the deliveries
 * @param unit who carries it out, for a few another unit than the recipient's own
 * @param to the last day, or null when it is not known before the month is over
 * @param hoursPerMonth 777 round the clock; null when the decision gives no hours
 */
public record DecisionRow(
        String id,
        String recipient,
        String unit,
        InterventionKind kind,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable BigDecimal hoursPerMonth) {}
