package se.stadig.app.guideline;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.stadig.app.entry.Row;

/**
 * Lokal riktlinje om fast omsorgskontakt. What it says nothing about is empty, and then there is no day by which it has to be done.
 *
 * @param ofUnit whether it is the unit's own, and not the municipality's
 * @param offerDays from the day of the assignment to the offer
 * @param answerDays from the offer to the answer
 * @param appointDays from the yes to the appointment
 * @param welcomeDays from the appointment to the welcome talk
 * @param planDays from the day of the assignment to the genomförandeplan
 * @param askAgainMonths from a no
 * @param appointedBy who appoints; may be empty
 * @param lowPercent of a contact's time that is to be with the persons she is contact for
 * @param document where it is decided, for example with its diary number
 */
public record Guideline(
        UUID id,
        boolean ofUnit,
        LocalDate firstDay,
        Optional<LocalDate> lastDay,
        Optional<Integer> offerDays,
        Optional<Integer> answerDays,
        Optional<Integer> appointDays,
        Optional<Integer> welcomeDays,
        Optional<Integer> planDays,
        Optional<Integer> askAgainMonths,
        String appointedBy,
        Optional<Integer> lowPercent,
        Optional<Integer> highPercent,
        String document,
        int version)
        implements Row {}
