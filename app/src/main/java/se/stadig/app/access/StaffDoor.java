package se.stadig.app.access;

import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Decides who may do what with what is noted about the staff: the role must have the right, and both work at the same unit. It logs like {@link PersonDoor}. */
@Component
public class StaffDoor {
    private final PersonDoor door;
    private final RelationStore relations;

    StaffDoor(PersonDoor door, RelationStore relations) {
        this.door = door;
        this.relations = relations;
    }

    /**
     * Permits something with what is noted about one of the staff, or answers with the page that one gets for somebody who does not exist.
     *
     * @param id as it stands in the address
     * @param what the page or part, without anything that somebody typed
     */
    public StaffPermit permit(String id, Right right, Action action, String what) {
        UUID staff = PersonDoor.person(id);
        Engagement work = door.work();
        UUID unit = work.unit();
        boolean colleague = unit != null && relations.worksAt(staff, unit);
        Set<Right> rights = colleague ? work.role().rights() : Set.of();
        boolean granted = rights.contains(right);
        door.noteAbout(staff, action, granted, what);
        if (!granted) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new StaffPermit(staff, right, rights);
    }

    /** In which engagement whoever is logged in works. */
    public Engagement work() {
        return door.work();
    }
}
