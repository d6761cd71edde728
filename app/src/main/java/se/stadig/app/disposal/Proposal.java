package se.stadig.app.disposal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.stadig.app.platform.Text;

/**
 * Somebody's proposal to dispose of some persons' files, and what another decided.
 *
 * @param persons how many were proposed
 * @param own whether whoever reads proposed it
 * @param mayDecide whether whoever reads is one who decides such
 */
public record Proposal(
        UUID id,
        Ground ground,
        int persons,
        String proposer,
        Instant proposedAt,
        Optional<Decided> decided,
        boolean own,
        boolean mayDecide) {

    /** What was decided, by whom. */
    public record Decided(Outcome outcome, String decider, Instant at) {}

    /** How it ended. */
    public enum Outcome {
        DISPOSED("Gallrat"),
        REFUSED("Avslaget"),
        TAKEN_BACK("Återtaget");

        private final String swedish;

        Outcome(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    public boolean isOpen() {
        return decided.isEmpty();
    }

    public String groundInWords() {
        return ground.swedish();
    }

    public String provision() {
        return ground.provision();
    }

    /** Whether the reader is asked to decide. */
    public boolean waitsForMe() {
        return isOpen() && mayDecide && !own;
    }

    /** How many, as long as they are there to be counted; afterwards only the year's figures tell. */
    public Text count() {
        return persons == 1 ? Text.of("en person") : Text.of("{0} personer", persons);
    }
}
