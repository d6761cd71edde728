package se.stadig.demo;

import java.time.LocalDate;
import java.util.List;
import se.stadig.terms.Housing;
import se.stadig.terms.IdentityType;
import se.stadig.terms.Sex;

/**
 * Omsorgstagare.
 *
 * @param id recipient_id of the deliveries
 * @param unit the home unit; another unit may carry out one of the decisions
 * @param identity a test number of Skatteverket where the type is PERSONNUMMER, else a pseudonym
 * @param protectedIdentity skyddade personuppgifter; name and address are given all the same, since the help has to find its way
 * @param language ISO 639-1 code of the language that the person speaks best
 * @param kin nobody, one or two, the nearest first
 */
public record RecipientRow(
        String id,
        String unit,
        IdentityType identityType,
        String identity,
        LocalDate birth,
        Sex sex,
        Housing housing,
        boolean protectedIdentity,
        String givenName,
        String familyName,
        String street,
        String postalCode,
        String locality,
        String phone,
        String language,
        boolean needsInterpreter,
        List<KinRow> kin) {

    public RecipientRow {
        kin = List.copyOf(kin);
    }
}
