package se.stadig.register.store;

import org.jspecify.annotations.Nullable;
import se.stadig.register.door.Checked;

/**
 * What became of a delivery.
 *
 * @param stored the delivery in the store, or null when it was refused
 */
public record Taken(
        Checked checked, Status status, @Nullable StoredDelivery stored) {

    /** The names are those of the referee. */
    public enum Status {
        /** Taken in; its figures count. */
        COUNTED,
        /** Taken in, and already corrected by a delivery that names it. */
        REPLACED,
        /** The very same delivery was taken in before; nothing was done. */
        SAME_AS_EARLIER,
        /** The sender has used the id for something else. */
        REFUSED_ID_REUSED,
        REFUSED_ARCHIVE,
        REFUSED_MANIFEST,
        REFUSED_FILE_MISSING,
        REFUSED_COLUMN_MISSING,
        REFUSED_ENCODING,
        REFUSED_UNREADABLE,
        REFUSED_TOO_MANY_REJECTED;

        public boolean isRefused() {
            return name().startsWith("REFUSED");
        }
    }
}
