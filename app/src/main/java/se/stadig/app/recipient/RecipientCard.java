package se.stadig.app.recipient;

import java.util.List;

/** What is noted about a person. */
public record RecipientCard(RecipientLine person, Communication communication, List<Kin> kin) {}
