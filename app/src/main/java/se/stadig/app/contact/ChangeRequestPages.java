package se.stadig.app.contact;

import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import se.stadig.app.access.Right;
import se.stadig.app.entry.Field;
import se.stadig.app.entry.Form;
import se.stadig.app.platform.Text;

/** Önskan om byte: by anybody, received by anybody of the unit; the manager leads the dialogue. */
@Controller
@RequestMapping("/person/{id}/fok/byte")
@Order(6)
class ChangeRequestPages extends StepPages {
    ChangeRequestPages(Desk desk) {
        super(
                desk,
                new Step(
                        "byte",
                        "Önskan om att byta fast omsorgskontakt",
                        "Ta emot en önskan om byte",
                        "önskan om byte av fast omsorgskontakt",
                        Right.OFFER_CONTACT));
    }

    @Override
    Text closed(Telling telling) {
        return switch (telling.story().state()) {
            case APPOINTED -> Text.NONE;
            case CHANGE_REQUESTED -> Text.of("Det finns redan en önskan om byte. Enhetschefen för en dialog.");
            default -> Text.of("Personen har ingen fast omsorgskontakt att byta.");
        };
    }

    @Override
    List<Text> advice(Telling telling) {
        return List.of(Text.of(
                "Personen behöver inte säga varför. Enhetschefen får önskan i sin lista och talar med personen."));
    }

    @Override
    Form blank(Telling telling) {
        return Form.of(
                        Field.choice("av", "Vem som vill byta", Codes.ASKED_BY),
                        day("Vilken dag"),
                        Field.choice("skal", "Varför", Codes.CHANGES).optional(),
                        note("anteckning", "Vad personen önskar").optional())
                .showing(Map.of("av", "PERSON"), 0);
    }

    @Override
    Form judged(Telling telling, Form posted) {
        return posted.unnamed("anteckning");
    }

    @Override
    NewEvent event(Telling telling, Form form) {
        return NewEvent.of(StoryKind.CHANGE_REQUESTED, form.day("dag"))
                .with(Map.of("av", form.text("av")))
                .because(form.text("skal"), form.text("anteckning"));
    }
}
