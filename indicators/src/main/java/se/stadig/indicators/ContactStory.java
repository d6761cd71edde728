package se.stadig.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.stadig.terms.Birthdays;
import se.stadig.terms.ContactEventKind;

/** What the events of one person at one unit say on a day (readings R8, R9). An ENDED closes everything before it. */
final class ContactStory {
    private ContactStory() {}

    /** An OFFERED on or before the day, after which no ENDED came. */
    static boolean isOffered(List<ContactEvent> events, LocalDate day) {
        boolean offered = false;
        for (ContactEvent event : until(events, day)) {
            offered = switch (event.kind()) {
                case OFFERED -> true;
                case ENDED -> false;
                default -> offered;
            };
        }
        return offered;
    }

    /** The last ACCEPTED or DECLINED of the open round, or null. */
    static @Nullable ContactEventKind lastAnswer(List<ContactEvent> events, LocalDate day) {
        ContactEventKind answer = null;
        for (ContactEvent event : until(events, day)) {
            answer = switch (event.kind()) {
                case ACCEPTED, DECLINED -> event.kind();
                case ENDED -> null;
                default -> answer;
            };
        }
        return answer;
    }

    /** At least one CHANGED in (day − 1 year, day]. */
    static boolean isChanged(List<ContactEvent> events, LocalDate day) {
        LocalDate yearBefore = Birthdays.yearBefore(day);
        for (ContactEvent event : until(events, day)) {
            if (event.kind() == ContactEventKind.CHANGED && event.date().isAfter(yearBefore)) {
                return true;
            }
        }
        return false;
    }

    /** The contact: of the last APPOINTED or CHANGED, unless an ENDED came after. */
    static @Nullable StaffMember contactOn(List<ContactEvent> events, LocalDate day) {
        StaffMember contact = null;
        for (ContactEvent event : until(events, day)) {
            contact = switch (event.kind()) {
                case APPOINTED, CHANGED -> event.staff();
                case ENDED -> null;
                default -> contact;
            };
        }
        return contact;
    }

    /** The deputies: appointed and not ended. A change of contact does not end them. */
    static List<StaffMember> deputiesOn(List<ContactEvent> events, LocalDate day) {
        List<StaffMember> deputies = new ArrayList<>(2);
        for (ContactEvent event : until(events, day)) {
            StaffMember staff = event.staff();
            if (event.kind() == ContactEventKind.ENDED) {
                deputies.clear();
            } else if (event.kind() == ContactEventKind.DEPUTY_APPOINTED && staff != null) {
                deputies.add(staff);
            } else if (event.kind() == ContactEventKind.DEPUTY_ENDED) {
                deputies.removeIf(deputy -> deputy.equals(staff));
            }
        }
        return deputies;
    }

    private static List<ContactEvent> until(List<ContactEvent> events, LocalDate day) {
        int count = countUntil(events, day);
        return count == events.size() ? events : events.subList(0, count);
    }

    /** The last day, as epoch day, on which the events say the same of now as on the given day: the next one comes on the day after. */
    static long lastDayAsOn(List<ContactEvent> events, LocalDate day) {
        int count = countUntil(events, day);
        return count == events.size()
                ? Long.MAX_VALUE
                : events.get(count).date().toEpochDay() - 1;
    }

    private static int countUntil(List<ContactEvent> events, LocalDate day) {
        int count = events.size();
        while (count > 0 && events.get(count - 1).date().isAfter(day)) {
            count--;
        }
        return count;
    }
}
