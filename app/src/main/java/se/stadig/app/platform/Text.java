package se.stadig.app.platform;

import java.util.List;

/**
 * Something to say to a user, as it is written in Swedish; a page says it in the reader's language ({@link Frame#say}).
 *
 * @param swedish with {@code {0}}, {@code {1}} … where the values stand
 * @param values a value that is itself a {@code Text} is said in the same language
 */
public record Text(String swedish, List<Object> values) {
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

    static String in(String pattern, List<String> values) {
        String text = pattern;
        for (int at = 0; at < values.size(); at++) {
            text = text.replace("{" + at + "}", values.get(at));
        }
        return text;
    }
}
