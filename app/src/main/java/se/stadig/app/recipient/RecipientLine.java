package se.stadig.app.recipient;

import java.util.Optional;
import java.util.UUID;

/**
 * A person in a list.
 *
 * @param identity empty where it is protected from whoever reads
 */
public record RecipientLine(UUID id, Protection protection, Optional<Identity> identity) {
    /** What stands where a name would, when it is protected. */
    public static final String MASK = "Skyddade uppgifter";
}
