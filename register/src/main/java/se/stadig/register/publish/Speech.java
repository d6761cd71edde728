package se.stadig.register.publish;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a reader is spoken to. The register's own files speak Swedish; a page may speak another language. */
@FunctionalInterface
public interface Speech {
    Speech SWEDISH = Speech::filled;

    /**
     * The text in the reader's language.
     *
     * @param swedish with {@code {0}}, {@code {1}} … where the values stand
     * @param values as they are to stand there; words among them are said already
     */
    String say(String swedish, Object... values);

    /** Each place once, so that a value that looks like a place stays as it is. */
    private static String filled(String text, Object... values) {
        return Pattern.compile("\\{([0-9])}")
                .matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values[Integer.parseInt(place.group(1))].toString()));
    }
}
