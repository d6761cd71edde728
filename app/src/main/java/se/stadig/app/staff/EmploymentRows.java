package se.stadig.app.staff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import se.stadig.app.access.Right;
import se.stadig.app.access.StaffDoor;
import se.stadig.app.access.StaffPermit;
import se.stadig.app.entry.Field;
import se.stadig.app.entry.Form;
import se.stadig.app.entry.Matter;
import se.stadig.app.entry.RowStore;
import se.stadig.app.platform.Text;

/** Anställningar vid den egna enheten. */
@Controller
@RequestMapping(StaffRows.STAFF + "/{id}/anstallningar")
@Order(1)
class EmploymentRows extends StaffRows<Employment> {
    private static final Matter MATTER = new Matter(
            "anstallningar",
            "Anställningar",
            "anställningar",
            "Ny anställning",
            "Ingen anställning vid din enhet är antecknad.",
            "Ta bort en anställning som har förts in av misstag. En anställning som har slutat ska i stället få en sista dag.",
            List.of("Roll", "Enhet", "Anställningsnummer", "Form", "Från", "Till"));

    EmploymentRows(StaffDoor door, StaffStore staff, RowStore rows) {
        super(door, staff, rows, Right.EMPLOY, "employment");
    }

    @Override
    public Matter matter() {
        return MATTER;
    }

    @Override
    protected List<Employment> stored(StaffPermit permit) {
        return staff.employments(permit);
    }

    @Override
    protected List<Text> cells(Employment one) {
        return List.of(
                Employment.name(one.role()),
                Text.of("{0}", one.unitName()),
                Text.of("{0}", one.number()),
                Text.of(one.permanent() ? "tillsvidare" : "tidsbegränsad"),
                Text.of("{0}", one.firstDay()),
                one.lastDay().map(day -> Text.of("{0}", day)).orElse(Text.of("tills vidare")));
    }

    /** Whoever had only this employment is not the unit's any longer. */
    @Override
    protected String afterRemoval(StaffPermit writing) {
        return staff.employments(writing).isEmpty() ? STAFF : super.afterRemoval(writing);
    }

    /** What a new employment asks for, also on the page for somebody new. */
    static List<Field> fields() {
        return List.of(
                Field.choice("roll", "Roll", Employment.roles()),
                Field.line("nummer", "Anställningsnummer", 40).hint("Det nummer som lönesystemet har."),
                Field.tick("tillsvidare", "Tillsvidareanställd"),
                Field.day("fran", "Anställd från och med"),
                Field.day("till", "Till och med").optional());
    }

    @Override
    protected Form blank(StaffPermit writing) {
        return new Form(fields(), 0);
    }

    @Override
    protected Map<String, String> shown(Employment one) {
        return Map.of(
                "roll", one.role().name(),
                "nummer", one.number(),
                "tillsvidare", Boolean.toString(one.permanent()),
                "fran", one.firstDay().toString(),
                "till", one.lastDay().map(Object::toString).orElse(""));
    }

    @Override
    protected Form judged(StaffPermit writing, Optional<UUID> row, Form posted) {
        return posted.inOrder("fran", "till");
    }

    @Override
    protected Form taken(Form form) {
        return form.wrong(
                "nummer", Text.of("Enheten har redan en anställning med det numret, den rollen och den första dagen."));
    }

    static Map<String, @Nullable Object> values(Form form) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("role", form.text("roll"));
        values.put("number", form.text("nummer"));
        values.put("permanent", form.isTicked("tillsvidare"));
        values.put("first_day", form.day("fran"));
        values.put("last_day", form.dayIfAny("till").orElse(null));
        return values;
    }

    @Override
    protected Map<String, @Nullable Object> values(StaffPermit writing, Form form) {
        Map<String, @Nullable Object> values = values(form);
        values.put("unit", unit());
        return values;
    }
}
