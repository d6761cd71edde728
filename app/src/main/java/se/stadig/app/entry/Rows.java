package se.stadig.app.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import se.stadig.app.access.Action;
import se.stadig.app.platform.Text;

/**
 * The pages of one kind of rows about somebody: all of them with a form for a new one, one of them to change, and one taken away. A row is never
 * overwritten unseen: whoever changes one says which version was seen.
 *
 * @param <P> what permits to see and to write
 * @param <R> a row
 */
public abstract class Rows<P, R extends Row> {
    /** To the sentence that says so, not to the form below it from which one came. */
    private static final String SAVED = "?sparat#sparat";

    private final RowStore rows;
    private final String table;

    /** @param table where the rows are, a name of ours */
    protected Rows(RowStore rows, String table) {
        this.rows = rows;
        this.table = table;
    }

    /** What the rows are called. */
    public abstract Matter matter();

    /** Permits it, or answers as for somebody who does not exist. */
    protected abstract P toSee(String id);

    /** Permits to change, or answers as for somebody who does not exist. */
    protected abstract P toWrite(String id, Action action);

    public abstract boolean mayWrite(P reading);

    /** Who may change rows may usually add some and take some away. */
    protected boolean mayAdd(P reading) {
        return mayWrite(reading);
    }

    /** Whether this row may be changed by somebody who may change some. */
    protected boolean mayChange(P writing, R row) {
        return true;
    }

    /** Where the pages are, for example {@code /person/…/franvaro}. */
    protected abstract String path(P permit);

    /** Where one came from. */
    protected abstract Back back(P permit);

    /** A way back, with what it is called. */
    public record Back(String path, Text name) {}

    /** The rows that hold, in the order of the page. */
    protected abstract List<R> stored(P permit);

    /** What the columns of {@link #matter()} say of a row. */
    protected abstract List<Text> cells(R row);

    /** The form for a new row. */
    protected abstract Form blank(P writing);

    /** What the fields of the form show of a row. */
    protected abstract Map<String, String> shown(R row);

    /**
     * What is wrong beyond each field by itself.
     *
     * @param row the one that is changed; empty for a new one
     */
    protected Form judged(P writing, Optional<UUID> row, Form posted) {
        return posted;
    }

    /** What the columns of the table get from a form that is right. */
    protected abstract Map<String, @Nullable Object> values(P writing, Form form);

    /** Whose the rows are, for somebody who may write. */
    protected abstract RowStore.Owner owner(P writing);

    /** What the columns get that a new row has from elsewhere and keeps. */
    protected Map<String, Object> given(P writing) {
        return Map.of();
    }

    /** The form with why a row that is right in itself cannot be added, or the same form where it was. */
    protected Form add(P writing, Form form) {
        Map<String, @Nullable Object> all = new HashMap<>(values(writing, form));
        all.putAll(given(writing));
        rows.add(table, owner(writing), all);
        return form;
    }

    /** Whether it was changed; not if somebody else has changed the row since. */
    protected boolean change(P writing, UUID row, Form form) {
        return rows.change(table, owner(writing), row, form.version(), values(writing, form));
    }

    /** The same, of the columns that are named only. */
    protected boolean change(P writing, UUID row, Form form, Predicate<String> columns) {
        Map<String, @Nullable Object> values = new HashMap<>(values(writing, form));
        values.keySet().removeIf(columns.negate());
        return rows.change(table, owner(writing), row, form.version(), values);
    }

    /** The form, of which there is already one like it. */
    protected Form taken(Form form) {
        return form.wrong(
                form.fields().getFirst().name(), Text.of("Det finns redan en sådan rad. Ändra den i stället."));
    }

    public List<Line> lines(P reading) {
        return stored(reading).stream()
                .map(row -> new Line(row.id(), cells(row)))
                .toList();
    }

    private Optional<Form> form(P writing, UUID row) {
        return stored(writing).stream()
                .filter(one -> one.id().equals(row) && mayChange(writing, one))
                .findFirst()
                .map(one -> blank(writing).showing(shown(one), one.version()));
    }

    @GetMapping
    ModelAndView all(
            @PathVariable String id,
            @RequestParam(required = false) String sparat,
            @RequestParam(required = false) String borttaget) {
        P permit = toSee(id);
        Text notice = sparat != null
                ? Text.of("Det är sparat.")
                : borttaget != null
                        ? Text.of("Raden är borttagen. Den finns kvar under Tidigare uppgifter.")
                        : Text.NONE;
        return list(permit, mayAdd(permit) ? blank(permit) : Form.of(), notice);
    }

    @PostMapping
    Object add(@PathVariable String id, @RequestParam Map<String, String> typed) {
        P writing = toWrite(id, Action.WRITE);
        if (!mayAdd(writing)) {
            throw none();
        }
        Form form = judged(writing, Optional.empty(), blank(writing).posted(typed));
        Form tried = form.isRight() ? unlessTaken(form, () -> add(writing, form)) : form;
        if (tried.isRight()) {
            return "redirect:" + path(writing) + SAVED;
        }
        ModelAndView page = list(toSee(id), tried, Text.NONE);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping("/{row}")
    ModelAndView one(@PathVariable String id, @PathVariable String row) {
        P writing = toWrite(id, Action.READ);
        return one(writing, row(row), form(writing, row(row)).orElseThrow(Rows::none), Text.NONE);
    }

    @PostMapping("/{row}")
    Object change(@PathVariable String id, @PathVariable String row, @RequestParam Map<String, String> typed) {
        P writing = toWrite(id, Action.WRITE);
        Optional<Form> before = form(writing, row(row));
        if (before.isEmpty()) {
            return gone(id, writing, typed);
        }
        Form form = judged(writing, Optional.of(row(row)), before.get().posted(typed));
        boolean[] changed = new boolean[1];
        Form tried = form.isRight()
                ? unlessTaken(form, () -> {
                    changed[0] = change(writing, row(row), form);
                    return form;
                })
                : form;
        if (changed[0]) {
            return "redirect:" + path(writing) + SAVED;
        }
        return tried.isRight() ? changedMeanwhile(writing, row(row), form) : refused(writing, row(row), tried);
    }

    @PostMapping("/{row}/ta-bort")
    Object remove(@PathVariable String id, @PathVariable String row, @RequestParam Map<String, String> typed) {
        P writing = toWrite(id, Action.WRITE);
        Form before = form(writing, row(row)).orElseThrow(Rows::none);
        if (matter().remove().isEmpty() || !mayAdd(writing)) {
            throw none();
        }
        if (rows.withdraw(table, owner(writing), row(row), before.posted(typed).version())) {
            return "redirect:" + afterRemoval(writing);
        }
        return changedMeanwhile(writing, row(row), before);
    }

    private Form unlessTaken(Form form, Supplier<Form> writing) {
        try {
            return writing.get();
        } catch (DuplicateKeyException taken) {
            return taken(form);
        }
    }

    /** Where one goes when a row has been taken away. */
    protected String afterRemoval(P writing) {
        return path(writing) + "?borttaget";
    }

    /** What was typed about a row that somebody else has taken away can be saved as a new one. */
    private ModelAndView gone(String id, P writing, Map<String, String> typed) {
        if (!mayAdd(writing)) {
            throw none();
        }
        Text taken = Text.of(
                "Raden finns inte längre; någon annan har tagit bort den. Det du skrev finns kvar nedan och kan sparas som en ny rad.");
        ModelAndView page = list(toSee(id), blank(writing).posted(typed).at(0), taken);
        page.setStatus(HttpStatusCode.valueOf(409));
        return page;
    }

    private static UUID row(String row) {
        try {
            return UUID.fromString(row);
        } catch (IllegalArgumentException none) {
            throw none();
        }
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private ModelAndView refused(P writing, UUID row, Form form) {
        ModelAndView page = one(writing, row, form, Text.NONE);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** What stands there now is told field by field, and what was typed is kept. */
    private ModelAndView changedMeanwhile(P writing, UUID row, Form form) {
        Form now = form(writing, row).orElseThrow(Rows::none);
        return Conflict.told(one(writing, row, form.at(now.version()), Conflict.FAULT), now.fields());
    }

    private ModelAndView list(P permit, Form form, Text notice) {
        return page("entry/rows", permit)
                .addObject("lines", lines(permit))
                .addObject("mayWrite", mayWrite(permit))
                .addObject("mayAdd", mayAdd(permit))
                .addObject("form", form)
                .addObject("notice", notice);
    }

    private ModelAndView one(P permit, UUID row, Form form, Text fault) {
        return page("entry/row", permit)
                .addObject("row", row.toString())
                .addObject("mayRemove", !matter().remove().isEmpty() && mayAdd(permit))
                .addObject("form", form)
                .addObject("fault", fault)
                .addObject("now", List.<Field>of());
    }

    private ModelAndView page(String template, P permit) {
        return new ModelAndView(template)
                .addObject("matter", matter())
                .addObject("path", path(permit))
                .addObject("back", back(permit));
    }
}
