package se.stadig.app.organisation;

import java.util.Optional;
import java.util.UUID;
import se.stadig.app.entry.Row;

/** Arbetslag: a small group of a unit's staff, ideally with an area of its own. */
record Team(UUID id, String name, Optional<UUID> area, String areaName, int version) implements Row {}
