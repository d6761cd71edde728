package se.stadig.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Bestämmelse: a place in a statute, and the days on which it is in force.
 *
 * @param inForceTo the last day in force; null while no last day is known
 * @param quote the words of the provision as far as we have them; empty if we do not have them
 * @param remark in Swedish, where the words come from or what is known without them
 * @param verified whether the quote was read in the text of the law itself
 */
public record Provision(
        String place,
        String statute,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        String quote,
        String remark,
        boolean verified) {
    public Provision {
        if (place.isBlank() || statute.isBlank()) {
            throw new IllegalArgumentException(
                    "place '%s' in statute '%s' must both be named".formatted(place, statute));
        }
        if (inForceTo != null && inForceTo.isBefore(inForceFrom)) {
            throw new IllegalArgumentException(
                    "%s %s: inForceTo %s is before inForceFrom %s".formatted(statute, place, inForceTo, inForceFrom));
        }
        if (verified && quote.isBlank()) {
            throw new IllegalArgumentException(
                    "%s %s: a quote that is empty cannot be verified".formatted(statute, place));
        }
    }

    /** How a lawyer cites it, such as "SoL (2025:400) 25 kap. 4 §". */
    public String citation() {
        return statute + " " + place;
    }

    /** Whether it is in force on the day; both ends count. */
    public boolean isInForce(LocalDate day) {
        return !day.isBefore(inForceFrom) && (inForceTo == null || !day.isAfter(inForceTo));
    }

    /** What is known about the words, in Swedish: whether the quote was checked, and the remark. */
    public String standing() {
        return (verified ? "Ordalydelsen är läst i lagtexten. " : "Ordalydelsen är inte kontrollerad. ") + remark;
    }
}
