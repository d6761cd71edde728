package se.stadig.app.welcome;

import java.time.LocalDate;
import java.util.ArrayList;
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

/** Samtycken: given for at most a year, and taken back at any time. What was given is never rewritten. */
@Controller
@RequestMapping("/person/{id}/samtycken")
@Order(4)
class ConsentRows extends PersonRows<Consent> {
    private static final String TABLE = "consent";
    private static final Matter MATTER = new Matter(
            "samtycken",
            "Samtycken",
            "samtycken",
            "Nytt samtycke",
            "Inget samtycke är antecknat.",
            "Ta bort samtycket bara om det antecknades av misstag. Tar personen tillbaka det, skriv dagen ovan i stället.",
            List.of("Till vem", "Om vad", "Givet av", "Från", "Till", "Läge"));

    private final ConsentStore consents;
    private final NotedRowStore noted;
    private final Hall hall;

    ConsentRows(
            PersonDoor door, PersonNames names, RowStore rows, ConsentStore consents, NotedRowStore noted, Hall hall) {
        super(door, names, rows, Right.HOLD_WELCOME, TABLE);
        this.consents = consents;
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

    /** Whom one tells about a protected person tells who that is. */
    private Permit known(Permit permit) {
        if (isHidden(permit)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return permit;
    }

    boolean isHidden(Permit permit) {
        return !noted.mayKnow(permit);
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
    protected List<Consent> stored(Permit permit) {
        return consents.of(permit);
    }

    @Override
    protected List<Text> cells(Consent one) {
        return List.of(
                Text.of("{0}, {1}", one.name(), one.counterparty().text()),
                Text.of("{0}", one.about()),
                Text.of("{0}, {1}", one.givenBy().text(), one.form().text()),
                Text.of("{0}", one.firstDay()),
                Text.of("{0}", one.lastDay()),
                standing(one));
    }

    private Text standing(Consent one) {
        LocalDate today = hall.today();
        return one.revokedOn()
                .map(day -> Text.of("återkallat {0}", day))
                .orElse(
                        one.holdsOn(today)
                                ? Text.of("gäller")
                                : today.isBefore(one.firstDay()) ? Text.of("gäller senare") : Text.of("har gått ut"));
    }

    /** @param alone whether they are the whole form, and have to be filled in */
    List<Field> fields(boolean alone) {
        List<Field> fields = List.of(
                Field.choice("motpart", "Till vem uppgifter får lämnas", Consent.counterparties()),
                Field.line("namn", "Namn på den eller dem", 100)
                        .hint("Till exempel: dottern Eva Ek, vårdcentralen Eken."),
                Field.lines("om", "Vad det får handla om", 500)
                        .hint("Till exempel: hur dagen har varit och ändrade tider. Skriv inget personnummer."),
                Field.choice("givet-av", "Vem som har gett samtycket", Consent.givers()),
                Field.choice("satt", "Hur det gavs", Consent.forms()),
                Field.day("fran", "Gäller från och med"),
                Field.day("till", "Till och med").hint("Högst ett år. Fråga sedan igen."));
        return alone ? fields : fields.stream().map(Field::optional).toList();
    }

    @Override
    protected Form blank(Permit writing) {
        List<Field> fields = new ArrayList<>(fields(true));
        fields.add(Field.day("aterkallat", "Återkallat från och med")
                .optional()
                .hint("Personen kan ta tillbaka samtycket när som helst."));
        LocalDate today = hall.today();
        return new Form(fields, 0)
                .showing(
                        Map.of(
                                "fran", today.toString(),
                                "till", today.plusYears(1).minusDays(1).toString()),
                        0);
    }

    @Override
    protected Map<String, String> shown(Consent one) {
        return Map.of(
                "motpart", one.counterparty().name(),
                "namn", one.name(),
                "om", one.about(),
                "givet-av", one.givenBy().name(),
                "satt", one.form().name(),
                "fran", one.firstDay().toString(),
                "till", one.lastDay().toString(),
                "aterkallat", one.revokedOn().map(Object::toString).orElse(""));
    }

    @Override
    protected Form judged(Permit writing, Optional<UUID> row, Form posted) {
        Form form = judgedPeriod(posted);
        Optional<LocalDate> revoked = form.dayIfAny("aterkallat");
        if (revoked.isPresent()
                && form.dayIfAny("fran")
                        .filter(from -> revoked.get().isBefore(from))
                        .isPresent()) {
            form = form.wrong("aterkallat", Text.of("Dagen är före den dag då samtycket gavs. Ändra dagen."));
        }
        if (revoked.filter(day -> day.isAfter(hall.today())).isPresent()) {
            form = form.wrong("aterkallat", Text.of("Dagen har inte varit än. Skriv den dag då det hände."));
        }
        Optional<Consent> before = row.flatMap(id ->
                consents.of(writing).stream().filter(one -> one.id().equals(id)).findFirst());
        if (before.isEmpty()) {
            return form;
        }
        Map<String, String> stood = shown(before.get());
        for (String name : List.of("motpart", "namn", "om", "givet-av", "satt", "fran", "till")) {
            if (!posted.text(name)
                    .replace("\r", "")
                    .equals(stood.getOrDefault(name, "").replace("\r", ""))) {
                form = form.wrong(
                        name,
                        Text.of(
                                "Det som personen har sagt ja till ändras inte. Återkalla samtycket och anteckna ett nytt."));
            }
        }
        return form;
    }

    private static Form judgedPeriod(Form posted) {
        Form form = posted.inOrder("fran", "till").unnamed("om").unnamed("namn");
        Optional<LocalDate> from = form.dayIfAny("fran");
        return from.isPresent()
                        && form.dayIfAny("till")
                                .filter(to -> to.isAfter(from.get().plusYears(1)))
                                .isPresent()
                ? form.wrong(
                        "till",
                        Text.of(
                                "Ett samtycke gäller högst ett år. Skriv en dag senast {0}.",
                                from.get().plusYears(1)))
                : form;
    }

    @Override
    protected Map<String, @Nullable Object> values(Permit writing, Form form) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("counterparty", form.text("motpart"));
        values.put("name", form.text("namn"));
        values.put("about", form.text("om"));
        values.put("given_by", form.text("givet-av"));
        values.put("given_how", form.text("satt"));
        values.put("first_day", form.day("fran"));
        values.put("last_day", form.day("till"));
        return values;
    }

    @Override
    protected Form add(Permit writing, Form form) {
        if (form.dayIfAny("aterkallat").isPresent()) {
            return form.wrong(
                    "aterkallat", Text.of("Spara samtycket först. Återkalla det sedan genom att ändra raden."));
        }
        insert(writing, hall.unit(), form);
        return form;
    }

    private void insert(Permit writing, UUID unit, Form form) {
        Map<String, @Nullable Object> all = new HashMap<>(values(writing, form));
        all.put("noted_by", hall.engagement());
        all.put("author", consents.author(hall.engagement()));
        noted.add(
                TABLE,
                writing,
                unit,
                all,
                hall.today(),
                "Samtycke från %s (%s): uppgifter får lämnas till %s %s till %s. Vad det gäller står under Samtycken."
                        .formatted(
                                Consent.Giver.valueOf(form.text("givet-av")).text(),
                                Consent.Form.valueOf(form.text("satt")).text(),
                                Consent.Counterparty.valueOf(form.text("motpart"))
                                        .text(),
                                form.day("fran"),
                                form.day("till")));
    }

    /** Only that it is taken back: the database lets nothing else of a consent be changed. */
    @Override
    protected boolean change(Permit writing, UUID row, Form form) {
        Map<String, @Nullable Object> revoked = new HashMap<>();
        revoked.put("revoked_on", form.dayIfAny("aterkallat").orElse(null));
        Text to = Consent.Counterparty.valueOf(form.text("motpart")).text();
        String note = form.dayIfAny("aterkallat")
                .map(day -> "Samtycket att lämna uppgifter till %s är återkallat från och med %s.".formatted(to, day))
                .orElse("Samtycket att lämna uppgifter till %s är inte återkallat.".formatted(to));
        return noted.change(TABLE, writing, hall.unit(), row, form.version(), revoked, hall.today(), note);
    }

    /** Within the talk: filled in, or left empty where consents are noted that hold. */
    Form judgedOfTalk(Permit writing, Form form) {
        List<String> needed = List.of("motpart", "namn", "om", "givet-av", "satt", "fran", "till");
        boolean empty =
                needed.stream().limit(5).allMatch(name -> form.text(name).isEmpty()); // the days are suggested
        if (empty && consents.of(writing).stream().anyMatch(one -> one.holdsOn(hall.today()))) {
            return form;
        }
        Form judged = form;
        for (String name : needed) {
            if (form.text(name).isEmpty()) {
                judged = judged.wrong(
                        name,
                        Text.of(
                                "Behövs för att anteckna samtycket. Samtycker personen inte, välj att raden inte gäller."));
            }
        }
        return judgedPeriod(judged);
    }

    void keepOfTalk(Permit writing, UUID unit, Form form) {
        if (!form.text("motpart").isEmpty()) {
            insert(writing, unit, form);
        }
    }

    @Override
    public Optional<Text> past(String column, String value) {
        return column.equals("given_by") ? Optional.ofNullable(Consent.givers().get(value)) : Optional.empty();
    }
}
