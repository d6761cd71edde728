package se.stadig.app.recipient;

import java.time.LocalDate;
import se.stadig.terms.IdentityType;

/** Who and where a person is: what a protected identity protects. */
public record Identity(
        String givenName,
        String familyName,
        LocalDate birthDate,
        IdentityType type,
        String number,
        String street,
        String postalCode,
        String locality,
        String phone) {

    public String name() {
        return givenName + " " + familyName;
    }

    /** What the number is. */
    public String kind() {
        return switch (type) {
            case PERSONNUMMER -> "Personnummer";
            case SAMORDNINGSNUMMER -> "Samordningsnummer";
            case RESERVE -> "Reservnummer";
            case PSEUDONYM -> "Pseudonym";
        };
    }

    /** The number as people write it: with a hyphen before the last four digits. */
    public String writtenNumber() {
        return number.matches("[0-9]{12}") ? number.substring(0, 8) + "-" + number.substring(8) : number;
    }
}
