package se.stadig.app.welcome;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.stadig.app.access.Action;
import se.stadig.app.access.Permit;
import se.stadig.app.access.Right;
import se.stadig.app.platform.Text;

/** The talk: when it is, and its checklist, where most rows are signed with one button. */
@Controller
class TalkPages {
    static final String PATH = "/person/{id}/valkomstsamtal";

    private final Hall hall;
    private final TalkStore talks;

    TalkPages(Hall hall, TalkStore talks) {
        this.hall = hall;
        this.talks = talks;
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable String id, @RequestParam(required = false) String sparat) {
        Permit reading = hall.permit(id, Right.READ_JOURNAL, Action.READ);
        Talk talk = talks.of(reading, hall.unit());
        return new ModelAndView("welcome/talk")
                .addObject("person", reading.recipient().toString())
                .addObject("name", hall.name(reading))
                .addObject("talk", talk)
                .addObject("mayHold", reading.wouldAllow(Right.HOLD_WELCOME))
                .addObject("notice", sparat != null ? Text.of("Det är sparat.") : Text.NONE);
    }
}
