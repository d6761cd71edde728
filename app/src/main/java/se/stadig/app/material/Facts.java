package se.stadig.app.material;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.stadig.app.platform.Text;

/**
 * What a letter is filled in with.
 *
 * @param phone the unit's; empty where none is noted
 */
record Facts(String unit, String phone, List<Person> managers, Optional<Person> contact, List<Person> deputies) {
    Facts {
        managers = List.copyOf(managers);
        deputies = List.copyOf(deputies);
    }

    /** @param phone at work; may be empty */
    record Person(String name, String phone) {}

    /** What is missing for a letter of this kind, a sentence each that says who can put it right. */
    List<Text> missing(LetterKind kind) {
        List<Text> missing = new ArrayList<>();
        if (kind == LetterKind.CONTACT && contact.isEmpty()) {
            missing.add(Text.of("Ingen är utsedd till fast omsorgskontakt. Utse någon först."));
        }
        if (managers.isEmpty()) {
            missing.add(
                    Text.of(
                            "Det står inte vem som är enhetschef. Systemadministratören ger enhetschefen ett konto för enheten."));
        }
        if (phone.isEmpty()) {
            missing.add(
                    Text.of("Enheten har inget telefonnummer. Systemadministratören skriver in det under Kommunen."));
        }
        return missing;
    }
}
