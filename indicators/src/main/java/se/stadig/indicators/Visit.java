package se.stadig.indicators;

import java.time.LocalDate;
import java.util.List;
import se.stadig.terms.VisitKind;
import se.stadig.terms.VisitStatus;

/**
 * Besök, performed by zero or more known people.
 *
 * @param day day of the actual start, as epoch day on the Swedish wall clock
 * @param second second of that day on the wall clock
 * @param elapsed seconds that really passed
 */
public record Visit(
        int day, int second, int elapsed, VisitKind kind, VisitStatus status, List<StaffMember> performers) {
    private static final int SEVEN = 7 * 3600;
    private static final int TWENTY_TWO = 22 * 3600;

    /** A counted visit of staff continuity: performed home care with its start in [07:00, 22:00) on a day of the window. */
    boolean isCounted(int firstDay, boolean digitalCounted) {
        return status == VisitStatus.PERFORMED
                && (kind == VisitKind.HOME_CARE || kind == VisitKind.DIGITAL && digitalCounted)
                && second >= SEVEN
                && second < TWENTY_TWO
                && day >= firstDay
                && day < firstDay + Question.WINDOW_DAYS;
    }

    LocalDate date() {
        return LocalDate.ofEpochDay(day);
    }
}
