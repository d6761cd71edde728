package se.stadig.app.organisation;

import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import se.stadig.app.access.Action;
import se.stadig.app.access.Engagement;
import se.stadig.app.access.PersonDoor;
import se.stadig.app.access.Right;
import se.stadig.app.entry.Matter;
import se.stadig.app.entry.Row;
import se.stadig.app.entry.RowStore;
import se.stadig.app.entry.Rows;
import se.stadig.app.platform.Text;

/**
 * The pages of one kind of rows about a municipality's or a unit's organisation. They are about no person; what is done is logged all the same.
 *
 * @param <R> a row
 */
public abstract class OrganisationRows<R extends Row> extends Rows<Engagement, R> {
    final UnitStore units;
    private final PersonDoor door;
    private final Ground ground;
    private final String table;
    private final Matter matter;

    protected OrganisationRows(
            PersonDoor door, UnitStore units, RowStore rows, Ground ground, String table, Matter matter) {
        super(rows, table);
        this.door = door;
        this.units = units;
        this.ground = ground;
        this.table = table;
        this.matter = matter;
    }

    /**
     * What the pages are about.
     *
     * @param page where all kinds of rows are together
     * @param right what it takes
     * @param subject the id of the own one
     */
    public record Ground(String page, Text title, Right right, Function<Engagement, String> subject) {
        public static final Ground OWN_MUNICIPALITY = new Ground(
                OrganisationPages.MUNICIPALITY,
                Text.of("Utförare och enheter"),
                Right.ORGANISE,
                Engagement::municipality);
        public static final Ground OWN_UNIT = new Ground(
                OrganisationPages.UNIT,
                Text.of("Enhetens områden och arbetslag"),
                Right.KEEP_TEAMS,
                work -> unit(work).toString());
    }

    @Override
    public Matter matter() {
        return matter;
    }

    boolean isOn(Ground page) {
        return ground.equals(page);
    }

    /** Where the rows are. */
    String table() {
        return table;
    }

    @Override
    protected String path(Engagement work) {
        return ground.page() + "/" + ground.subject().apply(work) + "/" + matter.path();
    }

    @Override
    protected Back back(Engagement work) {
        return new Back(ground.page(), ground.title());
    }

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
        if (!work.role().rights().contains(ground.right())
                || !ground.subject().apply(work).equals(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        door.noteNobody(action, matter().logged());
        return work;
    }

    @Override
    public boolean mayWrite(Engagement reading) {
        return true;
    }

    /** The unit that one works at. */
    protected static UUID unit(Engagement work) {
        UUID unit = work.unit();
        if (unit == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return unit;
    }
}
