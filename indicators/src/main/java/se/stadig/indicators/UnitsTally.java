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

    void add(StaffCase one, Predicate<Unit> area, Question question) {
        Staffing week = new Staffing();
        Staffing weekend = new Staffing();
        for (int number = 0; number < Question.WINDOW_DAYS; number++) {
            LocalDate day = question.staffingFrom().plusDays(number);
            boolean isWeekend = day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
            addDay(one, area, day, isWeekend ? weekend : week);
        }
        week.people = week.days > 0 ? 1 : 0;
        weekend.people = weekend.days > 0 ? 1 : 0;
        weekdays.add(week);
        weekends.add(weekend);
    }

    private static void addDay(StaffCase one, Predicate<Unit> area, LocalDate day, Staffing to) {
        long nine = day.toEpochDay() * 86_400 + 9 * 3600;
        if (one.shifts().stream().noneMatch(shift -> shift.start() <= nine && nine < shift.end())) {
            return;
        }
        List<Employment> care = one.staff().employmentsOn(day).stream()
                .filter(employment -> employment.role() == StaffRole.CARE && area.test(employment.unit()))
                .toList();
        if (!care.isEmpty()) {
            to.days++;
            to.title += care.stream().anyMatch(row -> row.holdsTitle(day)) ? 1 : 0;
            to.certificate += care.stream().anyMatch(row -> row.hasCertificate(day)) ? 1 : 0;
        }
    }

    UnitsTally plus(UnitsTally other) {
        UnitsTally sum = new UnitsTally();
        sum.units = units + other.units;
        sum.routine = routine + other.routine;
        sum.current = current + other.current;
        sum.weekdays.add(weekdays);
        sum.weekdays.add(other.weekdays);
        sum.weekends.add(weekends);
        sum.weekends.add(other.weekends);
        return sum;
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
