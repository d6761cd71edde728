package se.stadig.app.organisation;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import se.stadig.app.access.Action;
import se.stadig.app.access.Engagement;
import se.stadig.app.access.PersonDoor;
import se.stadig.app.access.Right;
import se.stadig.app.entry.Row;
import se.stadig.app.entry.RowStore;
import se.stadig.app.entry.Rows;

/**
 * The pages of one kind of rows about a municipality's or a unit's organisation. They are about no person; what is done is logged all the same.
 *
 * @param <R> a row
 */
abstract class OrganisationRows<R extends Row> extends Rows<Engagement, R> {
    final UnitStore units;
    private final PersonDoor door;
    private final Right right;

    OrganisationRows(PersonDoor door, UnitStore units, RowStore rows, Right right, String table) {
        super(rows, table);
        this.door = door;
        this.units = units;
        this.right = right;
    }

    /** What the pages are about: the own municipality or unit. */
    abstract String subject(Engagement work);

    @Override
    protected Engagement toSee(String id) {
        return own(id, Action.READ);
    }

    @Override
    protected Engagement toWrite(String id, Action action) {
        return own(id, action);
    }

    /** Another's answers as one that does not exist. */
    private Engagement own(String id, Action action) {
        Engagement work = door.work();
        if (!work.role().rights().contains(right) || !subject(work).equals(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        door.noteNobody(action, matter().logged());
        return work;
    }

    @Override
    public boolean mayWrite(Engagement reading) {
        return true;
    }

    static UUID unit(Engagement work) {
        UUID unit = work.unit();
        if (unit == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return unit;
    }
}
