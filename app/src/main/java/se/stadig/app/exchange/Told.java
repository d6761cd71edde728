package se.stadig.app.exchange;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the sender has told of a row.
 *
 * @param row ours; null where there is none and the sender tells that it is gone
 * @param digests of the values
 * @param whole whether that is all that was told; not where the row is in conflict, and so is told again the next time
 */
record Told(Incoming from, @Nullable Ref row, Map<String, String> digests, boolean whole) {
    String modified() {
        Instant modified = from.modified();
        return !whole || modified == null ? "" : modified.toString();
    }

    String rowText() {
        return row == null ? "" : row.id().toString();
    }

    String ownerText() {
        return row == null ? "" : row.ownerText();
    }
}
