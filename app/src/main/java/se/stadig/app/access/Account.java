package se.stadig.app.access;

import java.util.UUID;

/** Who can log in. */
record Account(UUID id, String username, String displayName) {}
