package se.stadig.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.stadig.terms.ContactEventKind;

/**
 * Händelse i den fasta omsorgskontaktens historia, until the day.
 *
 * @param staff id of the employment that the event names, or null
 * @param reason a word of ours; may be empty
 */
public record ContactEventRow(
        String recipient,
        String unit,
        LocalDate day,
        ContactEventKind kind,
        @Nullable String staff,
        String reason) {}
