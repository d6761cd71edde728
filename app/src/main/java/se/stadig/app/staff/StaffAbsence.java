package se.stadig.app.staff;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.stadig.app.entry.Row;

/** Medarbetares frånvaro: from when to when, and never why. */
record StaffAbsence(UUID id, LocalDate firstDay, Optional<LocalDate> lastDay, int version) implements Row {}
