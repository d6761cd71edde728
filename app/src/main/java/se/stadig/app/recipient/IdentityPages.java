package se.stadig.app.recipient;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import se.stadig.app.access.Action;
import se.stadig.app.access.Permit;
import se.stadig.app.access.PersonDoor;
import se.stadig.app.access.Right;
import se.stadig.app.access.SearchLimit;
import se.stadig.app.entry.Conflict;
import se.stadig.app.entry.Field;
import se.stadig.app.entry.Form;
import se.stadig.app.platform.Text;

/** Who and where a person is. The care manager notes both; the unit where the person is reached. */
@Controller
@RequestMapping("/person/{id}/uppgifter")
class IdentityPages {
    private final PersonDoor door;
    private final RecipientStore recipients;
    private final SearchLimit limit;
    private final Clock clock;

    IdentityPages(PersonDoor door, RecipientStore recipients, SearchLimit limit, Clock clock) {
        this.door = door;
        this.recipients = recipients;
        this.limit = limit;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String id) {
        Permit permit = permit(id, Action.READ);
        Identity identity = identity(permit);
        Form form = blank(permit).showing(IdentityForm.shown(identity), identity.version());
        return page(permit, form, Text.NONE);
    }

    @PostMapping
    Object save(@PathVariable String id, @RequestParam Map<String, String> typed, HttpServletResponse response) {
        Permit permit = permit(id, Action.WRITE);
        identity(permit);
        Form form = IdentityForm.judged(blank(permit).posted(typed), LocalDate.now(clock));
        if (!form.isRight()) {
            return page(permit, form, Text.NONE, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (isNewNumber(permit, form)) { // whether it is taken is an answer like a search's
            Text tooMany = limit.fault("nytt nummer", response);
            if (!tooMany.isEmpty()) {
                return page(permit, form.wrong("nummer", tooMany), Text.NONE, HttpStatus.TOO_MANY_REQUESTS);
            }
            door.noteBefore(Action.SEARCH, "nytt nummer: sökning på personnummer");
        }
        try {
            if (recipients.writeIdentity(permit, Right.WRITE_RECIPIENT, form.version(), values(form))) {
                return "redirect:/person/" + permit.recipient() + "?sparat";
            }
        } catch (DuplicateKeyException taken) {
            Form again = form.wrong("nummer", RegistrationPages.TAKEN);
            return page(permit, again, Text.NONE, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Identity now = identity(permit);
        return Conflict.told(
                page(permit, form.at(now.version()), Conflict.FAULT),
                blank(permit).showing(IdentityForm.shown(now), now.version()).fields());
    }

    /** Another number, or another kind of number, than the person has now. */
    private boolean isNewNumber(Permit permit, Form form) {
        Map<String, @Nullable Object> values = IdentityForm.values(form);
        if (!values.containsKey("identity_number")) {
            return false;
        }
        Identity now = identity(permit);
        return !(now.number().equals(values.get("identity_number"))
                && now.type().name().equals(values.get("identity_type")));
    }

    private Permit permit(String id, Action action) {
        return door.permit(id, Right.WRITE_RECIPIENT, action, "namn, nummer, adress och telefon");
    }

    /** Where a person with protected identity is not told to whoever may change other things. */
    private Identity identity(Permit permit) {
        return recipients
                .card(permit)
                .person()
                .identity()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Form blank(Permit permit) {
        List<Field> fields = new ArrayList<>();
        if (permit.wouldAllow(Right.DECIDE)) {
            fields.addAll(IdentityForm.who());
        }
        fields.addAll(IdentityForm.where());
        fields.add(IdentityForm.since());
        return new Form(fields, 0);
    }

    private static Map<String, @Nullable Object> values(Form form) {
        Map<String, @Nullable Object> values = IdentityForm.values(form);
        values.put("since", form.dayIfAny("sedan").orElse(null));
        return values;
    }

    private ModelAndView page(Permit permit, Form form, Text fault, HttpStatus status) {
        ModelAndView page = page(permit, form, fault);
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(Permit permit, Form form, Text fault) {
        return new ModelAndView("recipient/change")
                .addObject("title", Text.of("Namn, adress och telefon"))
                .addObject("person", permit.recipient().toString())
                .addObject("name", recipients.of(permit))
                .addObject("path", "uppgifter")
                .addObject("advice", Text.NONE)
                .addObject("form", form)
                .addObject("fault", fault)
                .addObject("now", List.<Field>of());
    }
}
