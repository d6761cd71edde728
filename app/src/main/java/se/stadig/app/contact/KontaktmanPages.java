package se.stadig.app.contact;

import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import se.stadig.app.access.Right;
import se.stadig.app.entry.Field;
import se.stadig.app.entry.Form;
import se.stadig.app.platform.Text;
import se.stadig.terms.ContactState;

/** Kontaktman: any of the staff, for somebody who has no fixed care contact. */
@Controller
@RequestMapping("/person/{id}/fok/kontaktman")
@Order(10)
class KontaktmanPages extends StepPages {
    KontaktmanPages(Desk desk) {
        super(
                desk,
                new Step(
                        "kontaktman", "Utse en kontaktman", "Utse en kontaktman", "kontaktman", Right.APPOINT_CONTACT));
    }

    @Override
    Text closed(Telling telling) {
        ContactState state = telling.story().state();
        return state == ContactState.DECLINED || state == ContactState.EXEMPTED || state == ContactState.ENDED
                ? Text.NONE
                : Text.of("En kontaktman utses för den som inte vill ha eller inte behöver en fast omsorgskontakt.");
    }

    @Override
    boolean isNext(Telling telling) {
        return telling.story().kontaktman().isEmpty();
    }

    @Override
    List<Text> advice(Telling telling) {
        return List.of(
                Text.of(
                        "Kontaktmannen behöver inte ha någon särskild yrkestitel. Hon eller han ersätter inte en fast omsorgskontakt; fråga igen senare."));
    }

    @Override
    Form blank(Telling telling) {
        return Form.of(
                Field.choice("medarbetare", "Kontaktman", desk().staff(telling)),
                day("Från och med"),
                note("anteckning", "Annat att anteckna").optional());
    }

    @Override
    Form judged(Telling telling, Form posted) {
        return posted.unnamed("anteckning");
    }

    @Override
    NewEvent event(Telling telling, Form form) {
        String name = String.valueOf(desk().staff(telling).get(form.text("medarbetare")));
        return NewEvent.of(StoryKind.KONTAKTMAN_NAMED, form.day("dag"))
                .naming(new Named(UUID.fromString(form.text("medarbetare")), name, ""))
                .because("", form.text("anteckning"));
    }
}
