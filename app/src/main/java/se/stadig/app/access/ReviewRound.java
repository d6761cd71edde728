package se.stadig.app.access;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/**
 * A month's rows that one reviewer judges.
 *
 * @param population how many rows the lot fell among
 * @param due the last day to judge them
 * @param items how many are to be judged, and of those how many are
 */
public record ReviewRound(UUID id, YearMonth month, long population, LocalDate due, int items, int judged) {
    public boolean isDone() {
        return judged == items;
    }

    public boolean isOverdue(LocalDate today) {
        return !isDone() && today.isAfter(due);
    }
}
