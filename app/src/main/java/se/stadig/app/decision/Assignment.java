package se.stadig.app.decision;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stadig.app.entry.Row;

/**
 * Uppdrag till en enhet: the relation that opens a person to it.
 *
 * @param team of the unit; null and an empty name where none is said
 * @param receivedOn when the unit got it
 * @param lastDay empty while it goes on
 */
record Assignment(
        UUID id,
        UUID unit,
        String unitName,
        @Nullable UUID team,
        String teamName,
        Optional<LocalDate> receivedOn,
        LocalDate firstDay,
        Optional<LocalDate> lastDay,
        int version)
        implements Row {}
