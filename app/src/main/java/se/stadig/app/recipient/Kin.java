package se.stadig.app.recipient;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.stadig.app.entry.Row;

/**
 * Anhörig or representative.
 *
 * @param phone empty where none is noted
 * @param mandateScope what it covers, in words
 * @param firstDay from when the mandate holds
 */
record Kin(
        UUID id,
        String name,
        String relation,
        String phone,
        Mandate mandate,
        String mandateScope,
        Optional<LocalDate> firstDay,
        Optional<LocalDate> lastDay,
        int version)
        implements Row {}
