package se.stadig.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.stadig.terms.ContactEventKind;
import se.stadig.terms.Housing;
import se.stadig.terms.InterventionKind;
import se.stadig.terms.OperatingForm;
import se.stadig.terms.Sex;
import se.stadig.terms.StaffRole;
import se.stadig.terms.TitleEvidence;
import se.stadig.terms.VisitKind;
import se.stadig.terms.VisitStatus;

/** Invented people, units and visits for the tests of the measures. */
public final class Town {
    public static final LocalDate WINDOW = LocalDate.of(2026, 10, 5);
    public static final LocalDate REFERENCE = LocalDate.of(2026, 3, 1);
    public static final LocalDate MONTH_END = LocalDate.of(2026, 10, 31);
    public static final Question QUESTION = new Question(WINDOW, REFERENCE, MONTH_END, REFERENCE, false);
    public static final LocalDate LONG_AGO = LocalDate.of(2025, 1, 1);

    private Town() {}

    public static Unit unit(String id, String municipality) {
        return unit(id, municipality, "9999188007", OperatingForm.MUNICIPAL);
    }

    public static Unit unit(String id, String municipality, String provider, OperatingForm form) {
        return new Unit(id, "Enhet " + id, provider, "Utförare " + provider, form, municipality, null, false);
    }

    public static Person person(long key, LocalDate birth) {
        return new Person(key, birth, Sex.K, Housing.ORDINARY);
    }

    public static StaffMember care(long key, Unit unit) {
        return staff(key, employment(unit, StaffRole.CARE));
    }

    public static StaffMember staff(long key, Employment... employments) {
        return new StaffMember(key, List.of(employments));
    }

    public static Employment employment(Unit unit, StaffRole role) {
        return new Employment(unit, role, TitleEvidence.NONE, null, null, null);
    }

    public static Decision decision(InterventionKind kind, String hours) {
        return new Decision(kind, LONG_AGO, null, hours.isEmpty() ? null : new BigDecimal(hours));
    }

    public static ContactEvent event(String date, ContactEventKind kind, StaffMember... staff) {
        return new ContactEvent(LocalDate.parse(date), kind, staff.length == 0 ? null : staff[0]);
    }

    /** A performed home-care visit of half an hour. */
    public static Visit visit(LocalDate day, String clock, StaffMember... performers) {
        return new Visit(
                (int) day.toEpochDay(),
                java.time.LocalTime.parse(clock).toSecondOfDay(),
                1800,
                VisitKind.HOME_CARE,
                VisitStatus.PERFORMED,
                List.of(performers));
    }

    /** Two visits each day of the window, by the given staff in turn. */
    public static List<Visit> twoVisitsADay(List<StaffMember> staff) {
        List<Visit> visits = new ArrayList<>();
        for (int number = 0; number < 2 * Question.WINDOW_DAYS; number++) {
            visits.add(visit(
                    WINDOW.plusDays(number / 2),
                    number % 2 == 0 ? "08:00" : "17:30",
                    staff.get(number % staff.size())));
        }
        return visits;
    }

    public static List<StaffMember> careWorkers(Unit unit, int count) {
        List<StaffMember> staff = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            staff.add(care(1000 + number, unit));
        }
        return staff;
    }

    /** A woman of 80 with personal care, who meets so many different people in the window. */
    public static PersonCase steadyPerson(long key, Unit unit, int differentStaff) {
        AtUnit at = new AtUnit(
                unit,
                List.of(decision(InterventionKind.PERSONAL_CARE, "30")),
                List.of(),
                twoVisitsADay(careWorkers(unit, differentStaff)));
        return new PersonCase(person(key, LocalDate.of(1946, 1, 1)), List.of(), List.of(at));
    }
}
