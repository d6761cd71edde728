package se.stadig.indicators.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import se.stadig.indicators.AtUnit;
import se.stadig.indicators.ContactEvent;
import se.stadig.indicators.Decision;
import se.stadig.indicators.Dimension;
import se.stadig.indicators.Figure;
import se.stadig.indicators.FigureName;
import se.stadig.indicators.Figures;
import se.stadig.indicators.Level;
import se.stadig.indicators.Part;
import se.stadig.indicators.Person;
import se.stadig.indicators.PersonCase;
import se.stadig.indicators.StaffCase;
import se.stadig.indicators.StaffMember;
import se.stadig.indicators.Tallies;
import se.stadig.indicators.Town;
import se.stadig.indicators.Unit;
import se.stadig.indicators.Visit;
import se.stadig.terms.ContactEventKind;
import se.stadig.terms.Housing;
import se.stadig.terms.InterventionKind;
import se.stadig.terms.Sex;

/** Groups of people put at units by hand, to try disclosure control on. */
final class Crowd {
    final Set<Unit> units = new LinkedHashSet<>();
    private final Tallies tallies = new Tallies(Town.QUESTION);
    private long key = 100;

    /** Women of 80 with personal care at the unit; so many of them have been offered a contact. */
    Crowd women(Unit unit, int persons, int offered) {
        return group(unit, Sex.K, InterventionKind.PERSONAL_CARE, persons, offered, List.of());
    }

    Crowd men(Unit unit, int persons, int offered) {
        return group(unit, Sex.M, InterventionKind.PERSONAL_CARE, persons, offered, List.of());
    }

    Crowd alarmOnly(Unit unit, int persons, int offered) {
        return group(unit, Sex.K, InterventionKind.SAFETY_ALARM, persons, offered, List.of());
    }

    Crowd serviceOnly(Unit unit, int persons) {
        return group(unit, Sex.K, InterventionKind.SERVICE, persons, 0, List.of());
    }

    /** Women who meet so many different people in the window. */
    Crowd visited(Unit unit, int persons, int differentStaff) {
        List<StaffMember> staff = Town.careWorkers(unit, differentStaff);
        return group(unit, Sex.K, InterventionKind.PERSONAL_CARE, persons, 0, Town.twoVisitsADay(staff));
    }

    Crowd empty(Unit unit) {
        return group(unit, Sex.K, InterventionKind.SERVICE, 0, 0, List.of());
    }

    /** Care workers on duty at nine every day. */
    Crowd staff(Unit unit, int persons) {
        empty(unit);
        long start = Town.REFERENCE.toEpochDay() * 86_400 + 8 * 3600;
        for (int number = 0; number < persons; number++) {
            StaffCase one = new StaffCase(Town.care(++key, unit), List.of(new StaffCase.Shift(start, start + 7200)));
            tallies.add(one, units);
        }
        return this;
    }

    private Crowd group(Unit unit, Sex sex, InterventionKind kind, int persons, int offered, List<Visit> visits) {
        if (units.add(unit)) {
            tallies.add(unit);
        }
        Decision decision = Town.decision(kind, kind == InterventionKind.SAFETY_ALARM ? "" : "30");
        for (int number = 0; number < persons; number++) {
            List<ContactEvent> events = new ArrayList<>();
            if (number < offered) {
                events.add(Town.event("2025-06-01", ContactEventKind.OFFERED));
            }
            Person person = new Person(++key, LocalDate.of(1940, 5, 5), sex, Housing.ORDINARY);
            tallies.add(
                    new PersonCase(person, List.of(), List.of(new AtUnit(unit, List.of(decision), events, visits))));
        }
        return this;
    }

    SortedMap<FigureName, Figure> figures() {
        return Figures.of(tallies);
    }

    Disclosure disclosure() {
        return Disclosure.of(figures(), units);
    }

    static FigureName name(String figure, Level level, String area, String population) {
        return new FigureName(figure, level, area, population, Part.ALL);
    }

    static FigureName name(String figure, Level level, String area, String population, Dimension by, String part) {
        return new FigureName(figure, level, area, population, new Part(by, part));
    }
}
