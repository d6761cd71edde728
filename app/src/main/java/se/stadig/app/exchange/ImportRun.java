package se.stadig.app.exchange;

import java.time.Instant;
import java.util.UUID;

/**
 * A dry run, an import, or one that was refused.
 *
 * @param who the name of whoever did it
 * @param municipality its code
 * @param content what it was: a delivery's id or a vendor's rows
 * @param fingerprint the same for two runs that come to the same outcomes
 */
public record ImportRun(
        UUID id,
        Instant at,
        String who,
        String municipality,
        String municipalityName,
        Status status,
        String content,
        String fingerprint,
        Report report) {

    /** How far it came. */
    public enum Status {
        TRIED("Provkörd"),
        DONE("Genomförd"),
        REFUSED("Stoppad");

        private final String swedish;

        Status(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }
}
