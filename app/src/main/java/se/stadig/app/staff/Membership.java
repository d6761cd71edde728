package se.stadig.app.staff;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.stadig.app.entry.Row;

/** That somebody belongs to a team for a time. */
record Membership(UUID id, UUID team, String teamName, LocalDate firstDay, Optional<LocalDate> lastDay, int version)
        implements Row {}
