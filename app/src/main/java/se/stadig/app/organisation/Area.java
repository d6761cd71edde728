package se.stadig.app.organisation;

import java.util.UUID;
import se.stadig.app.entry.Row;

/** Hemtjänstområde: the part of the town that a unit or one of its teams goes in. */
record Area(UUID id, String name, int version) implements Row {}
