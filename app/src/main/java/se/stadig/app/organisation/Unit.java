package se.stadig.app.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.stadig.app.entry.Row;

/**
 * Enhet.
 *
 * @param code what the municipality calls it for short
 * @param provider who runs it
 * @param phone empty where none is noted
 * @param closed the last day, where it has one
 */
public record Unit(
        UUID id,
        String code,
        String name,
        UUID provider,
        String providerName,
        String phone,
        LocalDate opened,
        Optional<LocalDate> closed,
        int version)
        implements Row {}
