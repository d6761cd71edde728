package se.stadig.app.staff;

import java.util.List;
import java.util.UUID;

/**
 * Medarbetare.
 *
 * @param phone empty where none is noted
 * @param skills in lower case
 * @param languages ISO 639-1
 */
public record StaffMember(
        UUID id,
        String givenName,
        String familyName,
        String phone,
        List<String> skills,
        List<String> languages,
        int version) {
    public StaffMember {
        skills = List.copyOf(skills);
        languages = List.copyOf(languages);
    }

    public String name() {
        return givenName + " " + familyName;
    }
}
