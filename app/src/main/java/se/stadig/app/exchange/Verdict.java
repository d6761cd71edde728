package se.stadig.app.exchange;

import java.util.List;
import java.util.Map;

/**
 * What becomes of a row that has something to compare with.
 *
 * @param changes value by column that is to stand now, without those that stand already
 * @param columns the columns in conflict
 */
record Verdict(Outcome outcome, Map<String, String> changes, List<String> columns) {
    static Verdict conflict(List<String> columns) {
        return new Verdict(Outcome.CONFLICT, Map.of(), columns);
    }
}
