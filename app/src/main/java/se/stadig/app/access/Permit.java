package se.stadig.app.access;

import java.util.UUID;

/**
 * That somebody may do something with one person's data now, and that it is logged. Only {@link PersonDoor} gives one; a store that is about persons
 * asks for it, so that nothing is read or written without having been decided and logged.
 */
public final class Permit {
    private final UUID recipient;
    private final Right right;

    Permit(UUID recipient, Right right) {
        this.recipient = recipient;
        this.right = right;
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
