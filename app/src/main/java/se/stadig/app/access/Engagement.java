package se.stadig.app.access;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Uppdrag: in which role somebody works for a municipality.
 *
 * @param unit the unit, in a role that works at one; its name beside it
 */
public record Engagement(
        UUID id,
        Role role,
        String municipality,
        @Nullable UUID unit,
        @Nullable String unitName) implements Serializable {}
