package se.stadig.app.welcome;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import se.stadig.app.access.Action;
import se.stadig.app.access.Permit;
import se.stadig.app.access.PersonDoor;
import se.stadig.app.access.Right;
import se.stadig.app.entry.Field;
import se.stadig.app.entry.Form;
import se.stadig.app.entry.Matter;
import se.stadig.app.entry.RowStore;
import se.stadig.app.platform.Text;
import se.stadig.app.recipient.PersonNames;
import se.stadig.app.recipient.PersonRows;
import se.stadig.app.recipient.RecipientCard;

/** Att komma in: how the staff enter a person's home. A code is shown on the page of its row alone, and whoever opens that is in the log. */
@Controller
@RequestMapping("/person/{id}/hemmet")
@Order(5)
class HomeEntryRows extends PersonRows<HomeEntry> {
    private static final String TABLE = "home_entry";
    private static final String NOTE = "Det är antecknat hur personalen kommer in i hemmet.";
    private static final Matter MATTER = new Matter(
            "hemmet",
            "Att komma in i hemmet",
            "hur man kommer in i hemmet",
            "Hur personalen kommer in",
            "Det är inte antecknat hur personalen kommer in.",
            "Ta bort det som inte gäller längre. Raden finns kvar under Tidigare uppgifter, utan kod.",
            List.of("Hur personalen kommer in", "Att göra", "Kod"));

    private final HomeEntryStore homes;
    private final NotedRowStore noted;
    private final Hall hall;

    HomeEntryRows(
            PersonDoor door, PersonNames names, RowStore rows, HomeEntryStore homes, NotedRowStore noted, Hall hall) {
        super(door, names, rows, Right.HOLD_WELCOME, TABLE);
        this.homes = homes;
        this.noted = noted;
        this.hall = hall;
    }

    @Override
    public Matter matter() {
        return MATTER;
    }

    @Override
    protected Permit toSee(String id) {
        return known(hall.permit(id, Right.READ_JOURNAL, Action.READ, MATTER.logged()));
    }

    @Override
    protected Permit toWrite(String id, Action action) {
        return known(super.toWrite(id, action));
    }

    /** How one comes in tells where a protected person is. */
    private Permit known(Permit permit) {
        if (!noted.mayKnow(permit)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return permit;
    }

    @Override
    public boolean isHiddenFor(RecipientCard card) {
        return card.person().identity().isEmpty();
    }

    /** On pages of their own, behind the talk's: the person's page would ask too much of the database. */
    @Override
    public boolean isShownTo(Permit reading) {
        return false;
    }

    @Override
    protected List<HomeEntry> stored(Permit permit) {
        return homes.of(permit);
    }

    @Override
    protected List<Text> cells(HomeEntry one) {
        return List.of(
                one.way().text(),
                Text.of("{0}", one.whatToDo().isEmpty() ? "–" : one.whatToDo()),
                one.code().isEmpty() ? Text.of("–") : Text.of("finns; öppna raden för att se den"));
    }

    private static List<Field> fields() {
        return List.of(
                Field.choice("inne", "Hur personalen kommer in", HomeEntry.Way.choices()),
                Field.lines("gora", "Vad man gör", 500)
                        .optional()
                        .hint("Till exempel: ring på två gånger och vänta, hunden är snäll. Skriv ingen kod här."),
                Field.line("kod", "Kod till port eller lås", 40)
                        .optional()
                        .hint("Visas bara för enheten, här på sidan. Den som öppnar sidan står i loggen."));
    }

    /** Within the talk: what stands already, to confirm or change. */
    List<Field> fields(Permit writing, UUID unit) {
        Form form = new Form(fields().stream().map(Field::optional).toList(), 0);
        return homes.of(writing).stream()
                .findFirst()
                .map(one -> form.showing(shown(one), 0))
                .orElse(form)
                .fields();
    }

    @Override
    protected Form blank(Permit writing) {
        return new Form(fields(), 0);
    }

    @Override
    protected Map<String, String> shown(HomeEntry one) {
        return Map.of("inne", one.way().name(), "gora", one.whatToDo(), "kod", one.code());
    }

    @Override
    protected Form judged(Permit writing, Optional<UUID> row, Form posted) {
        Form form = posted.unnamed("gora");
        return form.text("gora").matches("(?s).*[0-9]{4}.*")
                ? form.wrong("gora", Text.of("Det ser ut som en kod. Skriv koden i fältet för kod."))
                : form;
    }

    @Override
    protected Map<String, @Nullable Object> values(Permit writing, Form form) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("way", form.text("inne"));
        values.put("what_to_do", form.text("gora"));
        values.put("entry_code", form.text("kod"));
        return values;
    }

    @Override
    protected Form add(Permit writing, Form form) {
        noted.add(TABLE, writing, hall.unit(), values(writing, form), hall.today(), NOTE);
        return form;
    }

    @Override
    protected boolean change(Permit writing, UUID row, Form form) {
        return noted.change(
                TABLE, writing, hall.unit(), row, form.version(), values(writing, form), hall.today(), NOTE);
    }

    Form judgedOfTalk(Permit writing, Form form) {
        return form.text("inne").isEmpty()
                ? form.wrong(
                        "inne", Text.of("Välj i listan. Går det inte att komma överens, välj att raden inte gäller."))
                : judged(writing, Optional.empty(), form);
    }

    /** What stands is changed in the version that stands; nothing is written where it is the same. */
    void keepOfTalk(Permit writing, UUID unit, Form form) {
        Optional<HomeEntry> before = homes.of(writing).stream().findFirst();
        if (before.isEmpty()) {
            noted.add(TABLE, writing, unit, values(writing, form), hall.today(), NOTE);
        } else if (!shown(before.get())
                .equals(Map.of("inne", form.text("inne"), "gora", form.text("gora"), "kod", form.text("kod")))) {
            noted.change(
                    TABLE,
                    writing,
                    unit,
                    before.get().id(),
                    before.get().version(),
                    values(writing, form),
                    hall.today(),
                    NOTE);
        }
    }

    @Override
    public Optional<Text> past(String column, String value) {
        return column.equals("way")
                ? Optional.ofNullable(HomeEntry.Way.choices().get(value))
                : Optional.empty();
    }
}
