package se.stadig.app.contact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import se.stadig.app.access.Right;
import se.stadig.app.entry.Form;
import se.stadig.app.platform.Text;

/** Att ångra: the last thing that was told was a slip. It stays in the story as undone, and the journal gets a note that says so. */
@Controller
@RequestMapping("/person/{id}/fok/angra")
@Order(12)
class UndoPages extends StepPages {
    private static final int SHORTEST = 10;

    UndoPages(Desk desk) {
        super(
                desk,
                new Step(
                        "angra",
                        "Ångra det senaste",
                        "Ångra det senaste, om det blev fel",
                        "ångrad händelse om fast omsorgskontakt",
                        Right.OFFER_CONTACT));
    }

    @Override
    Text closed(Telling telling) {
        Optional<StoryEvent> last = telling.story().last();
        if (last.isEmpty()) {
            return Text.of("Det finns inget att ångra.");
        }
        return telling.permit().wouldAllow(Right.APPOINT_CONTACT)
                        || last.get().engagement().equals(desk().engagement())
                ? Text.NONE
                : Text.of("Det senaste antecknades av någon annan. Be planeraren eller enhetschefen ångra det.");
    }

    @Override
    List<Text> advice(Telling telling) {
        return telling
                .story()
                .last()
                .map(event -> Text.of(
                        "Det här ångras: {0}. Det står kvar i historien som ångrat, och journalen får en rättande anteckning.",
                        StoryWords.line(event)))
                .stream()
                .toList();
    }

    @Override
    Form blank(Telling telling) {
        return Form.of(note("anteckning", "Vad som blev fel"));
    }

    @Override
    Form judged(Telling telling, Form posted) {
        return posted.unnamed("anteckning").atLeast("anteckning", SHORTEST);
    }

    @Override
    NewEvent event(Telling telling, Form form) {
        StoryEvent last = telling.story().last().orElseThrow();
        return NewEvent.of(StoryKind.UNDONE, telling.today())
                .undoing(last.seq())
                .with(Map.of("angrad", StoryWords.line(last).toString()))
                .because("", form.text("anteckning"));
    }
}
