package se.stadig.app.welcome;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import se.stadig.app.entry.Row;
import se.stadig.app.platform.Text;

/**
 * Hur personalen kommer in i hemmet.
 *
 * @param code of a lock or a gate; may be empty, and is shown to nobody but whoever opens the row
 */
record HomeEntry(UUID id, Way way, String whatToDo, String code, int version) implements Row {
    /** The code is in no log, also by mistake. */
    @Override
    public String toString() {
        return "HomeEntry[" + id + "]";
    }

    /** How. */
    enum Way {
        OPENS("personen öppnar själv"),
        RING_FIRST("ring först, personen öppnar"),
        DIGITAL_LOCK("digitalt lås"),
        KEY("nyckel som enheten har kvitterat"),
        OTHER("på annat sätt");

        private final String swedish;

        Way(String swedish) {
            this.swedish = swedish;
        }

        Text text() {
            return Text.of(swedish);
        }

        static Map<String, Text> choices() {
            Map<String, Text> choices = new LinkedHashMap<>();
            for (Way way : values()) {
                choices.put(way.name(), way.text());
            }
            return choices;
        }
    }
}
