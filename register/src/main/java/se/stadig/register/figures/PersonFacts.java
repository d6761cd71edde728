package se.stadig.register.figures;

import java.util.ArrayList;
import java.util.List;
import se.stadig.indicators.Absence;
import se.stadig.indicators.ContactEvent;
import se.stadig.indicators.Decision;
import se.stadig.indicators.Person;
import se.stadig.indicators.Unit;

/** What all counted deliveries together say of one person, but for the visits. */
final class PersonFacts {
    final Person person;
    final List<Absence> absences = new ArrayList<>(0);
    final List<Here> units = new ArrayList<>(1);

    PersonFacts(Person person) {
        this.person = person;
    }

    /** Decisions and events of one unit. */
    record Here(Unit unit, List<Decision> decisions, List<ContactEvent> events) {}

    Here at(Unit unit) {
        for (Here here : units) {
            if (here.unit() == unit) {
                return here;
            }
        }
        Here fresh = new Here(unit, new ArrayList<>(2), new ArrayList<>(4));
        units.add(fresh);
        return fresh;
    }
}
