package se.stadig.app.welcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.stadig.app.access.Action;
import se.stadig.app.access.Permit;
import se.stadig.app.access.Right;
import se.stadig.app.entry.Field;
import se.stadig.app.entry.Form;
import se.stadig.app.platform.Text;

/**
 * One row of the checklist is signed, with what it gives rise to, or corrected. Of two who sign it at once the second is told who was first.
 */
@Controller
@RequestMapping(TalkPages.PATH + "/rad")
class RowPages {
    private final Hall hall;
    private final TalkStore talks;
    private final ConsentRows consents;
    private final HomeEntryRows homes;

    RowPages(Hall hall, TalkStore talks, ConsentRows consents, HomeEntryRows homes) {
        this.hall = hall;
        this.talks = talks;
        this.consents = consents;
        this.homes = homes;
    }

    @GetMapping
    ModelAndView show(@PathVariable String id, @RequestParam(defaultValue = "") String rad) {
        Permit permit = hall.permit(id, Right.HOLD_WELCOME, Action.READ);
        Talk talk = talks.of(permit, hall.unit());
        Checklist.Item row = row(talk, rad);
        Form form = blank(talk, row);
        if (!talk.canBeSigned()) {
            return conflict(page(talk, row, form, notBooked()));
        }
        return page(talk, row, form.at(talk.of(row).size()), Text.NONE);
    }

    /** The one that is asked for, or the first that nobody has signed. */
    private static Checklist.Item row(Talk talk, String key) {
        return talk.checklist()
                .row(key)
                .or(() -> talk.checklist().rows().stream()
                        .filter(one -> !talk.isSigned(one))
                        .findFirst())
                .orElse(talk.checklist().rows().getFirst());
    }

    @PostMapping
    Object sign(@PathVariable String id, @RequestParam Map<String, String> typed) {
        Permit permit = hall.permit(id, Right.HOLD_WELCOME, Action.WRITE);
        Talk talk = talks.of(permit, hall.unit());
        String asked = typed.getOrDefault("rad", "");
        Checklist.Item row = row(talk, asked);
        Form form = blank(talk, row).posted(typed);
        if (!talk.canBeSigned()) {
            return conflict(page(talk, row, form, notBooked()));
        }
        if (talk.checklist().row(asked).isEmpty()) {
            ModelAndView page = page(talk, row, form, Text.of("Raden finns inte i checklistan. Här är en som finns."));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        if (!typed.getOrDefault("samtal", "")
                .equals(talk.booking().orElseThrow().talk().toString())) {
            return conflict(
                    page(
                            talk,
                            row,
                            form.at(talk.of(row).size()),
                            Text.of(
                                    "Det är ett annat samtal nu. Det du skrev finns kvar nedan; spara igen om det ska gälla.")));
        }
        if (form.version() != talk.of(row).size()) {
            return overtaken(talk, row, form);
        }
        Form judged = form.isRight() ? judged(talk, row, form) : form;
        if (!judged.isRight()) {
            ModelAndView page = page(talk, row, judged, Text.NONE);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        try {
            talks.sign(talk, row, form.version(), signing(row, judged), () -> keep(permit, talk, row, judged));
        } catch (DuplicateKeyException overtaken) {
            return overtaken(talks.of(permit, hall.unit()), row, form);
        }
        return "redirect:/person/" + permit.recipient() + "/valkomstsamtal?sparat#rad-" + row.key();
    }

    private static Text notBooked() {
        return Text.of("Det finns inget samtal att signera. Boka ett först.");
    }

    private Form blank(Talk talk, Checklist.Item row) {
        Map<String, Text> outcomes = new LinkedHashMap<>();
        for (Signature.Outcome outcome : Signature.Outcome.values()) {
            if (outcome != Signature.Outcome.OPEN || talk.isSigned(row)) {
                outcomes.put(outcome.name(), outcome.text());
            }
        }
        List<Field> fields = new ArrayList<>();
        fields.add(Field.choice("resultat", "Hur det gick", outcomes));
        if (!isClosed(talk, row)) {
            fields.addAll(besides(talk, row));
        }
        fields.add(
                Field.lines("varfor", "Varför", 1000)
                        .needed(
                                "Behövs när raden inte gäller, och när du rättar en signering. Skriv inte namn eller personnummer."));
        LocalDate today = hall.today();
        return new Form(fields, 0)
                .showing(
                        Map.of(
                                "resultat", Signature.Outcome.DONE.name(),
                                "fran", today.toString(),
                                "till", today.plusYears(1).minusDays(1).toString()),
                        0);
    }

    private List<Field> besides(Talk talk, Checklist.Item row) {
        return switch (row.kind()) {
            case PLAIN -> List.of();
            case CONSENT -> consents.fields(false);
            case HOME_ENTRY -> homes.fields(talk.permit(), talk.unit());
            case PLAN ->
                List.of(Field.day("plandag", "Vilken dag planen ska göras").needed("Behövs när raden är klar."));
        };
    }

    /** A row whose record tells who a protected person is, for somebody who may not know. */
    private boolean isClosed(Talk talk, Checklist.Item row) {
        return (row.kind() == Checklist.Kind.CONSENT || row.kind() == Checklist.Kind.HOME_ENTRY)
                && consents.isHidden(talk.permit());
    }

    private Form judged(Talk talk, Checklist.Item row, Form posted) {
        Form form = posted.unnamed("varfor");
        Signature.Outcome outcome = Signature.Outcome.valueOf(form.text("resultat"));
        if (form.text("varfor").isEmpty() && outcome == Signature.Outcome.NOT_APPLICABLE) {
            form = form.wrong("varfor", Text.of("Skriv varför raden inte gäller."));
        } else if (form.text("varfor").isEmpty() && form.version() > 0) {
            form = form.wrong("varfor", Text.of("Skriv vad som var fel med signeringen före."));
        }
        Booking booking = talk.booking().orElseThrow();
        if (outcome != Signature.Outcome.OPEN
                && talk.isOpen()
                && talk.isWholeWith(row)
                && booking.day().isAfter(hall.today())) {
            form = form.wrong(
                    "resultat",
                    Text.of(
                            "Det är den sista raden, och samtalet är bokat till {0}. Har det redan hållits, ändra dagen för samtalet först.",
                            booking.day()));
        }
        if (outcome != Signature.Outcome.DONE) {
            return form;
        }
        if (isClosed(talk, row)) {
            return form.wrong(
                    "resultat",
                    Text.of(
                            "Personen har skyddade personuppgifter. Den som enhetschefen har gett rätt att se dem signerar raden."));
        }
        return switch (row.kind()) {
            case PLAIN -> form;
            case CONSENT -> consents.judgedOfTalk(talk.permit(), form);
            case HOME_ENTRY -> homes.judgedOfTalk(talk.permit(), form);
            case PLAN -> judgedPlan(form);
        };
    }

    private Form judgedPlan(Form form) {
        LocalDate today = hall.today();
        return form.dayIfAny("plandag").isEmpty()
                ? form.wrong("plandag", Text.of("Skriv vilken dag genomförandeplanen ska göras."))
                : form.day("plandag").isBefore(today.minusYears(1))
                                || form.day("plandag").isAfter(today.plusYears(1))
                        ? form.wrong(
                                "plandag",
                                Text.of("Skriv en dag från {0} till {1}.", today.minusYears(1), today.plusYears(1)))
                        : form;
    }

    private static TalkStore.Signing signing(Checklist.Item row, Form form) {
        Signature.Outcome outcome = Signature.Outcome.valueOf(form.text("resultat"));
        Optional<LocalDate> plan = row.kind() == Checklist.Kind.PLAN && outcome == Signature.Outcome.DONE
                ? form.dayIfAny("plandag")
                : Optional.empty();
        return new TalkStore.Signing(outcome, form.text("varfor"), plan.orElse(null));
    }

    private void keep(Permit permit, Talk talk, Checklist.Item row, Form form) {
        if (!form.text("resultat").equals(Signature.Outcome.DONE.name())) {
            return;
        }
        switch (row.kind()) {
            case CONSENT -> consents.keepOfTalk(permit, talk.unit(), form);
            case HOME_ENTRY -> homes.keepOfTalk(permit, talk.unit(), form);
            case PLAIN, PLAN -> {}
        }
    }

    private ModelAndView overtaken(Talk talk, Checklist.Item row, Form form) {
        Text fault = talk.last(row)
                .map(last -> Text.of(
                        "Någon annan hann före. Raden är redan signerad: {0}. Är det fel kan du rätta det nedan; skriv varför.",
                        last.line()))
                .orElse(Text.of("Raden har ändrats medan du skrev. Läs den och spara igen om det ska gälla."));
        return conflict(page(talk, row, form.at(talk.of(row).size()), fault));
    }

    private static ModelAndView conflict(ModelAndView page) {
        page.setStatus(HttpStatusCode.valueOf(409));
        return page;
    }

    private ModelAndView page(Talk talk, Checklist.Item row, Form form, Text fault) {
        return new ModelAndView("welcome/row")
                .addObject("person", talk.permit().recipient().toString())
                .addObject("name", hall.name(talk.permit()))
                .addObject("talk", talk)
                .addObject("row", row)
                .addObject("form", form)
                .addObject("fault", fault);
    }
}
