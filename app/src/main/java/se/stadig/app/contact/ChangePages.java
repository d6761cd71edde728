package se.stadig.app.contact;

import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import se.stadig.app.access.Right;
import se.stadig.app.entry.Field;
import se.stadig.app.entry.Form;
import se.stadig.app.platform.Text;

/** Byte utan att personen har bett om det: the contact leaves, or will be away for long. */
@Controller
@RequestMapping("/person/{id}/fok/byt")
@Order(8)
class ChangePages extends StepPages {
    private static final int DAYS_AHEAD = 60;
    private final Choosing choosing;

    ChangePages(Desk desk) {
        super(
                desk,
                new Step(
                        "byt",
                        "Någon annan tar över",
                        "Byt för att kontakten slutar eller är borta länge",
                        "byte av fast omsorgskontakt",
                        Right.APPOINT_CONTACT));
        this.choosing = new Choosing(desk, desk.law().mayBeAppointed());
    }

    @Override
    Text closed(Telling telling) {
        return switch (telling.story().state()) {
            case APPOINTED -> Text.NONE;
            case CHANGE_REQUESTED ->
                Text.of("Det finns en önskan om byte. Enhetschefen för en dialog och antecknar vad ni kom fram till.");
            default -> Text.of("Personen har ingen fast omsorgskontakt att byta.");
        };
    }

    @Override
    List<Text> advice(Telling telling) {
        return List.of(Text.of("Tala med personen innan någon annan tar över, och fråga vad personen önskar."));
    }

    @Override
    LocalDate latest(Telling telling) {
        return telling.today().plusDays(DAYS_AHEAD);
    }

    @Override
    Form blank(Telling telling) {
        return Form.of(
                choosing.field(telling, "medarbetare", "Ny fast omsorgskontakt"),
                day("Från och med"),
                Field.choice("skal", "Varför bytet görs", Codes.REPLACEMENTS),
                note("anteckning", "Vad personen tycker om bytet").optional());
    }

    @Override
    Form judged(Telling telling, Form posted) {
        Form form = posted.unnamed("anteckning");
        return choosing.judged(telling, DialoguePages.unlessTheSame(telling, form), "medarbetare", one -> false);
    }

    @Override
    List<Suiting> suiting(Telling telling, Form form) {
        return choosing.suiting(telling, form);
    }

    @Override
    NewEvent event(Telling telling, Form form) {
        return choosing.event(telling, form, "medarbetare", StoryKind.CHANGED)
                .because(form.text("skal"), form.text("anteckning"));
    }
}
