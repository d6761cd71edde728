package se.stadig.app.recipient;

import java.time.LocalDate;
import java.util.Optional;

/** Who may see who and where a protected person is, since when, and why. */
public record ProtectionPermit(
        String colleague, LocalDate firstDay, Optional<LocalDate> lastDay, String decidedBy, String reason) {}
