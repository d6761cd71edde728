package se.stadig.app.exchange;

import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One row as a sender tells it, read and checked by itself.
 *
 * @param id the sender's
 * @param modified when the sender last changed it; null where that is not told
 * @param deleted whether the sender has withdrawn it
 * @param line where it begins in the file, the first line being 1
 * @param record which row of the file it is
 * @param told value by our column; a column that is told to be empty is there with an empty text. A reference is the sender's id of what it leads to
 * @param field what the sender calls a column of ours
 */
record Incoming(
        Kind kind,
        String id,
        @Nullable Instant modified,
        boolean deleted,
        String file,
        long line,
        long record,
        Map<String, String> told,
        UnaryOperator<String> field) {}
