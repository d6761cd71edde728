package se.stadig.app.platform;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something to say to a user, as it is written in Swedish; a page says it in the reader's language ({@link Frame#say}).
 *
 * @param swedish with {@code {0}}, {@code {1}} … where the values stand
 * @param values a value that is itself a {@code Text} is said in the same language
 */
public record Text(String swedish, List<Object> values) {
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    /** Nothing to say. */
    public static final Text NONE = new Text("", List.of());

    public static Text of(String swedish, Object... values) {
        return new Text(swedish, List.of(values));
    }

    public boolean isEmpty() {
        return swedish.isEmpty();
    }

    /** In Swedish, with its values. */
    @Override
    public String toString() {
        return in(swedish, values.stream().map(Object::toString).toList());
    }

    /** Each place once, so that a value that looks like a place stays as it is. */
    static String in(String pattern, List<String> values) {
        return PLACE.matcher(pattern).replaceAll(place -> {
            int at = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(at < values.size() ? values.get(at) : place.group());
        });
    }
}
