package se.stadig.indicators;

import java.time.LocalDate;
import java.util.List;
import se.stadig.terms.InterventionKind;

/**
 * What one unit does for one person.
 *
 * @param events by date, and in the order told on one date
 * @param visits those of the window, in any order
 */
public record AtUnit(Unit unit, List<Decision> decisions, List<ContactEvent> events, List<Visit> visits) {

    boolean anyInForce(LocalDate day) {
        return decisions.stream().anyMatch(decision -> decision.isInForce(day));
    }

    boolean anyInForce(LocalDate day, InterventionKind kind) {
        return decisions.stream().anyMatch(decision -> decision.kind() == kind && decision.isInForce(day));
    }

    boolean anyHomeHelpInForce(LocalDate day) {
        return decisions.stream().anyMatch(decision -> decision.kind().isHomeHelp() && decision.isInForce(day));
    }
}
