package se.stadig.app.contact;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import se.stadig.app.access.Right;
import se.stadig.app.entry.Field;
import se.stadig.app.entry.Form;
import se.stadig.app.platform.Text;
import se.stadig.terms.ContactState;

/** Enhetschefens dialog om ett byte: what the person said, and whether another one takes over. */
@Controller
@RequestMapping("/person/{id}/fok/dialog")
@Order(7)
class DialoguePages extends StepPages {
    private static final int SHORTEST = 10;
    private static final int DAYS_AHEAD = 60;
    private final Choosing choosing;

    DialoguePages(Desk desk) {
        super(
                desk,
                new Step(
                        "dialog",
                        "Dialog om byte",
                        "Anteckna dialogen",
                        "dialog om byte av fast omsorgskontakt",
                        Right.CHANGE_CONTACT));
        this.choosing = new Choosing(desk, desk.law().mayBeAppointed());
    }

    @Override
    Text closed(Telling telling) {
        return telling.story().state() == ContactState.CHANGE_REQUESTED
                ? Text.NONE
                : Text.of("Det finns ingen önskan om byte som väntar.");
    }

    @Override
    boolean isNext(Telling telling) {
        return true;
    }

    @Override
    LocalDate latest(Telling telling) {
        return telling.today().plusDays(DAYS_AHEAD);
    }

    @Override
    Form blank(Telling telling) {
        Map<String, Text> outcomes = new LinkedHashMap<>();
        outcomes.put("CHANGED", Text.of("någon annan tar över"));
        outcomes.put("KEPT", Text.of("den fasta omsorgskontakten blir kvar"));
        return Form.of(
                Field.day("samtal", "Vilken dag ni talades vid"),
                note("sa", "Vad personen sa"),
                Field.choice("utfall", "Vad ni kom fram till", outcomes),
                day("Från och med vilken dag det gäller")
                        .hint("Dagen då den nya tar över, eller dagen för samtalet när kontakten blir kvar."),
                choosing.field(telling, "medarbetare", "Ny fast omsorgskontakt")
                        .needed("Fylls i när någon annan tar över."),
                Field.choice("bytesskal", "Varför bytet görs", Codes.CHANGES)
                        .needed("Fylls i när någon annan tar över."),
                Field.choice("kvarskal", "Varför kontakten blir kvar", Codes.KEEPS)
                        .needed("Fylls i när den fasta omsorgskontakten blir kvar."));
    }

    @Override
    Form judged(Telling telling, Form posted) {
        Form form = posted.unnamed("sa").atLeast("sa", SHORTEST);
        LocalDate talked = form.day("samtal");
        if (talked.isAfter(telling.today()) || talked.isAfter(form.day("dag"))) {
            form = form.wrong(
                    "samtal",
                    Text.of(
                            "Skriv den dag ni talades vid. Den kan inte vara senare än i dag eller än dagen som det gäller från."));
        }
        if (form.text("utfall").equals("KEPT")) {
            if (form.day("dag").isAfter(telling.today())) {
                form = form.wrong("dag", Text.of("Dagen har inte varit än. Skriv den dag då det hände."));
            }
            return form.chosenIfAny("kvarskal").isEmpty()
                    ? form.wrong("kvarskal", Text.of("Välj varför kontakten blir kvar."))
                    : form;
        }
        if (form.chosenIfAny("medarbetare").isEmpty()) {
            form = form.wrong("medarbetare", Text.of("Välj vem som tar över."));
        }
        if (form.chosenIfAny("bytesskal").isEmpty()) {
            form = form.wrong("bytesskal", Text.of("Välj varför bytet görs."));
        }
        return choosing.judged(telling, unlessTheSame(telling, form), "medarbetare", one -> false);
    }

    static Form unlessTheSame(Telling telling, Form form) {
        return telling.story()
                        .contact()
                        .flatMap(StoryEvent::staff)
                        .filter(staff -> staff.id().toString().equals(form.text("medarbetare")))
                        .isPresent()
                ? form.wrong(
                        "medarbetare", Text.of("Medarbetaren är redan den fasta omsorgskontakten. Välj någon annan."))
                : form;
    }

    @Override
    List<Suiting> suiting(Telling telling, Form form) {
        return choosing.suiting(telling, form);
    }

    @Override
    NewEvent event(Telling telling, Form form) {
        NewEvent event = form.text("utfall").equals("KEPT")
                ? NewEvent.of(StoryKind.KEPT, form.day("dag")).because(form.text("kvarskal"), "")
                : choosing.event(telling, form, "medarbetare", StoryKind.CHANGED)
                        .because(form.text("bytesskal"), "");
        return event.with(Map.of("sa", form.text("sa"), "samtal", form.text("samtal")));
    }
}
