package se.stadig.app.material;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The letters in one language, as a file {@code letters/<code>.json} has them.
 *
 * @param code ISO 639-1
 * @param name of the language, in itself
 * @param direction {@code ltr} or {@code rtl}
 * @param original whether the letters were written in this language
 * @param reviewed who has signed the translation; null until somebody has
 * @param needsReview says, in this language, that nobody has
 * @param words what the fields are called
 * @param letters the letters by their kind
 */
public record Translation(
        String code,
        String name,
        String direction,
        boolean original,
        @Nullable Reviewed reviewed,
        String needsReview,
        Map<String, String> words,
        Map<LetterKind, Content> letters) {
    public Translation {
        words = Map.copyOf(words);
        letters = Map.copyOf(letters);
    }

    /**
     * That a translator has read it and says that it is right.
     *
     * @param by who
     * @param on which day
     */
    public record Reviewed(String by, String on) {}

    /** Whether it may be handed over without saying that nobody has reviewed it. */
    public boolean isReviewed() {
        return original || reviewed != null;
    }

    public Optional<Reviewed> review() {
        return Optional.ofNullable(reviewed);
    }

    String word(String key) {
        String word = words.get(key);
        if (word == null) {
            throw new IllegalStateException("The letters in " + code + " have no word for " + key + ".");
        }
        return word;
    }

    /** One letter: a heading, what stands before the names, and what stands after them, each paragraph with a heading of its own or none. */
    public record Content(String title, List<String> before, List<Section> after) {}

    /** Paragraphs under a heading. */
    public record Section(String heading, List<String> paragraphs) {}
}
