package se.stadig.app.contact;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import se.stadig.app.access.Right;
import se.stadig.app.entry.Field;
import se.stadig.app.entry.Form;
import se.stadig.app.platform.Text;
import se.stadig.terms.ContactEventKind;

/** Slutet: the person moved, died, got another provider, or has no home care any more. */
@Controller
@RequestMapping("/person/{id}/fok/avsluta")
@Order(11)
class EndPages extends StepPages {
    EndPages(Desk desk) {
        super(
                desk,
                new Step(
                        "avsluta",
                        "Avsluta den fasta omsorgskontakten",
                        "Avsluta",
                        "avslut av fast omsorgskontakt",
                        Right.APPOINT_CONTACT));
    }

    @Override
    Text closed(Telling telling) {
        return telling.story().expects(ContactEventKind.ENDED) ? Text.NONE : Text.of("Det finns inget att avsluta.");
    }

    @Override
    Form blank(Telling telling) {
        return Form.of(
                day("Vilken dag"),
                Field.choice("skal", "Varför", Codes.ENDS),
                note("anteckning", "Annat att anteckna").optional());
    }

    @Override
    Form judged(Telling telling, Form posted) {
        return posted.unnamed("anteckning");
    }

    @Override
    NewEvent event(Telling telling, Form form) {
        return NewEvent.of(StoryKind.ENDED, form.day("dag")).because(form.text("skal"), form.text("anteckning"));
    }
}
