package se.stadig.app.organisation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Kommunens enheter. */
@Controller
@RequestMapping(OrganisationPages.MUNICIPALITY + "/{id}/enheter")
@Order(2)
class UnitRows extends OrganisationRows<Unit> {
    private static final Matter MATTER = new Matter(
            "enheter",
            "Enheter",
            "enheter",
            "Ny enhet",
            "Kommunen har inga enheter än.",
            "",
            List.of("Namn", "Kod", "Utförare", "Telefon", "Första dagen", "Sista dagen"));

    UnitRows(PersonDoor door, UnitStore units, RowStore rows) {
        super(door, units, rows, Ground.OWN_MUNICIPALITY, "unit", MATTER);
    }

    @Override
    protected List<Unit> stored(Engagement work) {
        return units.of(work.municipality());
    }

    @Override
    protected List<Text> cells(Unit one) {
        return List.of(
                Text.of("{0}", one.name()),
                Text.of("{0}", one.code()),
                Text.of("{0}", one.providerName()),
                Text.of("{0}", one.phone().isEmpty() ? "–" : one.phone()),
                Text.of("{0}", one.opened()),
                Text.of("{0}", one.closed().map(Object::toString).orElse("–")));
    }

    @Override
    protected Form blank(Engagement work) {
        Map<String, Text> providers = new LinkedHashMap<>();
        units.providers().forEach(one -> providers.put(one.id().toString(), Text.of("{0}", one.name())));
        return Form.of(
                Field.line("kod", "Kod", 20)
                        .hint(
                                "Det korta namn som kommunen använder i sina system, till exempel HT-NORR. Varje enhet har sin egen kod."),
                Field.line("namn", "Namn", 100),
                Field.choice("utforare", "Utförare", providers)
                        .hint("Saknas utföraren? För in den på sidan Utförare först."),
                Field.phone("telefon", "Telefon").optional(),
                Field.day("oppnad", "Första dagen"),
                Field.day("stangd", "Sista dagen").optional());
    }

    @Override
    protected Map<String, String> shown(Unit one) {
        return Map.of(
                "kod", one.code(),
                "namn", one.name(),
                "utforare", one.provider().toString(),
                "telefon", one.phone(),
                "oppnad", one.opened().toString(),
                "stangd", one.closed().map(Object::toString).orElse(""));
    }

    @Override
    protected Form judged(Engagement work, Optional<UUID> row, Form posted) {
        return posted.inOrder("oppnad", "stangd");
    }

    @Override
    protected Form taken(Form form) {
        return form.wrong("kod", Text.of("Kommunen har redan en enhet med den koden."));
    }

    @Override
    protected RowStore.Owner owner(Engagement work) {
        return new RowStore.Owner("municipality", work.municipality());
    }

    @Override
    protected Map<String, @Nullable Object> values(Engagement work, Form form) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("code", form.text("kod"));
        values.put("name", form.text("namn"));
        values.put("provider", UUID.fromString(form.text("utforare")));
        values.put("phone", form.text("telefon"));
        values.put("opened", form.day("oppnad"));
        values.put("closed", form.dayIfAny("stangd").orElse(null));
        return values;
    }
}
