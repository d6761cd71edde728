package se.stadig.indicators;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Frånvaro: days, inclusive, on which the person did not live in their own home; {@code to} null = still. */
public record Absence(LocalDate from, @Nullable LocalDate to) {

    /** Whether any day of the interval is a day of absence. */
    public boolean touches(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && (to == null || !to.isBefore(first));
    }
}
