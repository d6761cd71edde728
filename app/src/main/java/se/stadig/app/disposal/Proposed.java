package se.stadig.app.disposal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the persons of a proposal, who is still here.
 *
 * @param name empty where the reader may not see it
 * @param leftOut why the person was left out when it was decided; null where nothing is decided, or not so
 */
public record Proposed(
        UUID id,
        Optional<String> name,
        LocalDate lastNote,
        @Nullable LeftOut leftOut) {
    /** Why somebody who was proposed was not disposed of. */
    public enum LeftOut {
        CHANGED("Något har antecknats sedan förslaget."),
        RUNNING("Något nyare finns om personen, så tiden är inte ute."),
        PRESERVED("Personen hör till det som bevaras för forskning."),
        HAND_OVER("Personen hör till det som ska överlämnas till nämnden."),
        UNKNOWN("Det går inte längre att bedöma om tiden är ute.");

        private final String swedish;

        LeftOut(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    public String designation() {
        return Designation.of(id);
    }
}
