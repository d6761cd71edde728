package se.stadig.app.recipient;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.stadig.app.access.Action;
import se.stadig.app.access.PersonDoor;
import se.stadig.app.access.Right;
import se.stadig.app.access.SearchLimit;
import se.stadig.app.entry.Field;
import se.stadig.app.entry.Form;
import se.stadig.app.platform.Destination;
import se.stadig.app.platform.Ids;
import se.stadig.app.platform.Languages;
import se.stadig.app.platform.Text;

/** Enters a person whom the municipality has not had before. */
@Controller
@RequestMapping(RegistrationPages.PATH)
class RegistrationPages {
    static final String PATH = "/ny-omsorgstagare";

    /** Said of a number that somebody in the municipality has. */
    static final Text TAKEN = Text.of(
            "Kommunen har redan en person med det numret. Sök på numret, eller på namnet om det är ett reservnummer. Ger sökningen ingen träff har personen skyddade uppgifter; fråga då enhetschefen.");

    private final PersonDoor door;
    private final RecipientStore recipients;
    private final SearchLimit limit;
    private final Ids ids;
    private final Clock clock;

    RegistrationPages(PersonDoor door, RecipientStore recipients, SearchLimit limit, Ids ids, Clock clock) {
        this.door = door;
        this.recipients = recipients;
        this.limit = limit;
        this.ids = ids;
        this.clock = clock;
    }

    @Bean
    @Order(3)
    static Destination registration() {
        return new Destination(
                PATH,
                "Ny omsorgstagare",
                "För in en person som ska få hemtjänst. Beslut och uppdrag lägger du till efteråt.",
                Right.DECIDE.name());
    }

    @GetMapping
    ModelAndView ask() {
        return page(blank());
    }

    @PostMapping
    Object enter(@RequestParam Map<String, String> typed, HttpServletResponse response) {
        Form form = IdentityForm.judged(blank().posted(typed), LocalDate.now(clock));
        if (!form.isRight()) {
            return refused(form);
        }
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("protection", form.text("skydd"));
        person.put("housing", form.text("bostad"));
        person.put("language", form.text("sprak"));
        person.put("needs_interpreter", form.isTicked("tolk"));
        Text tooMany =
                limit.fault("ny omsorgstagare", response); // whether a number is taken is an answer like a search's
        if (!tooMany.isEmpty()) {
            ModelAndView page = page(form.wrong("nummer", tooMany));
            page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            return page;
        }
        door.noteNobody(Action.SEARCH, "ny omsorgstagare: sökning på personnummer");
        UUID entering = ids.next();
        door.noteAbout(entering, Action.WRITE, true, "ny omsorgstagare"); // on disk before anything is entered
        try {
            recipients.enter(entering, door.work(), person, IdentityForm.values(form), LocalDate.now(clock));
            return "redirect:/person/" + entering + "?inlagd";
        } catch (DuplicateKeyException taken) {
            return refused(form.wrong("nummer", TAKEN));
        }
    }

    private static Form blank() {
        Map<String, Text> languages = new LinkedHashMap<>();
        Languages.all().forEach((code, name) -> languages.put(code, Text.of(name)));
        List<Field> fields = new ArrayList<>(IdentityForm.who());
        fields.addAll(IdentityForm.where());
        fields.add(Field.choice("sprak", "Språk", languages));
        fields.add(Field.tick("tolk", "Behöver tolk"));
        fields.add(Field.choice("bostad", "Bostad", HousingPages.housings()));
        fields.add(
                Field.choice("skydd", "Skyddade personuppgifter", HousingPages.protections(true))
                        .hint(
                                "Fråga om det. Den som har skydd syns inte med namn och adress för någon annan än dig och dem som enhetschefen väljer."));
        return new Form(fields, 0)
                .showing(Map.of("sprak", "sv", "bostad", "ORDINARY", "skydd", "NONE", "slag", "PERSONNUMMER"), 0);
    }

    private static ModelAndView refused(Form form) {
        ModelAndView page = page(form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(Form form) {
        return new ModelAndView("recipient/new").addObject("form", form);
    }
}
