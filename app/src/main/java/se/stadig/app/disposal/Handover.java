package se.stadig.app.disposal;

import java.time.Instant;
import java.util.UUID;

/** That a private provider has handed somebody's file to the board, which preserves it. */
public record Handover(UUID recipient, String provider, String by, Instant at) {
    public String designation() {
        return Designation.of(recipient);
    }
}
