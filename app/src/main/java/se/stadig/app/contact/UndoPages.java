package se.stadig.app.contact;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import se.stadig.app.access.Right;
import se.stadig.app.entry.Field;
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
        if (isTheManagers(last.get())) {
            return telling.permit().wouldAllow(Right.CHANGE_CONTACT)
                    ? Text.NONE
                    : Text.of("Det senaste är enhetschefens beslut efter en dialog. Be enhetschefen ångra det.");
        }
        boolean own = last.get().engagement().equals(desk().engagement())
                && last.get().kind() != StoryKind.CHANGE_REQUESTED; // nobody makes a wish about herself vanish
        return own || telling.permit().wouldAllow(Right.APPOINT_CONTACT)
                ? Text.NONE
                : Text.of("Be planeraren eller enhetschefen ångra det senaste.");
    }

    /** What came of a dialogue is noted with what the person said. */
    private static boolean isTheManagers(StoryEvent event) {
        return event.kind() == StoryKind.KEPT
                || (event.kind() == StoryKind.CHANGED && event.details().containsKey("sa"));
    }

    @Override
    LocalDate latest(Telling telling) {
        return LocalDate.MAX; // what begins later can be undone today
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
        // Chosen by its place, so that nobody undoes what came while the page was open.
        Map<String, Text> last = new LinkedHashMap<>();
        telling.story().last().ifPresent(event -> last.put(String.valueOf(event.seq()), StoryWords.line(event)));
        return Form.of(Field.choice("vad", "Det som ska ångras", last), note("anteckning", "Vad som blev fel"))
                .showing(Map.of("vad", last.keySet().stream().findFirst().orElse("")), 0);
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
