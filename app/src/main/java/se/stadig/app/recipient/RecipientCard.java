package se.stadig.app.recipient;

import se.stadig.terms.Housing;

/** What is noted about a person herself. */
public record RecipientCard(RecipientLine person, Communication communication, Housing housing) {}
