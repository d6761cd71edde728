package se.stadig.app.handover;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import se.stadig.app.access.Action;
import se.stadig.app.access.PersonDoor;
import se.stadig.app.access.Right;
import se.stadig.app.entry.Field;
import se.stadig.app.entry.Form;
import se.stadig.app.platform.Destination;
import se.stadig.app.platform.Text;

/**
 * The board asks a private provider for data, and the provider answers. The two are separate controllers: apart from what an assignment carries, data
 * crosses only by such a request (SoL 15:9).
 */
@Controller
class RequestPages {
    private static final String ASK = "/begaran";
    private static final String ANSWER = "/begaran-att-besvara";
    private static final int SHORTEST = 10;
    private static final int LONGEST = 1000;

    private final PersonDoor door;
    private final RequestStore requests;

    RequestPages(PersonDoor door, RequestStore requests) {
        this.door = door;
        this.requests = requests;
    }

    @Bean
    @Order(21)
    static Destination asking() {
        return new Destination(
                ASK,
                "Begäran om uppgifter",
                "Nämndens begäran till privata utförare enligt 15 kap. 9 § socialtjänstlagen.",
                Right.REQUEST_DATA.name());
    }

    @Bean
    @Order(22)
    static Destination answering() {
        return new Destination(
                ANSWER,
                "Nämndens begäran",
                "Uppgifter som nämnden har begärt av din utförare.",
                Right.ANSWER_REQUEST.name());
    }

    @GetMapping(ASK)
    ModelAndView asked(@RequestParam(required = false) String sparat) {
        door.noteNobody(Action.LIST, "begäran om uppgifter");
        return asked(blank(), sparat != null ? Text.of("Begäran är sparad och syns för utföraren.") : Text.NONE);
    }

    @PostMapping(ASK)
    Object ask(@RequestParam Map<String, String> typed) {
        Form form = blank().posted(typed)
                .inOrder("fran", "till")
                .atLeast("vad", SHORTEST)
                .unnamed("vad");
        door.noteNobody(Action.WRITE, "begäran om uppgifter");
        if (!form.isRight()) {
            ModelAndView page = asked(form, Text.NONE);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        requests.ask(
                door.work(),
                UUID.fromString(form.text("utforare")),
                DataRequest.Purpose.valueOf(form.text("andamal")),
                form.text("vad"),
                form.day("fran"),
                form.day("till"));
        return "redirect:" + ASK + "?sparat";
    }

    @GetMapping(ANSWER)
    ModelAndView toAnswer(
            @RequestParam(required = false) String sparat, @RequestParam(defaultValue = "") String svara) {
        door.noteNobody(Action.LIST, "begäran om uppgifter");
        return toAnswer(
                svara, answerForm(), sparat != null ? Text.of("Svaret är sparat och syns för nämnden.") : Text.NONE);
    }

    @PostMapping(ANSWER + "/{id}")
    Object answer(@PathVariable String id, @RequestParam Map<String, String> typed) {
        Form form = answerForm().posted(typed).atLeast("svar", SHORTEST).unnamed("svar");
        DataRequest asked = requests.all().stream()
                .filter(one -> one.id().toString().equals(id) && one.answer().isEmpty())
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        door.noteNobody(Action.WRITE, "svar på begäran om uppgifter");
        if (form.isRight()) {
            DataRequest.Outcome outcome = DataRequest.Outcome.valueOf(form.text("utfall"));
            if (!requests.answer(asked.id(), door.work(), outcome, form.text("svar"))) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            return "redirect:" + ANSWER + "?sparat";
        }
        ModelAndView page = toAnswer(id, form, Text.NONE);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Form blank() {
        return Form.of(
                Field.choice(
                        "utforare", "Utförare", requests.providers(door.work().municipality())),
                Field.choice("andamal", "Ändamål", DataRequest.Purpose.choices()),
                Field.lines("vad", "Vilka uppgifter behöver nämnden, och till vad?", LONGEST)
                        .hint("Begär bara det som behövs. Skriv inte namn eller personnummer här."),
                Field.day("fran", "Uppgifterna gäller tiden från och med"),
                Field.day("till", "Till och med"));
    }

    private static Form answerForm() {
        return Form.of(
                Field.choice("utfall", "Svar", DataRequest.Outcome.choices()),
                Field.lines("svar", "Vad har lämnats och hur, eller varför inte?", LONGEST)
                        .hint("Skriv inte namn eller personnummer här."));
    }

    private ModelAndView asked(Form form, Text notice) {
        return new ModelAndView("handover/asked")
                .addObject("requests", requests.all())
                .addObject("form", form)
                .addObject("notice", notice);
    }

    /** With a form for one of those that have no answer: the one that is meant, or the first. */
    private ModelAndView toAnswer(String meant, Form form, Text notice) {
        List<DataRequest> all = requests.all();
        List<String> open = all.stream()
                .filter(one -> one.answer().isEmpty())
                .map(one -> one.id().toString())
                .toList();
        String about = open.contains(meant) ? meant : open.stream().findFirst().orElse("");
        return new ModelAndView("handover/answer")
                .addObject("requests", all)
                .addObject("about", about)
                .addObject("form", form)
                .addObject("notice", notice);
    }
}
