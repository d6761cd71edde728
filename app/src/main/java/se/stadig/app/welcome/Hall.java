package se.stadig.app.welcome;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import se.stadig.app.access.Action;
import se.stadig.app.access.Permit;
import se.stadig.app.access.PersonDoor;
import se.stadig.app.access.Right;
import se.stadig.app.platform.Text;
import se.stadig.app.recipient.PersonNames;

/** What every page of the talk needs: who may open it, for which unit, on which day, and what it calls the person. */
@Component
class Hall {
    private final PersonDoor door;
    private final PersonNames names;
    private final Clock clock;

    Hall(PersonDoor door, PersonNames names, Clock clock) {
        this.door = door;
        this.names = names;
        this.clock = clock;
    }

    Permit permit(String id, Right right, Action action) {
        return permit(id, right, action, "välkomstsamtalet");
    }

    Permit permit(String id, Right right, Action action, String what) {
        return door.permit(id, right, action, what);
    }

    /** The unit where whoever reads works. */
    UUID unit() {
        UUID unit = door.work().unit();
        if (unit == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return unit;
    }

    UUID engagement() {
        return door.work().id();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Text name(Permit permit) {
        return names.of(permit);
    }
}
