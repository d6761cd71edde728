package se.stadig.app.recipient;

import se.stadig.app.access.Action;
import se.stadig.app.access.Permit;
import se.stadig.app.access.PersonDoor;
import se.stadig.app.access.Right;
import se.stadig.app.entry.Row;
import se.stadig.app.entry.RowStore;
import se.stadig.app.entry.Rows;

/**
 * The pages of one kind of rows about a person, and their part of the person's page.
 *
 * @param <R> a row
 */
public abstract class PersonRows<R extends Row> extends Rows<Permit, R> implements PersonSection {
    private final PersonDoor door;
    private final PersonNames names;
    private final Right writing;

    /**
     * @param writing the right that one needs to change them
     * @param table where they are
     */
    protected PersonRows(PersonDoor door, PersonNames names, RowStore rows, Right writing, String table) {
        super(rows, table);
        this.door = door;
        this.names = names;
        this.writing = writing;
    }

    @Override
    protected Permit toSee(String id) {
        return door.permit(id, Right.SEE_RECIPIENT, Action.READ, matter().logged());
    }

    @Override
    protected Permit toWrite(String id, Action action) {
        return door.permit(id, writing, action, matter().logged());
    }

    @Override
    public boolean mayWrite(Permit reading) {
        return reading.wouldAllow(writing);
    }

    @Override
    protected String path(Permit permit) {
        return "/person/" + permit.recipient() + "/" + matter().path();
    }

    @Override
    protected Back back(Permit permit) {
        return new Back("/person/" + permit.recipient(), names.of(permit));
    }

    @Override
    protected RowStore.Owner owner(Permit permit) {
        return RowStore.Owner.recipient(permit.recipientFor(writing));
    }
}
