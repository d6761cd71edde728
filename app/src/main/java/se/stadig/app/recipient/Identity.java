package se.stadig.app.recipient;

import java.time.LocalDate;

/** Who and where a person is: what a protected identity protects. */
public record Identity(
        String givenName,
        String familyName,
        LocalDate birthDate,
        String number,
        String street,
        String postalCode,
        String locality,
        String phone) {

    public String name() {
        return givenName + " " + familyName;
    }
}
