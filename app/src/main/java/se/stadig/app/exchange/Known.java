package se.stadig.app.exchange;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that the sender has told of before.
 *
 * @param row ours; null where the sender has only told that it is gone
 * @param onlyIn the one delivery that has told of it; null where it is none or several
 */
record Known(
        @Nullable Ref row,
        @Nullable Instant modified,
        Map<String, String> told,
        @Nullable String onlyIn) {}
