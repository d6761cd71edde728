package se.stadig.app.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import se.stadig.app.access.Right;
import se.stadig.app.entry.Field;
import se.stadig.app.entry.Form;
import se.stadig.app.platform.Text;

/** Utnämningen: a named person from a day, whom the law of that day allows. */
@Controller
@RequestMapping("/person/{id}/fok/utse")
@Order(3)
class AppointmentPages extends StepPages {
    private static final int DAYS_AHEAD = 60;
    private final Choosing choosing;

    AppointmentPages(Desk desk) {
        super(
                desk,
                new Step(
                        "utse",
                        "Utse en fast omsorgskontakt",
                        "Utse någon",
                        "utnämning av fast omsorgskontakt",
                        Right.APPOINT_CONTACT));
        this.choosing = new Choosing(desk, desk.law().mayBeAppointed());
    }

    @Override
    Text closed(Telling telling) {
        return switch (telling.story().state()) {
            case ACCEPTED -> Text.NONE;
            case APPOINTED, CHANGE_REQUESTED -> Text.of("Personen har redan en fast omsorgskontakt.");
            default -> Text.of("Personen har inte tackat ja än. Anteckna erbjudandet och svaret först.");
        };
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
        return Form.of(
                choosing.field(telling, "medarbetare", "Fast omsorgskontakt"),
                day("Från och med"),
                Field.tick("onskad", "Personen har själv önskat medarbetaren"),
                note("anteckning", "Annat att anteckna").optional());
    }

    @Override
    Form judged(Telling telling, Form posted) {
        return choosing.judged(telling, posted.unnamed("anteckning"), "medarbetare", form -> false);
    }

    @Override
    List<Suiting> suiting(Telling telling, Form form) {
        return choosing.suiting(telling, form);
    }

    @Override
    NewEvent event(Telling telling, Form form) {
        return choosing.event(telling, form, "medarbetare", StoryKind.APPOINTED)
                .with(form.isTicked("onskad") ? Map.of("onskad", "true") : Map.of())
                .because("", form.text("anteckning"));
    }
}
