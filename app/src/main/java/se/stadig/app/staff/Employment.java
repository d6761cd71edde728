package se.stadig.app.staff;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stadig.app.entry.Row;
import se.stadig.app.platform.Text;
import se.stadig.terms.StaffRole;

/**
 * Anställning vid en enhet.
 *
 * @param number anställningsnummer
 * @param permanent tillsvidare
 */
record Employment(
        UUID id,
        String unitName,
        String number,
        StaffRole role,
        boolean permanent,
        LocalDate firstDay,
        Optional<LocalDate> lastDay,
        int version)
        implements Row {

    static Text name(StaffRole role) {
        return Text.of(
                switch (role) {
                    case CARE -> "omsorgspersonal";
                    case HOME_NURSING -> "hemsjukvård";
                    case ADMIN -> "administration och planering";
                    case MANAGER -> "chef";
                    case STUDENT -> "elev eller student";
                });
    }

    static Map<String, Text> roles() {
        Map<String, Text> roles = new LinkedHashMap<>();
        for (StaffRole role : StaffRole.values()) {
            roles.put(role.name(), name(role));
        }
        return roles;
    }
}
