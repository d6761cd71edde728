package se.stadig.app.welcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.stadig.app.platform.Text;

/**
 * Checklistan, one version of it. A version that talks have begun with is never changed; a better one gets a new number.
 *
 * @param version year and number, for example {@code 2026-1}
 * @param from the first day on which a talk can begin with it
 */
public record Checklist(String version, LocalDate from, List<Item> rows) {
    public Checklist {
        rows = List.copyOf(rows);
    }

    Optional<Item> row(String key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst();
    }

    /** When in the talk a row has its place. */
    public enum Part {
        BEFORE("Före samtalet"),
        DURING("Under samtalet"),
        AFTER("Efter samtalet");

        private final String swedish;

        Part(String swedish) {
            this.swedish = swedish;
        }

        public Text text() {
            return Text.of(swedish);
        }
    }

    /** What a row makes besides its signature. */
    public enum Kind {
        PLAIN,
        CONSENT,
        HOME_ENTRY,
        PLAN
    }

    /**
     * One row.
     *
     * @param key by which its signatures know it
     * @param text what to do
     * @param hint more about it; may be empty
     */
    public record Item(String key, Part part, Kind kind, String text, String hint) {
        public Item(String key, Part part, @Nullable Kind kind, String text, @Nullable String hint) {
            this.key = key;
            this.part = part;
            this.kind = kind == null ? Kind.PLAIN : kind;
            this.text = text;
            this.hint = hint == null ? "" : hint;
        }
    }
}
