package se.stadig.app.recipient;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Who may see who and where a protected person is, since when, and why.
 *
 * @param endedOn when it was taken back before its last day
 * @param endedBy by whom; empty where it was not
 * @param mayBeEnded whether it holds, and the reader may take it back
 */
public record ProtectionPermit(
        UUID id,
        String colleague,
        LocalDate firstDay,
        Optional<LocalDate> lastDay,
        String decidedBy,
        String reason,
        Optional<LocalDate> endedOn,
        String endedBy,
        boolean mayBeEnded) {}
