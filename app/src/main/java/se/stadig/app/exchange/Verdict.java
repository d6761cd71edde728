package se.stadig.app.exchange;

import java.util.List;
import java.util.Map;

/**
 * What becomes of a row that has something to compare with.
 *
 * @param changes value by column that is to stand now, without those that stand already; of a conflict a higher protection, which is taken all the same
 * @param columns the columns in conflict
 */
record Verdict(Outcome outcome, Map<String, String> changes, List<String> columns) {
    static Verdict conflict(Map<String, String> raised, List<String> columns) {
        return new Verdict(Outcome.CONFLICT, raised, columns);
    }
}
