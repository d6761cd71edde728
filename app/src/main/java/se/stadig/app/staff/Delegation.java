package se.stadig.app.staff;

import java.time.LocalDate;
import java.util.UUID;
import se.stadig.app.entry.Row;

/**
 * Delegering: a health-care task that a licensed professional has handed to somebody for a time.
 *
 * @param givenBy name and profession
 */
record Delegation(UUID id, String task, String givenBy, LocalDate firstDay, LocalDate lastDay, int version)
        implements Row {}
