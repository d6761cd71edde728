package se.stadig.app.recipient;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import se.stadig.app.access.Action;
import se.stadig.app.access.Engagement;
import se.stadig.app.access.Permit;
import se.stadig.app.access.PersonDoor;
import se.stadig.app.access.Right;
import se.stadig.app.entry.Part;
import se.stadig.app.platform.Destination;
import se.stadig.app.platform.Languages;
import se.stadig.app.platform.Text;
import se.stadig.app.platform.TypedText;

/** The persons of the own unit, one of them, and how one talks with that person. */
@Controller
class RecipientPages {
    private static final String LIST = "/omsorgstagare";
    private static final String ONE = "/person/{id}";
    private static final int LONGEST_NEEDS = 500;

    private final PersonDoor door;
    private final RecipientStore recipients;
    private final List<PersonSection> sections;
    private final Clock clock;

    RecipientPages(PersonDoor door, RecipientStore recipients, ObjectProvider<PersonSection> sections, Clock clock) {
        this.door = door;
        this.recipients = recipients;
        this.sections = sections.orderedStream().toList();
        this.clock = clock;
    }

    @Bean
    @Order(1)
    static Destination ownPeople() {
        return new Destination(
                LIST, "Omsorgstagare", "De personer som din enhet har hemtjänst hos.", Right.LIST_UNIT.name());
    }

    @GetMapping(LIST)
    ModelAndView list() {
        Engagement work = door.work();
        UUID unit = work.unit();
        if (unit == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        LocalDate today = LocalDate.now(clock);
        List<RecipientLine> people = recipients.atUnit(unit, today);
        List<ComingRecipient> coming = recipients.coming(unit, today);
        door.note(
                Action.LIST,
                "enhetens omsorgstagare",
                Stream.concat(people.stream(), coming.stream().map(ComingRecipient::person))
                        .map(RecipientLine::id)
                        .toList());
        ModelAndView page = new ModelAndView("recipient/list");
        page.addObject("unit", Optional.ofNullable(work.unitName()).orElse(""));
        page.addObject("people", people);
        page.addObject("coming", coming);
        return page;
    }

    @GetMapping(ONE)
    ModelAndView one(
            @PathVariable String id,
            @RequestParam(required = false) String sparat,
            @RequestParam(required = false) String inlagd) {
        Permit permit = door.permit(id, Right.SEE_RECIPIENT, Action.READ, "omsorgstagarens sida");
        RecipientCard card = recipients.card(permit);
        ModelAndView page = page(
                permit,
                card,
                card.communication(),
                inlagd != null
                        ? Text.of(
                                "Personen är införd. Lägg nu till beslutet och vad som ska göras, och sist uppdraget till en enhet. Enheten ser personen när uppdraget är sparat.")
                        : sparat != null ? Text.of("Ändringen är sparad.") : Text.NONE,
                Text.NONE);
        page.addObject("entered", inlagd != null);
        return page;
    }

    @PostMapping(ONE + "/kommunikation")
    Object communicate(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String sprak,
            @RequestParam(defaultValue = "false") boolean tolk,
            @RequestParam(defaultValue = "") String behov,
            @RequestParam(defaultValue = "-1") int version) {
        Permit writing = door.permit(id, Right.WRITE_RECIPIENT, Action.WRITE, "språk och kommunikation");
        Communication typed = new Communication(sprak, tolk, behov.strip(), version);
        Text fault = fault(typed);
        if (fault.isEmpty() && recipients.write(writing, typed)) {
            return "redirect:/person/" + writing.recipient() + "?sparat";
        }
        Permit reading = door.permit(id, Right.SEE_RECIPIENT, Action.READ, "omsorgstagarens sida");
        RecipientCard card = recipients.card(reading);
        Communication again =
                new Communication(sprak, tolk, behov, card.communication().version());
        ModelAndView page = page(reading, card, again, Text.NONE, fault.isEmpty() ? changedMeanwhile(card) : fault);
        page.setStatus(HttpStatusCode.valueOf(fault.isEmpty() ? 409 : 422));
        return page;
    }

    private static Text fault(Communication typed) {
        if (!Languages.all().containsKey(typed.language())) {
            return Text.of("Välj ett språk i listan.");
        }
        return TypedText.faultUnnamed(typed.needs(), 0, LONGEST_NEEDS);
    }

    private static Text changedMeanwhile(RecipientCard card) {
        Communication now = card.communication();
        String name = Languages.all().getOrDefault(now.language(), now.language());
        return Text.of(
                "Någon annan ändrade uppgifterna medan du skrev. Nu står det: {0}, {1}, ”{2}”. Det du skrev finns kvar nedan; spara igen om det ska gälla.",
                Text.of(name), Text.of(now.interpreter() ? "behöver tolk" : "behöver inte tolk"), now.needs());
    }

    private ModelAndView page(Permit permit, RecipientCard card, Communication form, Text notice, Text fault) {
        ModelAndView page = new ModelAndView("recipient/one");
        page.addObject("card", card);
        page.addObject("form", form);
        page.addObject(
                "parts",
                sections.stream()
                        .filter(section -> section.isShownTo(permit) && !section.isHiddenFor(card))
                        .map(section -> new Part(section.matter(), section.lines(permit), section.mayWrite(permit)))
                        .toList());
        page.addObject("languages", Languages.all());
        page.addObject("mayWrite", permit.wouldAllow(Right.WRITE_RECIPIENT));
        page.addObject("housing", HousingPages.housings().get(card.housing().name()));
        page.addObject("mayReview", permit.wouldAllow(Right.REVIEW_LOG));
        page.addObject("mayGiveExtract", permit.wouldAllow(Right.GIVE_EXTRACT));
        page.addObject("mayPermit", permit.wouldAllow(Right.PERMIT_PROTECTED));
        page.addObject("entered", false);
        page.addObject("notice", notice);
        page.addObject("fault", fault);
        return page;
    }
}
