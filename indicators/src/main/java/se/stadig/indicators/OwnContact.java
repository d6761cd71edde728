package se.stadig.indicators;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Besök av den egna kontakten: visits and elapsed seconds of one person in the window, and those in which the contact or a deputy at the visit's
 * unit took part, as of the visit's start date (reading R14). A visit by two counts once.
 */
record OwnContact(
        long visits,
        long seconds,
        long visitsByContact,
        long secondsByContact,
        long visitsByDeputy,
        long secondsByDeputy,
        long visitsWithContact) {

    static OwnContact of(List<CountedVisit> counted) {
        long seconds = 0;
        long byContact = 0;
        long secondsByContact = 0;
        long byDeputy = 0;
        long secondsByDeputy = 0;
        long withContact = 0;
        Days days = new Days();
        for (CountedVisit one : counted) {
            Visit visit = one.visit();
            days.moveTo(one.at(), visit);
            seconds += visit.elapsed();
            StaffMember contact = days.contact;
            if (contact != null) {
                withContact++;
                if (visit.performers().contains(contact)) {
                    byContact++;
                    secondsByContact += visit.elapsed();
                }
            }
            if (days.anyDeputyIn(visit.performers())) {
                byDeputy++;
                secondsByDeputy += visit.elapsed();
            }
        }
        return new OwnContact(
                counted.size(), seconds, byContact, secondsByContact, byDeputy, secondsByDeputy, withContact);
    }

    /** Contact and deputies of the unit and day last asked for: most visits of a person follow each other. */
    private static final class Days {
        private @Nullable AtUnit at;
        private int day;
        private @Nullable StaffMember contact;
        private List<StaffMember> deputies = List.of();
        private long lastDay;

        boolean anyDeputyIn(List<StaffMember> performers) {
            for (StaffMember deputy : deputies) {
                if (performers.contains(deputy)) {
                    return true;
                }
            }
            return false;
        }

        void moveTo(AtUnit unit, Visit visit) {
            if (unit == at && visit.day() >= day && visit.day() <= lastDay) {
                return;
            }
            at = unit;
            day = visit.day();
            LocalDate date = visit.date();
            lastDay = ContactStory.lastDayAsOn(unit.events(), date);
            contact = ContactStory.contactOn(unit.events(), date);
            deputies = ContactStory.deputiesOn(unit.events(), date);
        }
    }
}
