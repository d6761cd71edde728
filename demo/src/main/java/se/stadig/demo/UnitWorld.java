package se.stadig.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * En enhet under en period: its people and their stories, made when the unit's turn comes and forgotten afterwards, so that a delivery of any
 * size needs the memory of one unit.
 *
 * @param residents those whose home unit this is
 * @param guests those who have some service from here beside their home unit, the one before in the municipality
 */
record UnitWorld(
        UnitProfile unit, Staffing staffing, List<Resident> residents, List<Guest> guests, List<Client> clients) {

    /** A recipient with all that the home unit knows until the last day of the period. */
    record Resident(
            Recipient recipient,
            List<CareStage> stages,
            List<Decision> decisions,
            List<Absence> absences,
            List<ContactEvent> events) {}

    /** A recipient of the unit before with the one decision that this unit carries out. */
    record Guest(Recipient recipient, Decision decision, List<Absence> absences) {}

    /** The unit in a period, with those of the unit before who are guests here, if there is such a unit. */
    static UnitWorld of(UnitProfile unit, List<UnitProfile> before, Identities identities, Period period) {
        var staffing = new Staffing(unit);
        List<Client> clients = new ArrayList<>();
        List<Resident> residents = new ArrayList<>();
        for (Life life : Life.between(unit, period.firstDay(), period.lastDay())) {
            residents.add(resident(unit, staffing, life, identities, period, clients));
        }
        List<Guest> guests = new ArrayList<>();
        for (UnitProfile home : before) {
            for (Life life : Life.between(home, period.firstDay(), period.lastDay())) {
                if (isGuest(life, period)) {
                    guests.add(guest(unit, life, identities, period, clients));
                }
            }
        }
        return new UnitWorld(unit, staffing, residents, guests, clients);
    }

    private static Resident resident(
            UnitProfile unit,
            Staffing staffing,
            Life life,
            Identities identities,
            Period period,
            List<Client> clients) {
        Recipient recipient = Recipient.of(life, identities);
        List<CareStage> stages = CareStage.of(life);
        Traits traits = Traits.of(life, stages);
        List<Absence> absences = Absence.between(life, period.firstDay(), period.lastDay());
        int circle = Client.circleOf(life, unit);
        List<ContactEvent> events = ContactStory.of(unit, staffing, life, stages, circle, period.lastDay());
        List<VisitPlan> plans = stages.stream()
                .filter(stage -> stage.to() >= period.firstDay() && stage.from() <= period.lastDay())
                .map(stage -> VisitPlan.of(stage, traits))
                .toList();
        clients.add(new Client(unit, recipient.id(), circle, traits.alarm(), plans, absences, events));
        return new Resident(recipient, stages, Decision.of(life, stages, traits), absences, events);
    }

    private static boolean isGuest(Life life, Period period) {
        Decision decision = Decision.ofSecondUnit(life);
        return Traits.hasSecondUnit(life)
                && decision.from() <= Math.min(period.lastDay(), decision.to())
                && decision.to() >= period.firstDay();
    }

    private static Guest guest(
            UnitProfile unit, Life life, Identities identities, Period period, List<Client> clients) {
        Recipient recipient = Recipient.of(life, identities);
        Decision decision = Decision.ofSecondUnit(life);
        List<Absence> absences = Absence.between(life, period.firstDay(), period.lastDay());
        List<VisitPlan> plans = List.of(VisitPlan.ofSecondUnit(life, decision));
        clients.add(new Client(unit, recipient.id(), Client.circleOf(life, unit), false, plans, absences, List.of()));
        return new Guest(recipient, decision, absences);
    }
}
