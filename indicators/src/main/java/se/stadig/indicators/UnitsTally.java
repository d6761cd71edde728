package se.stadig.indicators;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import se.stadig.terms.Birthdays;
import se.stadig.terms.StaffRole;

/**
 * Figures about units and staff: routine (N21603, reading R11) and the share of assistant nurses at nine o'clock on weekdays and weekends
 * (N21608, N21609, reading R12), in person-days.
 */
final class UnitsTally {
    private long units;
    private long routine;
    private long current;
    private final Staffing weekdays = new Staffing();
    private final Staffing weekends = new Staffing();

    /** Person-days at 09:00, those with the title, those with a certificate, and different people. */
    static final class Staffing {
        long days;
        long title;
        long certificate;
        long people;

        private void add(Staffing other) {
            days += other.days;
            title += other.title;
            certificate += other.certificate;
            people += other.people;
        }
    }

    void add(Unit unit, LocalDate day) {
        units++;
        LocalDate decided = unit.routineDecidedOn();
        if (decided != null && !decided.isAfter(day) && unit.routineByManagement()) {
            routine++;
            current += decided.isAfter(Birthdays.yearBefore(day)) ? 1 : 0;
        }
    }

    /** @param daysAtNine the days on which the person was on a shift at nine o'clock, of {@link StaffCase#daysAtNine} */
    void add(StaffMember staff, List<LocalDate> daysAtNine, Predicate<Unit> area) {
        Staffing week = new Staffing();
        Staffing weekend = new Staffing();
        for (LocalDate day : daysAtNine) {
            boolean isWeekend = day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
            addDay(staff, area, day, isWeekend ? weekend : week);
        }
        week.people = week.days > 0 ? 1 : 0;
        weekend.people = weekend.days > 0 ? 1 : 0;
        weekdays.add(week);
        weekends.add(weekend);
    }

    private static void addDay(StaffMember staff, Predicate<Unit> area, LocalDate day, Staffing to) {
        boolean care = false;
        boolean title = false;
        boolean certificate = false;
        for (Employment employment : staff.employmentsOn(day)) {
            if (employment.role() == StaffRole.CARE && area.test(employment.unit())) {
                care = true;
                title |= employment.holdsTitle(day);
                certificate |= employment.hasCertificate(day);
            }
        }
        to.days += care ? 1 : 0;
        to.title += title ? 1 : 0;
        to.certificate += certificate ? 1 : 0;
    }

    void add(UnitsTally other) {
        units += other.units;
        routine += other.routine;
        current += other.current;
        weekdays.add(other.weekdays);
        weekends.add(other.weekends);
    }

    long units() {
        return units;
    }

    long routine() {
        return routine;
    }

    long current() {
        return current;
    }

    Staffing weekdays() {
        return weekdays;
    }

    Staffing weekends() {
        return weekends;
    }
}
