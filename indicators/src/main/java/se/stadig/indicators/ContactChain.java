package se.stadig.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.stadig.terms.ContactEventKind;
import se.stadig.terms.Housing;

/**
 * Erbjuden, tackat ja, bytt (N21600, N21601, N21602, N20509): each step among the units where the step before was so (reading R7).
 *
 * @param declined whether somebody offered and not accepted has DECLINED as last answer at one of the units
 * @param contacts who is contact at the units where the person has accepted
 */
record ContactChain(boolean offered, boolean accepted, boolean changed, boolean declined, List<StaffMember> contacts) {

    /** Whose figures: everybody with home care, or those whom Kolada counts. */
    enum Residents {
        /** Leaves out those whose decisions of the unit in force are only alarm, meals, escort or respite. */
        INDICATOR,
        /** Everybody with home care, whatever the decisions (SoL 10 kap. 7 §). */
        LAW
    }

    /** The steps of a person of the population, or empty for somebody who is not in it on the day. */
    static Optional<ContactChain> of(PersonCase one, Residents residents, LocalDate day) {
        boolean resident = false;
        boolean offered = false;
        boolean accepted = false;
        boolean changed = false;
        boolean declined = false;
        List<StaffMember> contacts = new ArrayList<>(1);
        for (AtUnit at : one.units()) {
            if (!isIn(one.person(), at, residents, day)) {
                continue;
            }
            resident = true;
            if (!ContactStory.isOffered(at.events(), day)) {
                continue;
            }
            offered = true;
            ContactEventKind answer = ContactStory.lastAnswer(at.events(), day);
            declined |= answer == ContactEventKind.DECLINED;
            if (answer == ContactEventKind.ACCEPTED) {
                accepted = true;
                changed |= ContactStory.isChanged(at.events(), day);
                StaffMember contact = ContactStory.contactOn(at.events(), day);
                if (contact != null) {
                    contacts.add(contact);
                }
            }
        }
        return resident
                ? Optional.of(new ContactChain(offered, accepted, changed, declined && !accepted, contacts))
                : Optional.empty();
    }

    private static boolean isIn(Person person, AtUnit at, Residents residents, LocalDate day) {
        if (person.housing() != Housing.ORDINARY) {
            return false;
        }
        return residents == Residents.LAW ? at.anyInForce(day) : at.anyHomeHelpInForce(day);
    }
}
