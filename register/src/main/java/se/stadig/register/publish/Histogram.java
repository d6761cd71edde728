package se.stadig.register.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fördelning: how many persons met how many different staff, in classes so wide that none holds few persons.
 *
 * @param persons all of them
 */
public record Histogram(List<Class> classes, long persons) {
    public Histogram {
        classes = List.copyOf(classes);
    }

    /**
     * Persons who met at least {@code from} and at most {@code to} different staff.
     *
     * @param to null in the last class, which has no end
     */
    public record Class(int from, @Nullable Integer to, long persons) {

        /** "6–10 personal". */
        public String text() {
            return text(Speech.SWEDISH);
        }

        /** The same in the reader's language. */
        public String text(Speech speech) {
            return to == null ? speech.say("{0} eller fler personal", from) : speech.say("{0}–{1} personal", from, to);
        }
    }
}
