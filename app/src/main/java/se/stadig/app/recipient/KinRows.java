package se.stadig.app.recipient;

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

/** Anhöriga och företrädare: who is close to a person, and who may speak for her by what mandate. */
@Controller
@RequestMapping("/person/{id}/anhoriga")
@Order(1)
class KinRows extends PersonRows<Kin> {
    private static final Matter MATTER = new Matter(
            "anhoriga",
            "Anhöriga och företrädare",
            "anhöriga och företrädare",
            "Ny anhörig eller företrädare",
            "Ingen är antecknad.",
            "Ta bort den som inte längre ska stå här. Raden finns kvar under Tidigare uppgifter.",
            List.of("Namn", "Relation", "Telefon", "Behörighet"));

    private final RecipientStore recipients;
    private final KinStore kin;

    KinRows(PersonDoor door, RecipientStore recipients, RowStore rows, KinStore kin) {
        super(door, recipients, rows, Right.WRITE_RECIPIENT, "kin");
        this.recipients = recipients;
        this.kin = kin;
    }

    @Override
    public Matter matter() {
        return MATTER;
    }

    @Override
    protected List<Kin> stored(Permit permit) {
        return kin.of(permit);
    }

    @Override
    protected List<Text> cells(Kin one) {
        return List.of(
                Text.of("{0}", one.name()),
                Text.of("{0}", one.relation()),
                Text.of("{0}", one.phone().isEmpty() ? "–" : one.phone()),
                mandate(one));
    }

    @Override
    protected Permit toSee(String id) {
        return known(super.toSee(id));
    }

    @Override
    protected Permit toWrite(String id, Action action) {
        return known(super.toWrite(id, action));
    }

    /** Whose kin they are tells who a protected person is. */
    private Permit known(Permit permit) {
        if (isHiddenFor(recipients.card(permit))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return permit;
    }

    @Override
    public boolean isHiddenFor(RecipientCard card) {
        return card.person().identity().isEmpty();
    }

    private static Text mandate(Kin one) {
        Text mandate = one.mandate().text();
        if (one.mandate() == Mandate.NONE) {
            return mandate;
        }
        Text scope = one.mandateScope().isEmpty() ? Text.NONE : Text.of(", {0}", one.mandateScope());
        Text since = one.firstDay().map(day -> Text.of("från {0}", day)).orElse(Text.NONE);
        Text until = one.lastDay().map(day -> Text.of(" till {0}", day)).orElse(Text.NONE);
        return Text.of("{0} {1}{2}{3}", mandate, since, until, scope);
    }

    @Override
    protected Form blank(Permit writing) {
        return Form.of(
                Field.line("namn", "Namn", 100),
                Field.line("relation", "Relation", 60)
                        .suggesting(List.of(
                                "dotter", "son", "maka", "make", "sambo", "syster", "bror", "god man", "granne")),
                Field.phone("telefon", "Telefon").optional(),
                Field.choice("behorighet", "Behörighet att företräda personen", Mandate.choices()),
                Field.line("omfattning", "Vad behörigheten omfattar", 200)
                        .optional()
                        .hint("Till exempel: bevaka rätt, förvalta egendom, sörja för person."),
                Field.day("fran", "Behörigheten gäller från och med")
                        .needed("Behövs för den som har behörighet; dagen står i beslutet eller fullmakten."),
                Field.day("till", "Till och med").optional());
    }

    @Override
    protected Form judged(Permit writing, Optional<UUID> row, Form posted) {
        Form form = posted.inOrder("fran", "till");
        boolean isThere = kin.of(writing).stream()
                .anyMatch(one -> !row.equals(Optional.of(one.id()))
                        && one.name().equalsIgnoreCase(posted.text("namn"))
                        && one.relation().equalsIgnoreCase(posted.text("relation")));
        if (isThere) {
            form = form.wrong("namn", Text.of("Den personen är redan antecknad. Ändra den raden i stället."));
        }
        boolean speaks = !form.text("behorighet").equals(Mandate.NONE.name());
        return speaks && form.dayIfAny("fran").isEmpty()
                ? form.wrong(
                        "fran",
                        Text.of("Skriv från vilken dag behörigheten gäller; det står i beslutet eller fullmakten."))
                : form;
    }

    @Override
    protected Map<String, String> shown(Kin one) {
        return Map.of(
                "namn", one.name(),
                "relation", one.relation(),
                "telefon", one.phone(),
                "behorighet", one.mandate().name(),
                "omfattning", one.mandateScope(),
                "fran", one.firstDay().map(Object::toString).orElse(""),
                "till", one.lastDay().map(Object::toString).orElse(""));
    }

    @Override
    protected Map<String, @Nullable Object> values(Permit writing, Form form) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("name", form.text("namn"));
        values.put("relation", form.text("relation"));
        values.put("phone", form.text("telefon"));
        values.put("mandate", form.text("behorighet"));
        values.put("mandate_scope", form.text("omfattning"));
        values.put("first_day", form.dayIfAny("fran").orElse(null));
        values.put("last_day", form.dayIfAny("till").orElse(null));
        return values;
    }
}
