package se.stadig.app.contact;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import se.stadig.app.access.Right;
import se.stadig.app.entry.Field;
import se.stadig.app.entry.Form;
import se.stadig.app.platform.Text;

/** Vice slutar vara vice. */
@Controller
@RequestMapping("/person/{id}/fok/vice-avslut")
@Order(5)
class DeputyEndPages extends StepPages {
    DeputyEndPages(Desk desk) {
        super(
                desk,
                new Step("vice-avslut", "En vice slutar", "Avsluta en vice", "avslut av vice", Right.APPOINT_CONTACT));
    }

    @Override
    Text closed(Telling telling) {
        return telling.story().deputies().isEmpty() ? Text.of("Personen har ingen vice.") : Text.NONE;
    }

    private static Map<String, Text> deputies(Telling telling) {
        Map<String, Text> deputies = new LinkedHashMap<>();
        telling.story().deputies().stream()
                .flatMap(event -> event.staff().stream())
                .forEach(one -> deputies.put(one.id().toString(), Text.of("{0}", one.name())));
        return deputies;
    }

    @Override
    Form blank(Telling telling) {
        return Form.of(
                Field.choice("medarbetare", "Vilken vice", deputies(telling)),
                day("Från och med"),
                note("anteckning", "Varför").optional());
    }

    @Override
    Form judged(Telling telling, Form posted) {
        return posted.unnamed("anteckning");
    }

    @Override
    NewEvent event(Telling telling, Form form) {
        Named deputy = telling.story().deputies().stream()
                .flatMap(event -> event.staff().stream())
                .filter(one -> one.id().toString().equals(form.text("medarbetare")))
                .findFirst()
                .orElseThrow();
        return NewEvent.of(StoryKind.DEPUTY_ENDED, form.day("dag"))
                .naming(deputy)
                .because("", form.text("anteckning"));
    }
}
