package se.stadig.demo;

import java.util.ArrayList;
import java.util.List;
import se.stadig.terms.ContactEventKind;

/**
 * Den fasta omsorgskontaktens historia för en person vid en enhet, told day by day: offered, answered, appointed, changed, ended. A story told
 * until a later day begins with the same events.
 */
final class ContactStory {
    private static final long STORY = 31;
    private static final int CONTACTS_BEGIN = 19_236; // 2022-09-01, two months after the law came into force
    private static final int BEGINNING_SPREAD = 240;
    private static final double YEAR = 365;
    private static final double WITHOUT_TITLE = 0.004;

    private final UnitProfile unit;
    private final Staffing staffing;
    private final Life life;
    private final List<CareStage> stages;
    private final int circle;
    private final int until;
    private final Chance chance;
    private final List<ContactEvent> events = new ArrayList<>();

    private int contact = ContactEvent.NOBODY;
    private int deputy = ContactEvent.NOBODY;

    private ContactStory(
            UnitProfile unit, Staffing staffing, Life life, List<CareStage> stages, int circle, int until) {
        this.unit = unit;
        this.staffing = staffing;
        this.life = life;
        this.stages = stages;
        this.circle = circle;
        this.until = until;
        this.chance = new Chance(life.key(), STORY);
    }

    /**
     * The events until a day, in order.
     *
     * @param circle the first post of the ring that carries the person
     */
    static List<ContactEvent> of(
            UnitProfile unit, Staffing staffing, Life life, List<CareStage> stages, int circle, int until) {
        var story = new ContactStory(unit, staffing, life, stages, circle, until);
        story.tell();
        story.end();
        return story.events.stream().filter(event -> event.day() <= until).toList();
    }

    private void tell() {
        int day = Math.max(life.from(), CONTACTS_BEGIN + chance.below(BEGINNING_SPREAD)) + chance.below(25);
        if (!gone(day) && hasOnlyAlarm(day) && chance.within(0.6)) {
            add(day, ContactEventKind.EXEMPTED, "OBVIOUSLY_UNNECESSARY");
            day = firstHomeHelpAfter(day) + chance.below(20);
        }
        if (gone(day) || !chance.within(unit.offered())) {
            return;
        }
        int accepted = offer(day);
        if (accepted < 0) {
            return;
        }
        int appointed = appoint(accepted + chance.below(10));
        if (appointed >= 0) {
            keepOrChange(appointed);
        }
    }

    /** Gives the day of the yes, or -1. */
    private int offer(int day) {
        add(day, ContactEventKind.OFFERED, "");
        if (chance.within(0.03)) {
            return -1; // never answered
        }
        int answered = day + chance.below(15);
        if (gone(answered)) {
            return -1;
        }
        if (chance.within(unit.accepted())) {
            add(answered, ContactEventKind.ACCEPTED, "");
            return answered;
        }
        add(answered, ContactEventKind.DECLINED, chance.pick(Reasons.DECLINED));
        int again = answered + 60 + chance.below(120);
        if (!chance.within(0.3) || gone(again)) {
            return -1;
        }
        add(again, ContactEventKind.OFFERED, "");
        add(again, ContactEventKind.ACCEPTED, "");
        return again;
    }

    /** Gives the day of the appointment, or -1 when the person left before there was anybody to appoint. */
    private int appoint(int first) {
        for (int day = first; !gone(day); day += 14) {
            contact = whoMayTakeOver(day, chance.within(WITHOUT_TITLE));
            if (contact != ContactEvent.NOBODY) {
                add(day, ContactEventKind.APPOINTED, contact, "");
                if (chance.within(0.75)) {
                    nameDeputy(day);
                }
                return day;
            }
        }
        return -1;
    }

    private void keepOrChange(int appointed) {
        int day = appointed;
        int wish = day + 30 + chance.waiting(YEAR / unit.wishes());
        int contactLeaves = leaving(contact, day);
        int deputyLeaves = leaving(deputy, day);
        while (true) {
            day = Math.min(wish, Math.min(contactLeaves, deputyLeaves));
            if (gone(day)) {
                return;
            }
            if (day == contactLeaves) {
                contactLeaves = replace(day, "STAFF_LEFT") ? leaving(contact, day) : day + 21;
            } else if (day == deputyLeaves) {
                add(day, ContactEventKind.DEPUTY_ENDED, deputy, "STAFF_LEFT");
                nameDeputy(day);
            } else {
                day = wish(day);
                if (day < 0) {
                    return;
                }
                wish = day + 60 + chance.waiting(YEAR / unit.wishes());
                contactLeaves = leaving(contact, day);
            }
            deputyLeaves = leaving(deputy, day);
        }
    }

    /** Somebody wants another contact, or the unit has to change it; gives the day when that is settled, or -1 when the person left before. */
    private int wish(int day) {
        if (chance.within(0.45)) {
            replace(day, chance.pick(Reasons.UNIT_CHANGES));
            return day;
        }
        add(day, ContactEventKind.CHANGE_REQUESTED, "WISH_OF_RECIPIENT");
        int settled = day + chance.below(14);
        if (gone(settled)) {
            return -1;
        }
        if (!chance.within(0.85) || !replace(settled, "WISH_OF_RECIPIENT")) {
            add(settled, ContactEventKind.KEPT, "AGREED_IN_DIALOGUE");
        }
        return settled;
    }

    /** The deputy often takes over; gives false when there is nobody. */
    private boolean replace(int day, String reason) {
        int successor = ContactEvent.NOBODY;
        if (deputy != ContactEvent.NOBODY && staffing.employment(deputy).mayBeContactOn(day) && chance.within(0.4)) {
            successor = deputy;
            add(day, ContactEventKind.DEPUTY_ENDED, deputy, "BECAME_CONTACT");
        } else {
            successor = whoMayTakeOver(day, false);
        }
        if (successor == ContactEvent.NOBODY) {
            return false;
        }
        contact = successor;
        add(day, ContactEventKind.CHANGED, contact, reason);
        if (successor == deputy) {
            nameDeputy(day);
        }
        return true;
    }

    private void nameDeputy(int day) {
        deputy = ContactEvent.NOBODY;
        deputy = whoMayTakeOver(day, false);
        if (deputy != ContactEvent.NOBODY) {
            add(day, ContactEventKind.DEPUTY_APPOINTED, deputy, "");
        }
    }

    /** The day on which it is noticed that somebody leaves: some days before or after the last day of work. */
    private int leaving(int staff, int day) {
        if (staff == ContactEvent.NOBODY) {
            return Integer.MAX_VALUE;
        }
        return Math.max(day + 1, staffing.employment(staff).to() - 9 + chance.below(16));
    }

    private int whoMayTakeOver(int day, boolean withoutTitle) {
        int reach = Math.min(unit.regulars(), Math.max(5, unit.circle()));
        int start = chance.below(reach);
        for (int step = 0; step < reach; step++) {
            int post = (circle + (start + step) % reach) % unit.regulars();
            Employment found = staffing.at(post, day);
            if (found != null && isSuitable(found, day, withoutTitle)) {
                return found.index();
            }
        }
        return ContactEvent.NOBODY;
    }

    private boolean isSuitable(Employment found, int day, boolean withoutTitle) {
        return found.index() != contact
                && found.index() != deputy
                && found.to() > day + 20
                && found.mayBeContactOn(day) != withoutTitle;
    }

    private void end() {
        if (!events.isEmpty() && life.to() <= until) {
            add(life.to(), ContactEventKind.ENDED, chance.pick(Reasons.ENDED));
        }
    }

    private boolean gone(int day) {
        return day > life.to() || day > until;
    }

    private boolean hasOnlyAlarm(int day) {
        return stages.stream()
                .anyMatch(stage -> stage.covers(day) && !stage.load().isHomeHelp());
    }

    private int firstHomeHelpAfter(int day) {
        return stages.stream()
                .filter(stage -> stage.from() > day && stage.load().isHomeHelp())
                .mapToInt(CareStage::from)
                .findFirst()
                .orElse(Integer.MAX_VALUE - 100);
    }

    private void add(int day, ContactEventKind kind, String reason) {
        add(day, kind, ContactEvent.NOBODY, reason);
    }

    private void add(int day, ContactEventKind kind, int staff, String reason) {
        events.add(new ContactEvent(day, kind, staff, reason));
    }
}
