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
}
