package se.stadig.app.recipient;

import java.time.LocalDate;
import java.util.Optional;
import se.stadig.terms.Housing;

/**
 * What is noted about a person herself.
 *
 * @param since from which day housing and protection are so, where it is noted
 */
public record RecipientCard(
        RecipientLine person, Communication communication, Housing housing, Optional<LocalDate> since) {}
