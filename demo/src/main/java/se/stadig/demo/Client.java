package se.stadig.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Omsorgstagare vid en enhet under en period: what the day's planning needs to know. Days are asked for in rising order. */
final class Client {
    private static final long CIRCLE = 19;
    private static final int DAYS_CANCELLED = 3;

    /** ";recipient;unit;", the middle of every line about a visit. */
    final byte[] middle;
    /** The first post of the ring that carries the person. */
    final int circle;

    final boolean alarm;
    private final List<VisitPlan> plans;
    private final List<Absence> absences;
    private final List<ContactEvent> events;
    private int planAt;
    private int absenceAt;
    private int eventAt;
    private int contact = ContactEvent.NOBODY;
    private int deputy = ContactEvent.NOBODY;

    Client(
            UnitProfile unit,
            String recipientId,
            int circle,
            boolean alarm,
            List<VisitPlan> plans,
            List<Absence> absences,
            List<ContactEvent> events) {
        this.middle = (";" + recipientId + ";" + unit.id() + ";").getBytes(StandardCharsets.US_ASCII);
        this.circle = circle;
        this.alarm = alarm;
        this.plans = plans;
        this.absences = absences;
        this.events = events;
    }

    /** Circles begin at even posts, since such a post and the next one relieve each other week by week. */
    static int circleOf(Life life, UnitProfile unit) {
        return 2 * new Chance(life.key(), CIRCLE).below((unit.regulars() + 1) / 2);
    }

    /** Moves to the day; false when nothing is planned for the person on it. */
    boolean moveTo(int day) {
        while (eventAt < events.size() && events.get(eventAt).day() <= day) {
            take(events.get(eventAt++));
        }
        while (absenceAt < absences.size() && absences.get(absenceAt).to() < day) {
            absenceAt++;
        }
        while (planAt < plans.size() && plans.get(planAt).to < day) {
            planAt++;
        }
        return planAt < plans.size() && plans.get(planAt).from <= day && !isLongAway(day);
    }

    private void take(ContactEvent event) {
        switch (event.kind()) {
            case APPOINTED, CHANGED -> contact = event.staff();
            case DEPUTY_APPOINTED -> deputy = event.staff();
            case DEPUTY_ENDED -> deputy = ContactEvent.NOBODY;
            case ENDED -> {
                contact = ContactEvent.NOBODY;
                deputy = ContactEvent.NOBODY;
            }
            case EXEMPTED, OFFERED, ACCEPTED, DECLINED, CHANGE_REQUESTED, KEPT -> {}
        }
    }

    VisitPlan plan() {
        return plans.get(planAt);
    }

    int contact() {
        return contact;
    }

    int deputy() {
        return deputy;
    }

    boolean isAway(int day) {
        return absenceAt < absences.size() && absences.get(absenceAt).from() <= day;
    }

    /** After some days of absence the visits are no longer planned. */
    private boolean isLongAway(int day) {
        return isAway(day) && absences.get(absenceAt).from() + DAYS_CANCELLED <= day;
    }
}
