package se.stadig.app.contact;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.stadig.app.access.Action;
import se.stadig.app.access.Right;
import se.stadig.app.platform.Text;

/** A person's fixed care contact: who it is, what comes next, and all that has happened. */
@Controller
class ContactPages {
    private final Desk desk;
    private final RosterStore roster;
    private final List<StepPages> steps;

    ContactPages(Desk desk, RosterStore roster, ObjectProvider<StepPages> steps) {
        this.desk = desk;
        this.roster = roster;
        this.steps = steps.orderedStream().toList();
    }

    @GetMapping("/person/{id}/fok")
    ModelAndView story(@PathVariable String id, @RequestParam(required = false) String sparat) {
        Telling telling = desk.reading(desk.telling(id, Right.READ_JOURNAL, Action.READ, "fast omsorgskontakt"));
        List<StepPages> open =
                steps.stream().filter(step -> step.isOpen(telling)).toList();
        return new ModelAndView("contact/story")
                .addObject("person", telling.permit().recipient().toString())
                .addObject("name", desk.name(telling.permit()))
                .addObject("state", StoryWords.state(telling.story(), telling.today()))
                .addObject("elsewhere", desk.elsewhere(telling))
                .addObject("acting", acting(telling))
                .addObject("story", telling.story())
                .addObject("next", steps(open, telling, true))
                .addObject("others", steps(open, telling, false))
                .addObject("notice", sparat != null ? Text.of("Det är sparat, och antecknat i journalen.") : Text.NONE);
    }

    /** That the contact is away today, and who steps in; nothing where that is not so. */
    private Text acting(Telling telling) {
        return telling.story().contact().isEmpty()
                ? Text.NONE
                : Acting.of(telling.story(), roster.staff(telling.unit(), telling.today()), telling.today())
                        .map(Acting::said)
                        .orElse(Text.NONE);
    }

    private static List<Step> steps(List<StepPages> open, Telling telling, boolean next) {
        return open.stream()
                .filter(step -> step.isNext(telling) == next)
                .map(StepPages::step)
                .toList();
    }
}
