package se.stadig.app.contact;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.stadig.app.access.Action;
import se.stadig.app.access.Permit;
import se.stadig.app.entry.Field;
import se.stadig.app.entry.Form;
import se.stadig.app.platform.Text;

/**
 * One step of the story: a page that asks what happened, and tells it. Whoever takes a step says which events were seen; if another event has come since,
 * it is shown, and what was typed is kept.
 */
abstract class StepPages {
    private static final Form TYPED = Form.of(day(""));
    private static final LocalDate FIRST = LocalDate.of(2022, 7, 1);

    private final Desk desk;
    private final Step step;

    StepPages(Desk desk, Step step) {
        this.desk = desk;
        this.step = step;
    }

    Step step() {
        return step;
    }

    Desk desk() {
        return desk;
    }

    /** Why it cannot be taken as the story stands; empty where it can. */
    abstract Text closed(Telling telling);

    /** Whether it is what comes next, and not something that may also happen. */
    boolean isNext(Telling telling) {
        return false;
    }

    abstract Form blank(Telling telling);

    /** The form for what is posted, where it asks more of some answers than of others. */
    Form blank(Telling telling, Map<String, String> typed) {
        return blank(telling);
    }

    /** Why it cannot be taken now, also because what was told last has not begun yet. */
    private Text shut(Telling telling) {
        Text closed = closed(telling);
        LocalDate earliest = telling.story().earliest();
        return closed.isEmpty() && earliest.isAfter(latest(telling))
                ? Text.of(
                        "Det senaste i historien gäller från {0}, som inte har kommit. Ångra det först, om något annat har hänt.",
                        earliest)
                : closed;
    }

    /** What is wrong beyond each field by itself. */
    Form judged(Telling telling, Form posted) {
        return posted;
    }

    /** What the form tells, once it is right. */
    abstract NewEvent event(Telling telling, Form form);

    /** What to know before one fills it in. */
    List<Text> advice(Telling telling) {
        return List.of();
    }

    /** What the law says of a form that is filled in and needs a person's judgement, for the page. */
    List<KeptFinding> findings(Telling telling, Form form) {
        return List.of();
    }

    /** Who could be appointed, for the page. */
    List<Suiting> suiting(Telling telling, Form form) {
        return List.of();
    }

    /** Whether whoever reads may take it now. */
    boolean isOpen(Telling telling) {
        return telling.permit().wouldAllow(step.right()) && shut(telling).isEmpty();
    }

    @GetMapping
    ModelAndView show(@PathVariable String id) {
        Telling telling = desk.telling(id, step.right(), Action.READ, step.logged());
        Text closed = shut(telling);
        ModelAndView page = page(telling, standing(telling), closed, List.of());
        if (!closed.isEmpty()) {
            page.setStatus(HttpStatus.CONFLICT);
        }
        return page;
    }

    @PostMapping
    Object take(@PathVariable String id, @RequestParam Map<String, String> typed) {
        Telling telling = desk.telling(
                id, step.right(), step.logged(), TYPED.posted(typed).dayIfAny("dag"));
        Form form = judgedDay(telling, blank(telling, typed).posted(typed));
        boolean seen = form.version() == telling.story().seen();
        if (!seen || !shut(telling).isEmpty()) {
            return overtaken(telling, form);
        }
        form = form.isRight() ? judged(telling, form) : form;
        if (!form.isRight()) {
            ModelAndView page = page(telling, form, Text.NONE, List.of());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        if (desk.tell(telling, step.right(), form.version(), event(telling, form))) {
            return "redirect:/person/" + telling.permit().recipient() + "/fok?sparat#sparat";
        }
        return overtaken(desk.again(telling.permit(), Optional.of(telling.asked())), form);
    }

    private Form standing(Telling telling) {
        Map<String, String> shown = new HashMap<>();
        shown.put("dag", telling.today().toString());
        return blank(telling).showing(shown, telling.story().seen());
    }

    /** A day that an event can have: since there was a law, not before the event before it, and not in a time to come. */
    private Form judgedDay(Telling telling, Form form) {
        if (!form.has("dag") || form.dayIfAny("dag").isEmpty()) {
            return form;
        }
        LocalDate day = form.day("dag");
        LocalDate earliest = telling.story().earliest();
        LocalDate latest = latest(telling);
        if (day.isBefore(FIRST)) {
            return form.wrong(
                    "dag", Text.of("Lagen om fast omsorgskontakt gäller från den 1 juli 2022. Skriv en senare dag."));
        }
        if (day.isBefore(earliest)) {
            return form.wrong(
                    "dag",
                    Text.of(
                            "Det senaste i historien gäller från {0}. Skriv den dagen eller en senare. Blev det senaste fel kan det ångras.",
                            earliest));
        }
        if (!day.isAfter(latest)) {
            return form;
        }
        return form.wrong(
                "dag",
                latest.equals(telling.today())
                        ? Text.of("Dagen har inte varit än. Skriv den dag då det hände.")
                        : Text.of("Skriv en dag senast {0}.", latest));
    }

    /** The last day that the step may have: today for what has happened. */
    LocalDate latest(Telling telling) {
        return telling.today();
    }

    private ModelAndView overtaken(Telling telling, Form form) {
        List<StoryEvent> meanwhile = telling.story().since(form.version());
        Text closed = shut(telling);
        Text fault = closed.isEmpty()
                ? Text.of(
                        "Något har antecknats sedan du öppnade sidan. Det du skrev finns kvar nedan; spara igen om det ska gälla.")
                : closed;
        ModelAndView page = page(telling, form.at(telling.story().seen()), fault, meanwhile);
        page.setStatus(HttpStatusCode.valueOf(409));
        return page;
    }

    private ModelAndView page(Telling telling, Form form, Text fault, List<StoryEvent> meanwhile) {
        Permit permit = telling.permit();
        return new ModelAndView("contact/step")
                .addObject("person", permit.recipient().toString())
                .addObject("name", desk.name(permit))
                .addObject("step", step)
                .addObject("form", form)
                .addObject("fault", fault)
                .addObject("meanwhile", meanwhile.stream().map(StoryWords::line).toList())
                .addObject("advice", shut(telling).isEmpty() ? advice(telling) : List.<Text>of())
                .addObject("findings", findings(telling, form))
                .addObject("suiting", shut(telling).isEmpty() ? suiting(telling, form) : List.<Suiting>of());
    }

    /** The day of the step, which every form has but that of an undoing. */
    static Field day(String label) {
        return Field.day("dag", label);
    }

    /** Text that also those read who may not know who a person is. */
    static Field note(String name, String label) {
        return Field.lines(name, label, 1000).hint("Skriv inte namn eller personnummer.");
    }
}
