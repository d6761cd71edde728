package se.stadig.app.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import se.stadig.terms.InterventionKind;

/**
 * Beviljad insats.
 *
 * @param hoursPerMonth only where the decision tells hours
 * @param lastDay empty while it goes on
 */
public record GrantedIntervention(
        String caseNumber,
        InterventionKind kind,
        Optional<BigDecimal> hoursPerMonth,
        LocalDate firstDay,
        Optional<LocalDate> lastDay) {
    private static final BigDecimal ROUND_THE_CLOCK = BigDecimal.valueOf(777);

    /** The kind in the words of a decision. */
    public String swedish() {
        return switch (kind) {
            case SERVICE -> "Service";
            case PERSONAL_CARE -> "Personlig omvårdnad";
            case SAFETY_ALARM -> "Trygghetslarm";
            case MEAL_DELIVERY -> "Matdistribution";
            case ESCORT -> "Ledsagning";
            case RESPITE -> "Avlösning";
        };
    }

    /** Hours as a decision tells them; 777 is the register's code for help round the clock. */
    public String hours() {
        return hoursPerMonth
                .map(hours -> hours.compareTo(ROUND_THE_CLOCK) == 0
                        ? "dygnet runt"
                        : hours.stripTrailingZeros().toPlainString().replace('.', ','))
                .orElse("–");
    }
}
