package se.stadig.app.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import se.stadig.app.access.Permit;
import se.stadig.app.access.PersonDoor;
import se.stadig.app.access.Right;
import se.stadig.app.entry.Field;
import se.stadig.app.entry.Form;
import se.stadig.app.entry.Matter;
import se.stadig.app.entry.RowStore;
import se.stadig.app.organisation.UnitStore;
import se.stadig.app.platform.Text;
import se.stadig.app.recipient.PersonNames;
import se.stadig.app.recipient.PersonRows;

/** Uppdrag: which unit carries out a person's home care, and from when to when. It opens the person to that unit and to nobody else. */
@Controller
@RequestMapping("/person/{id}/uppdrag")
@Order(13)
class AssignmentRows extends PersonRows<Assignment> {
    private static final Matter MATTER = new Matter(
            "uppdrag",
            "Uppdrag",
            "uppdrag till enhet",
            "Nytt uppdrag",
            "Ingen enhet har fått uppdraget än.",
            "Ta bort ett uppdrag som har gått till fel enhet; den ser då inte längre personen. Ett uppdrag som har upphört ska i stället få en sista dag.",
            List.of("Enhet", "Från", "Till", "Mottaget", "Arbetslag"));

    private final PersonDoor door;
    private final DecisionStore decisions;
    private final UnitStore units;

    AssignmentRows(PersonDoor door, PersonNames names, RowStore rows, DecisionStore decisions, UnitStore units) {
        super(door, names, rows, Right.WRITE_RECIPIENT, "assignment");
        this.door = door;
        this.decisions = decisions;
        this.units = units;
    }

    @Override
    public Matter matter() {
        return MATTER;
    }

    @Override
    protected List<Assignment> stored(Permit permit) {
        return decisions.assignments(permit);
    }

    @Override
    protected List<Text> cells(Assignment one) {
        return List.of(
                Text.of("{0}", one.unitName()),
                Text.of("{0}", one.firstDay()),
                one.lastDay().map(day -> Text.of("{0}", day)).orElse(Text.of("tills vidare")),
                Text.of("{0}", one.receivedOn().map(Object::toString).orElse("–")),
                Text.of("{0}", one.teamName().isEmpty() ? "–" : one.teamName()));
    }

    /** The municipality says which unit and when; the unit says which of its teams. */
    private static boolean decides(Permit permit) {
        return permit.wouldAllow(Right.DECIDE);
    }

    @Override
    protected boolean mayAdd(Permit permit) {
        return decides(permit);
    }

    @Override
    protected boolean mayChange(Permit writing, Assignment one) {
        return decides(writing) || one.unit().equals(door.work().unit());
    }

    @Override
    protected Form blank(Permit writing) {
        UUID own = door.work().unit();
        if (own != null) {
            return Form.of(
                    Field.choice("lag", "Arbetslag", units.teamChoices(own)).optional());
        }
        Form form = Form.of(
                Field.choice("enhet", "Enhet", units.choices(door.work().municipality()))
                        .hint("Enheten kan se personen så snart du har sparat."),
                Field.day("fran", "Första dagen"),
                Field.day("till", "Sista dagen")
                        .optional()
                        .hint(
                                "Lämna tomt om uppdraget gäller tills vidare. Dagen efter den sista ser enheten inte längre personen."),
                Field.day("mottaget", "Mottaget av enheten")
                        .optional()
                        .hint("Dagen då enheten tog emot uppdraget, när du vet den."));
        return decisions.assignments(writing).isEmpty() ? asDecided(writing, form) : form;
    }

    /** The first assignment goes where the latest decision says. */
    private Form asDecided(Permit writing, Form form) {
        return decisions.of(writing).stream()
                .filter(one -> one.unit() != null)
                .max(Comparator.comparing(GrantedIntervention::firstDay))
                .map(one -> form.showing(
                        Map.of(
                                "enhet", String.valueOf(one.unit()),
                                "fran", one.firstDay().toString(),
                                "till", one.lastDay().map(Object::toString).orElse("")),
                        0))
                .orElse(form);
    }

    @Override
    protected Map<String, String> shown(Assignment one) {
        return Map.of(
                "enhet", one.unit().toString(),
                "fran", one.firstDay().toString(),
                "till", one.lastDay().map(Object::toString).orElse(""),
                "mottaget", one.receivedOn().map(Object::toString).orElse(""),
                "lag", one.team() == null ? "" : one.team().toString());
    }

    @Override
    protected Form judged(Permit writing, Optional<UUID> row, Form posted) {
        Form form = decides(writing) ? posted.inOrder("fran", "till") : posted;
        if (!decides(writing) || !form.isRight()) {
            return form;
        }
        LocalDate from = form.day("fran");
        LocalDate to = form.dayIfAny("till").orElse(LocalDate.MAX);
        Text notOpen = units.notOpen(UUID.fromString(form.text("enhet")), from, to);
        if (!notOpen.isEmpty()) {
            return form.wrong("enhet", notOpen);
        }
        boolean has = decisions.assignments(writing).stream()
                .filter(one -> !row.equals(Optional.of(one.id())))
                .anyMatch(one -> one.unit().toString().equals(form.text("enhet"))
                        && !one.firstDay().isAfter(to)
                        && !one.lastDay().orElse(LocalDate.MAX).isBefore(from));
        return has
                ? form.wrong(
                        "enhet",
                        Text.of("Enheten har redan ett uppdrag för personen som gäller då. Ändra det i stället."))
                : form;
    }

    @Override
    protected Map<String, @Nullable Object> values(Permit writing, Form form) {
        Map<String, @Nullable Object> values = new HashMap<>();
        if (!decides(writing)) {
            values.put("team", form.chosenIfAny("lag").map(UUID::fromString).orElse(null));
            return values;
        }
        values.put("unit", UUID.fromString(form.text("enhet")));
        values.put("first_day", form.day("fran"));
        values.put("last_day", form.dayIfAny("till").orElse(null));
        values.put("received_on", form.dayIfAny("mottaget").orElse(null));
        return values;
    }
}
