package se.stadig.indicators;

import java.time.LocalDate;

/**
 * What is asked: the days and choices that a set of figures is computed for.
 *
 * @param window first of the 14 days of staff continuity and own contact
 * @param reference the day of the unit survey's figures (1 March)
 * @param monthEnd the day of granted hours and kinds of help
 * @param staffingFrom first of the 14 days of the share of assistant nurses (1 March)
 * @param digitalCounted whether digital visits count in the window's figures
 */
public record Question(
        LocalDate window, LocalDate reference, LocalDate monthEnd, LocalDate staffingFrom, boolean digitalCounted) {
    public static final int WINDOW_DAYS = 14;

    /** The last day of the window. */
    public LocalDate windowEnd() {
        return window.plusDays(WINDOW_DAYS - 1);
    }

    /** The last day of the staffing weeks. */
    public LocalDate staffingEnd() {
        return staffingFrom.plusDays(WINDOW_DAYS - 1);
    }
}
