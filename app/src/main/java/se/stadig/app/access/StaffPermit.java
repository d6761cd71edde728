package se.stadig.app.access;

import java.util.Set;
import java.util.UUID;

/** That somebody may do something with what is noted about one of the staff now, and that it is logged. Only {@link StaffDoor} gives one. */
public final class StaffPermit {
    private final UUID staff;
    private final Right right;
    private final Set<Right> rights;

    StaffPermit(UUID staff, Right right, Set<Right> rights) {
        this.staff = staff;
        this.right = right;
        this.rights = rights;
    }

    /** Whether the same reader would be permitted this too, for the same member of the staff. */
    public boolean wouldAllow(Right other) {
        return rights.contains(other);
    }

    public UUID staff() {
        return staff;
    }

    /** The member of the staff, where the permit is for this right. */
    public UUID staffFor(Right needed) {
        if (right != needed) {
            throw new IllegalStateException("A permit to " + right + " is not one to " + needed + ".");
        }
        return staff;
    }
}
