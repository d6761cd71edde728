package se.stadig.app.access;

import java.util.Set;
import java.util.UUID;

/**
 * That somebody may do something with one person's data now, and that it is logged. Only {@link PersonDoor} gives one; a store that is about persons
 * asks for it, so that nothing is read or written without having been decided and logged.
 */
public final class Permit {
    private final UUID recipient;
    private final Right right;
    private final Set<Right> rights;

    Permit(UUID recipient, Right right, Set<Right> rights) {
        this.recipient = recipient;
        this.right = right;
        this.rights = rights;
    }

    /** Whether the same reader would be permitted this too, for the same person. */
    public boolean wouldAllow(Right other) {
        return rights.contains(other);
    }

    /** Whose data. */
    public UUID recipient() {
        return recipient;
    }

    /** The person, where the permit is for this right. */
    public UUID recipientFor(Right needed) {
        if (right != needed) {
            throw new IllegalStateException("A permit to " + right + " is not one to " + needed + ".");
        }
        return recipient;
    }
}
