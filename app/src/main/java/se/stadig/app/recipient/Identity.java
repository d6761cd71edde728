package se.stadig.app.recipient;

import java.time.LocalDate;
import java.util.Optional;
import se.stadig.terms.IdentityType;
import se.stadig.terms.Sex;

/**
 * Who and where a person is: what a protected identity protects.
 *
 * @param since from which day this is so, where it has changed
 */
public record Identity(
        String givenName,
        String familyName,
        LocalDate birthDate,
        IdentityType type,
        String number,
        String street,
        String postalCode,
        String locality,
        String phone,
        Optional<Sex> sex,
        Optional<LocalDate> since,
        int version) {

    public String name() {
        return givenName + " " + familyName;
    }

    /** What the number is. */
    public String kind() {
        return kind(type);
    }

    static String kind(IdentityType type) {
        return switch (type) {
            case PERSONNUMMER -> "Personnummer";
            case SAMORDNINGSNUMMER -> "Samordningsnummer";
            case RESERVE -> "Reservnummer";
            case PSEUDONYM -> "Pseudonym";
        };
    }

    /** On one line; a dash where none is known. */
    public String address() {
        String town = (postalCode + " " + locality).strip();
        String line = street.isEmpty() || town.isEmpty() ? street + town : street + ", " + town;
        return line.isEmpty() ? "–" : line;
    }

    /** The number as people write it: with a hyphen before the last four digits. */
    public String writtenNumber() {
        return number.matches("[0-9]{12}") ? number.substring(0, 8) + "-" + number.substring(8) : number;
    }
}
