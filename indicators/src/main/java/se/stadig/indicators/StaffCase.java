package se.stadig.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One person of the staff and the shifts of the staffing weeks. */
public record StaffCase(StaffMember staff, List<Shift> shifts) {

    /** Arbetspass: start and end in seconds since 1970-01-01T00:00 on the Swedish wall clock. */
    public record Shift(long start, long end) {
        private boolean covers(long moment) {
            return start <= moment && moment < end;
        }
    }

    /** The days of the staffing weeks on which the person was on a shift at nine o'clock (reading R12). */
    List<LocalDate> daysAtNine(LocalDate from) {
        List<LocalDate> days = new ArrayList<>(Question.WINDOW_DAYS);
        for (int number = 0; number < Question.WINDOW_DAYS; number++) {
            LocalDate day = from.plusDays(number);
            long nine = day.toEpochDay() * 86_400 + 9 * 3600;
            for (Shift shift : shifts) {
                if (shift.covers(nine)) {
                    days.add(day);
                    break;
                }
            }
        }
        return days;
    }
}
