package se.stadig.app.staff;

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
import se.stadig.app.access.PersonDoor;
import se.stadig.app.access.Right;
import se.stadig.app.access.StaffDoor;
import se.stadig.app.access.StaffPermit;
import se.stadig.app.entry.Field;
import se.stadig.app.entry.Form;
import se.stadig.app.entry.Matter;
import se.stadig.app.entry.RowStore;
import se.stadig.app.platform.Text;
import se.stadig.terms.TitleEvidence;

/** Grunden för titeln undersköterska: what was seen, where it is kept, and who checked it when. */
@Controller
@RequestMapping(StaffRows.STAFF + "/{id}/bevis")
@Order(2)
class EvidenceRows extends StaffRows<Evidence> {
    private static final Matter MATTER = new Matter(
            "bevis",
            "Titeln undersköterska",
            "titelbevis",
            "Ny grund för titeln",
            "Ingen grund för titeln är antecknad. Personen kan då inte utses till fast omsorgskontakt.",
            "Ta bort det som har antecknats av misstag. Raden finns kvar under Tidigare uppgifter.",
            List.of("Grund", "Utfärdat", "Nummer", "Arbetsgivare 1 juli 2023", "Handling", "Kontrollerat"));

    private static final List<String> CHECKED = List.of("grund", "utfardat", "arbetsgivare", "handling");

    private final PersonDoor door;
    private final Clock clock;

    EvidenceRows(StaffDoor staffDoor, PersonDoor door, StaffStore staff, RowStore rows, Clock clock) {
        super(staffDoor, staff, rows, Right.CHECK_TITLE, "title_evidence");
        this.door = door;
        this.clock = clock;
    }

    @Override
    public Matter matter() {
        return MATTER;
    }

    @Override
    protected List<Evidence> stored(StaffPermit permit) {
        return staff.evidence(permit);
    }

    @Override
    protected List<Text> cells(Evidence one) {
        return List.of(
                Evidence.name(one.kind()),
                Text.of("{0}", one.since().map(Object::toString).orElse("–")),
                orDash(one.number()),
                orDash(one.employer()),
                orDash(one.document()),
                one.verifiedOn()
                        .map(day -> Text.of("{0} av {1}", day, one.verifiedBy()))
                        .orElse(Text.of("inte kontrollerat")));
    }

    private static Text orDash(String text) {
        return Text.of("{0}", text.isEmpty() ? "–" : text);
    }

    @Override
    protected Form blank(StaffPermit writing) {
        return Form.of(
                Field.choice("grund", "Grund", Evidence.kinds())
                        .hint(
                                "Övergångsregeln gäller till och med den 30 juni 2033 för den som var tillsvidareanställd som undersköterska den 1 juli 2023. Hur den ska tillämpas efter den 1 juli 2025 är inte klarlagt; låt en jurist bekräfta det."),
                Field.day("utfardat", "Bevisets datum").needed("Behövs för ett bevis från Socialstyrelsen."),
                Field.line("nummer", "Bevisets nummer", 40).optional(),
                Field.line("arbetsgivare", "Arbetsgivare den 1 juli 2023", 100).needed("Behövs för övergångsregeln."),
                Field.line("handling", "Var finns handlingen?", 200)
                        .hint("Till exempel: kopia i personalakten, eller diarienummer."),
                Field.tick("sedd", "Jag har själv sett handlingen i dag")
                        .hint(
                                "En tidigare kontroll gäller så länge grund, datum, arbetsgivare och handling är desamma."));
    }

    @Override
    protected Map<String, String> shown(Evidence one) {
        return Map.of(
                "grund", one.kind().name(),
                "utfardat", one.since().map(Object::toString).orElse(""),
                "nummer", one.number(),
                "arbetsgivare", one.employer(),
                "handling", one.document());
    }

    @Override
    protected Form judged(StaffPermit writing, Optional<UUID> row, Form posted) {
        boolean certificate = posted.text("grund").equals(TitleEvidence.CERTIFICATE.name());
        boolean transition = posted.text("grund").equals(TitleEvidence.TRANSITION.name());
        Form form = posted;
        if (certificate && form.text("utfardat").isEmpty()) {
            form = form.wrong("utfardat", Text.of("Skriv bevisets datum; det står på beviset."));
        }
        if (certificate
                && form.dayIfAny("utfardat").filter(day -> day.isAfter(today())).isPresent()) {
            form = form.wrong("utfardat", Text.of("Beviset kan inte vara utfärdat efter i dag."));
        }
        if (transition && form.text("arbetsgivare").isEmpty()) {
            form = form.wrong("arbetsgivare", Text.of("Skriv var personen var tillsvidareanställd den 1 juli 2023."));
        }
        return form;
    }

    @Override
    protected Form taken(Form form) {
        return form.wrong("grund", Text.of("Den grunden är redan antecknad. Ändra den raden i stället."));
    }

    /** What was checked stays checked as long as it is the same. */
    @Override
    protected boolean change(StaffPermit writing, UUID row, Form form) {
        boolean same = staff.evidence(writing).stream()
                .filter(one -> one.id().equals(row))
                .map(this::shown)
                .allMatch(stood ->
                        CHECKED.stream().allMatch(field -> form.text(field).equals(stood.get(field))));
        return same && !form.isTicked("sedd")
                ? change(writing, row, form, column -> !column.startsWith("verified_"))
                : super.change(writing, row, form);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    protected Map<String, @Nullable Object> values(StaffPermit writing, Form form) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("kind", form.text("grund"));
        values.put("since", form.dayIfAny("utfardat").orElse(null));
        values.put("number", form.text("nummer"));
        values.put("employer", form.text("arbetsgivare"));
        values.put("document", form.text("handling"));
        boolean seen = form.isTicked("sedd");
        values.put("verified_by", seen ? door.work().id() : null);
        values.put("verified_on", seen ? today() : null);
        return values;
    }
}
