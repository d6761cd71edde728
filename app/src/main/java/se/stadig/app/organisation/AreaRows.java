package se.stadig.app.organisation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import se.stadig.app.access.Engagement;
import se.stadig.app.access.PersonDoor;
import se.stadig.app.entry.Field;
import se.stadig.app.entry.Form;
import se.stadig.app.entry.Matter;
import se.stadig.app.entry.RowStore;
import se.stadig.app.platform.Text;

/** Den egna enhetens områden. */
@Controller
@RequestMapping(OrganisationPages.UNIT + "/{id}/omraden")
@Order(3)
class AreaRows extends OrganisationRows<Area> {
    private static final Matter MATTER = new Matter(
            "omraden",
            "Områden",
            "enhetens områden",
            "Nytt område",
            "Enheten har inga områden än.",
            "Ta bort ett område som inte längre används. Raden finns kvar under Tidigare uppgifter.",
            List.of("Namn"));

    AreaRows(PersonDoor door, UnitStore units, RowStore rows) {
        super(door, units, rows, Ground.OWN_UNIT, "area", MATTER);
    }

    @Override
    protected List<Area> stored(Engagement work) {
        return units.areas(unit(work));
    }

    @Override
    protected List<Text> cells(Area one) {
        return List.of(Text.of("{0}", one.name()));
    }

    @Override
    protected Form blank(Engagement work) {
        return Form.of(Field.line("namn", "Områdets namn", 100));
    }

    @Override
    protected Map<String, String> shown(Area one) {
        return Map.of("namn", one.name());
    }

    @Override
    protected RowStore.Owner owner(Engagement work) {
        return new RowStore.Owner("unit", unit(work));
    }

    @Override
    protected Map<String, @Nullable Object> values(Engagement work, Form form) {
        return Map.of("name", form.text("namn"));
    }
}
