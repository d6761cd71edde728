package se.stadig.demo;

import org.jspecify.annotations.Nullable;
import se.stadig.terms.StaffRole;

/**
 * Namngiven person i Sagoby. Deliveries carry no names; the running system gets them from here.
 *
 * @param id recipient_id or staff_id of the deliveries
 * @param unitId the home unit or the unit of the employment
 * @param sender whose ids these are
 * @param role what the employment is for, or null for a recipient
 */
public record Person(
        String id, String unitId, Sender sender, @Nullable StaffRole role, String givenName, String familyName) {

    public boolean isRecipient() {
        return role == null;
    }

    public String name() {
        return givenName + " " + familyName;
    }

    Person called(String given) {
        return new Person(id, unitId, sender, role, given, familyName);
    }
}
