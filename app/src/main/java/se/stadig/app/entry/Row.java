package se.stadig.app.entry;

import java.util.UUID;

/** Something that is kept in a row of its own, in a version that each change raises. */
public interface Row {
    UUID id();

    int version();
}
