package se.stadig.app.organisation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** Den egna enhetens arbetslag. */
@Controller
@RequestMapping(OrganisationPages.UNIT + "/{id}/arbetslag")
@Order(4)
class TeamRows extends OrganisationRows<Team> {
    private static final Matter MATTER = new Matter(
            "arbetslag",
            "Arbetslag",
            "enhetens arbetslag",
            "Nytt arbetslag",
            "Enheten har inga arbetslag än.",
            "Ta bort ett arbetslag som inte längre finns. Raden finns kvar under Tidigare uppgifter.",
            List.of("Namn", "Område"));

    TeamRows(PersonDoor door, UnitStore units, RowStore rows) {
        super(door, units, rows, Ground.OWN_UNIT, "team", MATTER);
    }

    @Override
    protected List<Team> stored(Engagement work) {
        return units.teams(unit(work));
    }

    @Override
    protected List<Text> cells(Team one) {
        return List.of(Text.of("{0}", one.name()), Text.of("{0}", one.areaName().isEmpty() ? "–" : one.areaName()));
    }

    @Override
    protected Form blank(Engagement work) {
        Map<String, Text> areas = new LinkedHashMap<>();
        units.areas(unit(work)).forEach(area -> areas.put(area.id().toString(), Text.of("{0}", area.name())));
        return Form.of(
                Field.line("namn", "Arbetslagets namn", 100),
                Field.choice("omrade", "Område", areas).optional());
    }

    @Override
    protected Map<String, String> shown(Team one) {
        return Map.of(
                "namn", one.name(), "omrade", one.area().map(UUID::toString).orElse(""));
    }

    @Override
    protected RowStore.Owner owner(Engagement work) {
        return new RowStore.Owner("unit", unit(work));
    }

    @Override
    protected Map<String, @Nullable Object> values(Engagement work, Form form) {
        Map<String, @Nullable Object> values = new HashMap<>();
        String area = form.text("omrade");
        values.put("name", form.text("namn"));
        values.put("area", area.isEmpty() ? null : UUID.fromString(area));
        return values;
    }
}
