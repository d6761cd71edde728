package se.stadig.app.exchange;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row and whose it is: a recipient or a colleague. */
record Ref(UUID id, @Nullable UUID owner) {
    String ownerText() {
        return owner == null ? "" : owner.toString();
    }
}
