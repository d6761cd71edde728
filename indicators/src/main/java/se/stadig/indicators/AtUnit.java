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
        for (Decision decision : decisions) {
            if (decision.isInForce(day)) {
                return true;
            }
        }
        return false;
    }

    boolean anyInForce(LocalDate day, InterventionKind kind) {
        for (Decision decision : decisions) {
            if (decision.kind() == kind && decision.isInForce(day)) {
                return true;
            }
        }
        return false;
    }

    boolean anyHomeHelpInForce(LocalDate day) {
        for (Decision decision : decisions) {
            if (decision.kind().isHomeHelp() && decision.isInForce(day)) {
                return true;
            }
        }
        return false;
    }
}
