package se.stadig.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.stadig.terms.StaffRole;
import se.stadig.terms.TitleEvidence;

/**
 * Anställning: a colleague at a unit. Everybody in Sagoby has one employment at a time.
 *
 * @param id staff_id of the deliveries
 * @param permanent tillsvidare; not so substitutes, those of the summer and students
 * @param to the last day, or null when it is not known before the month is over
 * @param evidenceFrom the day on which the certificate is issued, which may lie later in the month; null without a certificate
 */
public record StaffRow(
        String id,
        String unit,
        String givenName,
        String familyName,
        String phone,
        StaffRole role,
        boolean permanent,
        LocalDate from,
        @Nullable LocalDate to,
        TitleEvidence evidence,
        @Nullable LocalDate evidenceFrom) {}
