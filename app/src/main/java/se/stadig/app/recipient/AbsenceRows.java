package se.stadig.app.recipient;

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
import se.stadig.app.access.Permit;
import se.stadig.app.access.PersonDoor;
import se.stadig.app.access.Right;
import se.stadig.app.entry.Field;
import se.stadig.app.entry.Form;
import se.stadig.app.entry.Matter;
import se.stadig.app.entry.RowStore;
import se.stadig.app.platform.Text;

/** Frånvaro: who of the unit hears that a person is in hospital notes it, so that nobody goes there in vain. */
@Controller
@RequestMapping("/person/{id}/franvaro")
@Order(2)
class AbsenceRows extends PersonRows<Absence> {
    private static final Matter MATTER = new Matter(
            "franvaro",
            "Frånvaro",
            "frånvaro",
            "Ny frånvaro",
            "Ingen frånvaro är antecknad.",
            "Ta bort frånvaron om den blev fel eller inte blev av. Raden finns kvar under Tidigare uppgifter.",
            List.of("Skäl", "Från", "Till"));

    private final AbsenceStore absences;

    AbsenceRows(PersonDoor door, RecipientStore names, RowStore rows, AbsenceStore absences) {
        super(door, names, rows, Right.NOTE_ABSENCE, "absence");
        this.absences = absences;
    }

    @Override
    public Matter matter() {
        return MATTER;
    }

    @Override
    protected List<Absence> stored(Permit permit) {
        return absences.of(permit);
    }

    @Override
    protected List<Text> cells(Absence one) {
        return List.of(
                one.reason().text(),
                Text.of("{0}", one.firstDay()),
                one.lastDay().map(day -> Text.of("{0}", day)).orElse(Text.of("tills vidare")));
    }

    @Override
    protected Form blank(Permit writing) {
        return Form.of(
                Field.choice("skal", "Skäl", Absence.Reason.choices()),
                Field.day("fran", "Första dagen hemifrån"),
                Field.day("till", "Sista dagen hemifrån")
                        .optional()
                        .hint("Lämna tomt om du inte vet när personen kommer hem."));
    }

    @Override
    protected Map<String, String> shown(Absence one) {
        return Map.of(
                "skal", one.reason().name(),
                "fran", one.firstDay().toString(),
                "till", one.lastDay().map(Object::toString).orElse(""));
    }

    @Override
    protected Form judged(Permit writing, Optional<UUID> row, Form posted) {
        Form form = posted.inOrder("fran", "till");
        if (!form.isRight()) {
            return form;
        }
        LocalDate from = form.day("fran");
        LocalDate to = form.dayIfAny("till").orElse(LocalDate.MAX);
        return absences.of(writing).stream()
                .filter(one -> !row.equals(Optional.of(one.id())))
                .filter(one -> !one.firstDay().isAfter(to)
                        && !one.lastDay().orElse(LocalDate.MAX).isBefore(from))
                .findFirst()
                .map(one -> form.wrong(
                        "fran",
                        Text.of(
                                "Personen är redan antecknad som {0} från {1}. Ändra den raden i stället.",
                                one.reason().text(), one.firstDay())))
                .orElse(form);
    }

    @Override
    protected Map<String, @Nullable Object> values(Permit writing, Form form) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("reason", form.text("skal"));
        values.put("first_day", form.day("fran"));
        values.put("last_day", form.dayIfAny("till").orElse(null));
        return values;
    }
}
