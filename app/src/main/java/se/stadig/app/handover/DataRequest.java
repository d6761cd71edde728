package se.stadig.app.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stadig.app.platform.Text;

/**
 * Nämndens begäran om uppgifter (SoL 15:9).
 *
 * @param what which data, in words
 * @param firstDay of the time that the data are about
 * @param askedBy who asked on the board's behalf
 * @param answer empty until the provider has answered
 */
public record DataRequest(
        UUID id,
        String provider,
        Purpose purpose,
        String what,
        LocalDate firstDay,
        LocalDate lastDay,
        String askedBy,
        Instant askedAt,
        Optional<Answer> answer) {

    /** What the provider answered, who did, and when. */
    public record Answer(Outcome outcome, String text, String by, Instant at) {}

    /** For what a board may ask a provider for data: the four that SoL 15:9 names. */
    public enum Purpose {
        QUALITY_ASSURANCE("kvalitetssäkring"),
        ADMINISTRATION("administration"),
        FOLLOW_UP("uppföljning"),
        EVALUATION("utvärdering");

        private final String swedish;

        Purpose(String swedish) {
            this.swedish = swedish;
        }

        public Text text() {
            return Text.of(swedish);
        }

        static Map<String, Text> choices() {
            Map<String, Text> choices = new LinkedHashMap<>();
            for (Purpose purpose : values()) {
                choices.put(purpose.name(), purpose.text());
            }
            return choices;
        }
    }

    /** What came of it. */
    public enum Outcome {
        HANDED_OVER("uppgifterna är lämnade"),
        REFUSED("begäran är avvisad");

        private final String swedish;

        Outcome(String swedish) {
            this.swedish = swedish;
        }

        public Text text() {
            return Text.of(swedish);
        }

        static Map<String, Text> choices() {
            Map<String, Text> choices = new LinkedHashMap<>();
            for (Outcome outcome : values()) {
                choices.put(outcome.name(), outcome.text());
            }
            return choices;
        }
    }
}
