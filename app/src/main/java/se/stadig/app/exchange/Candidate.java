package se.stadig.app.exchange;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row on its way. */
record Candidate(
        Incoming row,
        Map<String, String> told,
        Map<String, String> theirs,
        @Nullable Known known,
        @Nullable UUID owner) {
    Map<String, String> before() {
        return known == null ? Map.of() : known.told();
    }

    /** As one of which nothing was told before. */
    Candidate unknown() {
        return new Candidate(row, told, theirs, null, owner);
    }

    /** Whether the sender tells something of a column that it did not tell before. */
    boolean isChanged(String column) {
        String digest = theirs.get(column);
        return digest != null && !digest.equals(before().get(column));
    }
}
