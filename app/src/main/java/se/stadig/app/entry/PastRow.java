package se.stadig.app.entry;

import java.time.Instant;
import java.util.Map;

/**
 * What a row said before it was changed or taken away.
 *
 * @param relation which table it is in
 * @param content by the names of the columns, those that held something
 * @param then what it said after the change
 * @param changedBy empty where the system did it
 */
record PastRow(
        String relation, Map<String, String> content, Map<String, String> then, Instant until, String changedBy) {
    private static final String WITHDRAWN = "withdrawn_at";

    boolean isTakenAway() {
        return !content.containsKey(WITHDRAWN) && then.containsKey(WITHDRAWN);
    }

    boolean isBroughtBack() {
        return content.containsKey(WITHDRAWN) && !then.containsKey(WITHDRAWN);
    }

    boolean differsIn(String column) {
        return !content.getOrDefault(column, "").equals(then.getOrDefault(column, ""));
    }
}
