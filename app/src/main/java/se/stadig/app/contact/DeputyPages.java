package se.stadig.app.contact;

import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import se.stadig.app.access.Right;
import se.stadig.app.entry.Form;
import se.stadig.app.platform.Text;

/** Vice: who takes the contact's place in absence. The law is silent; a setting says how careful we are. */
@Controller
@RequestMapping("/person/{id}/fok/vice")
@Order(4)
class DeputyPages extends StepPages {
    private static final int SHORTEST = 10;
    private static final int DAYS_AHEAD = 60;
    private final Choosing choosing;

    DeputyPages(Desk desk) {
        super(
                desk,
                new Step(
                        "vice", "Utse en vice", "Utse en vice", "vice för fast omsorgskontakt", Right.APPOINT_CONTACT));
        this.choosing = new Choosing(desk, desk.law().mayBeDeputy());
    }

    @Override
    Text closed(Telling telling) {
        return telling.story().state().hasContact()
                ? Text.NONE
                : Text.of("Personen har ingen fast omsorgskontakt som en vice kan träda in för.");
    }

    @Override
    boolean isNext(Telling telling) {
        return telling.story().deputies().isEmpty();
    }

    @Override
    LocalDate latest(Telling telling) {
        return telling.today().plusDays(DAYS_AHEAD);
    }

    @Override
    Form blank(Telling telling) {
        return Form.of(
                choosing.field(telling, "medarbetare", "Vice"),
                day("Från och med"),
                note("anteckning", "Varför medarbetaren är lämplig")
                        .needed(
                                "Behövs när medarbetaren inte har rätt till yrkestiteln undersköterska. Skriv inte personens namn eller personnummer."));
    }

    @Override
    Form judged(Telling telling, Form posted) {
        Form form = posted.unnamed("anteckning");
        String chosen = form.text("medarbetare");
        if (telling.story().contact().filter(event -> isNamed(event, chosen)).isPresent()) {
            form = form.wrong(
                    "medarbetare", Text.of("Medarbetaren är den fasta omsorgskontakten. Välj någon annan till vice."));
        }
        if (telling.story().deputies().stream().anyMatch(event -> isNamed(event, chosen))) {
            form = form.wrong("medarbetare", Text.of("Medarbetaren är redan vice."));
        }
        return choosing.judged(
                telling, form, "medarbetare", one -> one.text("anteckning").length() >= SHORTEST);
    }

    private static boolean isNamed(StoryEvent event, String chosen) {
        return event.staff()
                .filter(staff -> staff.id().toString().equals(chosen))
                .isPresent();
    }

    @Override
    List<Suiting> suiting(Telling telling, Form form) {
        return choosing.suiting(telling, form);
    }

    @Override
    NewEvent event(Telling telling, Form form) {
        return choosing.event(telling, form, "medarbetare", StoryKind.DEPUTY_APPOINTED)
                .because("", form.text("anteckning"));
    }
}
