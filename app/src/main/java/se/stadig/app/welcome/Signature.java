package se.stadig.app.welcome;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import se.stadig.app.platform.Text;

/**
 * Somebody's signature of a row.
 *
 * @param seq its number among the row's; every one after the first corrects the one before
 * @param reason why the row is not applicable, or what was wrong before; may be empty
 * @param planDay on which the plan is to be made
 */
public record Signature(
        int seq,
        Outcome outcome,
        String reason,
        Optional<LocalDate> planDay,
        String author,
        String title,
        LocalDateTime signedAt) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** What is signed. */
    public enum Outcome {
        DONE("Klart"),
        NOT_APPLICABLE("Gäller inte"),
        /** The signature before was wrong: it is not done yet. */
        OPEN("Inte gjort än");

        private final String swedish;

        Outcome(String swedish) {
            this.swedish = swedish;
        }

        public Text text() {
            return Text.of(swedish);
        }
    }

    public boolean isOpen() {
        return outcome == Outcome.OPEN;
    }

    public Text line() {
        return Text.of(
                seq == 1 ? "{0}, {1}, {2}, {3}" : "Rättat till: {0}, {1}, {2}, {3}",
                outcome.text(),
                author,
                Text.of(title),
                signedAt.format(MINUTE));
    }
}
