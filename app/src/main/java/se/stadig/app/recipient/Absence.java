package se.stadig.app.recipient;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stadig.app.entry.Row;
import se.stadig.app.platform.Text;

/**
 * Frånvaro: days on which a person does not live in the own home.
 *
 * @param lastDay empty while it goes on
 */
record Absence(UUID id, LocalDate firstDay, Optional<LocalDate> lastDay, Reason reason, int version) implements Row {
    enum Reason {
        HOSPITAL("på sjukhus"),
        SHORT_TERM_STAY("på korttidsboende"),
        AWAY("bortrest"),
        OTHER("borta av annat skäl");

        private final String swedish;

        Reason(String swedish) {
            this.swedish = swedish;
        }

        Text text() {
            return Text.of(swedish);
        }

        static Map<String, Text> choices() {
            Map<String, Text> choices = new LinkedHashMap<>();
            for (Reason reason : values()) {
                choices.put(reason.name(), reason.text());
            }
            return choices;
        }
    }
}
