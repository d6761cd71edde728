package se.stadig.app.recipient;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.stadig.app.access.Action;
import se.stadig.app.access.Permit;
import se.stadig.app.access.PersonDoor;
import se.stadig.app.access.Right;
import se.stadig.app.entry.Conflict;
import se.stadig.app.entry.Field;
import se.stadig.app.entry.Form;
import se.stadig.app.platform.Text;
import se.stadig.terms.Housing;

/** How a person lives, and whether her identity is protected. A unit can protect somebody at once; only a care manager who may see her takes a protection away. */
@Controller
@RequestMapping("/person/{id}/bostad")
class HousingPages {
    private final PersonDoor door;
    private final RecipientStore recipients;
    private final Clock clock;

    HousingPages(PersonDoor door, RecipientStore recipients, Clock clock) {
        this.door = door;
        this.recipients = recipients;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String id) {
        Permit permit = permit(id, Action.READ);
        RecipientCard card = recipients.card(permit);
        return page(permit, standing(permit, card), Text.NONE);
    }

    @PostMapping
    Object save(@PathVariable String id, @RequestParam Map<String, String> typed) {
        Permit permit = permit(id, Action.WRITE);
        RecipientCard card = recipients.card(permit);
        Form form = IdentityForm.begun(blank(permit, card).posted(typed), LocalDate.now(clock));
        if (!form.isRight()) {
            ModelAndView page = page(permit, form, Text.NONE);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("housing", form.text("bostad"));
        values.put("protection", form.text("skydd"));
        values.put("since", form.dayIfAny("sedan").orElse(null));
        if (recipients.write(permit, Right.WRITE_RECIPIENT, form.version(), values)) {
            return "redirect:/person/" + permit.recipient() + "?sparat";
        }
        RecipientCard now = recipients.card(permit);
        Form again = form.at(now.communication().version());
        return Conflict.told(
                page(permit, again, Conflict.FAULT), standing(permit, now).fields());
    }

    private Permit permit(String id, Action action) {
        return door.permit(id, Right.WRITE_RECIPIENT, action, "bostad och skyddade uppgifter");
    }

    private static Form standing(Permit permit, RecipientCard card) {
        return blank(permit, card)
                .showing(
                        Map.of(
                                "bostad",
                                card.housing().name(),
                                "skydd",
                                card.person().protection().name(),
                                "sedan",
                                card.since().map(Object::toString).orElse("")),
                        card.communication().version());
    }

    private static Form blank(Permit permit, RecipientCard card) {
        boolean mayLower = !card.person().protection().isProtected()
                || (permit.wouldAllow(Right.DECIDE) && card.person().identity().isPresent());
        return Form.of(
                Field.choice("bostad", "Bostad", housings()),
                Field.choice("skydd", "Skyddade personuppgifter", protections(mayLower))
                        .hint(
                                mayLower
                                        ? "När du sparar ett skydd döljs namn, nummer, adress, telefon och anhöriga genast, också för dig själv om du inte är den som har fört in personen. Enhetschefen bestämmer vem som får se dem. Bara en biståndshandläggare som får se dem kan ta bort skyddet."
                                        : "Bara en biståndshandläggare som får se de skyddade uppgifterna kan ta bort ett skydd."),
                Field.day("sedan", "Gäller från och med").optional());
    }

    static Map<String, Text> housings() {
        Map<String, Text> housings = new LinkedHashMap<>();
        housings.put(Housing.ORDINARY.name(), Text.of("ordinärt boende"));
        housings.put(Housing.CARE_HOME.name(), Text.of("särskilt boende"));
        return housings;
    }

    static Map<String, Text> protections(boolean withNone) {
        Map<String, Text> protections = new LinkedHashMap<>();
        for (Protection protection : Protection.values()) {
            if (withNone || protection.isProtected()) {
                protections.put(protection.name(), Text.of(protection.swedish()));
            }
        }
        return protections;
    }

    private ModelAndView page(Permit permit, Form form, Text fault) {
        return new ModelAndView("recipient/change")
                .addObject("title", Text.of("Bostad och skydd"))
                .addObject("person", permit.recipient().toString())
                .addObject("name", recipients.of(permit))
                .addObject("path", "bostad")
                .addObject("advice", Text.NONE)
                .addObject("form", form)
                .addObject("fault", fault)
                .addObject("now", List.<Field>of());
    }
}
