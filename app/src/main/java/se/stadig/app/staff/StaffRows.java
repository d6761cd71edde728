package se.stadig.app.staff;

import java.util.UUID;
import se.stadig.app.access.Action;
import se.stadig.app.access.Right;
import se.stadig.app.access.StaffDoor;
import se.stadig.app.access.StaffPermit;
import se.stadig.app.entry.Row;
import se.stadig.app.entry.RowStore;
import se.stadig.app.entry.Rows;
import se.stadig.app.platform.Text;

/**
 * The pages of one kind of rows about one of the staff, and their part of that page.
 *
 * @param <R> a row
 */
abstract class StaffRows<R extends Row> extends Rows<StaffPermit, R> {
    static final String STAFF = "/medarbetare";

    final StaffStore staff;
    private final StaffDoor door;
    private final Right writing;

    StaffRows(StaffDoor door, StaffStore staff, RowStore rows, Right writing, String table) {
        super(rows, table);
        this.door = door;
        this.staff = staff;
        this.writing = writing;
    }

    @Override
    protected StaffPermit toSee(String id) {
        return door.permit(id, Right.SEE_STAFF, Action.READ, "medarbetares " + matter().logged());
    }

    @Override
    protected StaffPermit toWrite(String id, Action action) {
        return door.permit(id, writing, action, "medarbetares " + matter().logged());
    }

    @Override
    public boolean mayWrite(StaffPermit reading) {
        return reading.wouldAllow(writing);
    }

    @Override
    protected String path(StaffPermit permit) {
        return STAFF + "/" + permit.staff() + "/" + matter().path();
    }

    @Override
    protected Back back(StaffPermit permit) {
        return new Back(
                STAFF + "/" + permit.staff(),
                Text.of("{0}", staff.member(permit).name()));
    }

    @Override
    protected RowStore.Owner owner(StaffPermit permit) {
        return RowStore.Owner.staff(permit.staffFor(writing));
    }

    /** The unit that whoever is logged in works at. */
    UUID unit() {
        UUID unit = door.work().unit();
        if (unit == null) {
            throw new IllegalStateException("A role without a unit got a permit to its staff.");
        }
        return unit;
    }
}
