package se.stadig.app.recipient;

import java.time.LocalDate;

/** Somebody whom the unit will help from a day on. */
public record ComingRecipient(RecipientLine person, LocalDate firstDay) {}
