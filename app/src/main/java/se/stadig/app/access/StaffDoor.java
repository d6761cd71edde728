package se.stadig.app.access;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Decides who may do what with what is noted about the staff: the role must have the right, and both work at the same unit. It logs like {@link PersonDoor}. */
@Component
public class StaffDoor {
    private static final Set<Right> WHILE_EMPLOYED = Set.of(Right.KEEP_STAFF, Right.CHECK_TITLE);

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
        Set<Right> rights = unit == null ? Set.of() : rights(work.role(), staff, unit);
        boolean granted = rights.contains(right);
        door.noteAbout(staff, action, granted, what);
        if (!granted) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new StaffPermit(staff, right, rights);
    }

    /** About somebody who has left nothing new is noted, but the unit still reads what was, and may employ her again. */
    private Set<Right> rights(Role role, UUID staff, UUID unit) {
        if (!relations.worksAt(staff, unit)) {
            return Set.of();
        }
        return relations.isEmployedAt(staff, unit)
                ? role.rights()
                : role.rights().stream()
                        .filter(right -> !WHILE_EMPLOYED.contains(right))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** In which engagement whoever is logged in works. */
    public Engagement work() {
        return door.work();
    }
}
