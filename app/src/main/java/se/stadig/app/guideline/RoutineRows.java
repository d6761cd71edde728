package se.stadig.app.guideline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
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
import se.stadig.app.organisation.OrganisationPages;
import se.stadig.app.organisation.OrganisationRows;
import se.stadig.app.organisation.UnitStore;
import se.stadig.app.platform.Text;

/** Rutinregistret: the unit's written routines for the fixed care contact. */
@Controller
@RequestMapping(OrganisationPages.UNIT + "/{id}/rutiner")
@Order(6)
class RoutineRows extends OrganisationRows<Routine> {
    private static final Matter MATTER = new Matter(
            "rutiner",
            "Rutiner för fast omsorgskontakt",
            "enhetens rutiner",
            "Ny rutin, eller ett nytt beslut om den",
            "Ingen rutin är införd.",
            "Ta bort det som har förts in av misstag. När rutinen beslutas på nytt lägger du till en rad.",
            List.of("Dokument", "Beslutad", "Av", "På ledningsnivå", "Mål som rutinen täcker", "Aktuell"));

    private final GuidelineStore guidelines;
    private final Clock clock;

    RoutineRows(PersonDoor door, UnitStore units, RowStore rows, GuidelineStore guidelines, Clock clock) {
        super(door, units, rows, Ground.OWN_UNIT, "care_contact_routine", MATTER);
        this.guidelines = guidelines;
        this.clock = clock;
    }

    @Override
    protected List<Routine> stored(Engagement work) {
        return guidelines.routines(unit(work));
    }

    @Override
    protected List<Text> cells(Routine one) {
        LocalDate today = LocalDate.now(clock);
        return List.of(
                Text.of("{0}", one.document()),
                Text.of("{0}", one.decidedOn()),
                Text.of("{0}", one.decidedBy()),
                Text.of(one.byManagement() ? "ja" : "nej"),
                one.goals(),
                one.isCurrentOn(today)
                        ? Text.of(
                                "ja, till och med {0}",
                                one.decidedOn().plusYears(1).minusDays(1))
                        : Text.of("nej, beslutet är ett år eller äldre"));
    }

    @Override
    protected Form blank(Engagement work) {
        return Form.of(
                Field.line("dokument", "Dokument", 200).hint("Vad rutinen heter och var den finns."),
                Field.day("beslutad", "Beslutad")
                        .hint("Dagen då rutinen senast beslutades eller sågs över. Den är aktuell i ett år."),
                Field.line("av", "Beslutad av", 100)
                        .hint("Funktionen, till exempel: enhetschefen eller ledningsgruppen."),
                Field.tick("ledning", "Beslutad på ledningsnivå"),
                Field.tick("trygghet", "Rutinen täcker trygghet"),
                Field.tick("kontinuitet", "Rutinen täcker kontinuitet"),
                Field.tick("individ", "Rutinen täcker individanpassad omsorg"),
                Field.tick("samordning", "Rutinen täcker samordning"));
    }

    @Override
    protected Map<String, String> shown(Routine one) {
        return Map.of(
                "dokument", one.document(),
                "beslutad", one.decidedOn().toString(),
                "av", one.decidedBy(),
                "ledning", Boolean.toString(one.byManagement()),
                "trygghet", Boolean.toString(one.safety()),
                "kontinuitet", Boolean.toString(one.continuity()),
                "individ", Boolean.toString(one.individual()),
                "samordning", Boolean.toString(one.coordination()));
    }

    @Override
    protected Form judged(Engagement work, Optional<UUID> row, Form posted) {
        return posted.dayIfAny("beslutad")
                        .filter(LocalDate.now(clock)::isBefore)
                        .isPresent()
                ? posted.wrong("beslutad", Text.of("Dagen har inte varit än. Skriv dagen då rutinen beslutades."))
                : posted;
    }

    @Override
    protected Form taken(Form form) {
        return form.wrong("dokument", Text.of("Den rutinen är redan införd med det datumet. Ändra den raden."));
    }

    @Override
    protected RowStore.Owner owner(Engagement work) {
        return new RowStore.Owner("unit", unit(work));
    }

    @Override
    protected Map<String, @Nullable Object> values(Engagement work, Form form) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("document", form.text("dokument"));
        values.put("decided_on", form.day("beslutad"));
        values.put("decided_by", form.text("av"));
        values.put("by_management", form.isTicked("ledning"));
        values.put("safety", form.isTicked("trygghet"));
        values.put("continuity", form.isTicked("kontinuitet"));
        values.put("individual", form.isTicked("individ"));
        values.put("coordination", form.isTicked("samordning"));
        return values;
    }
}
