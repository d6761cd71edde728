package se.stadig.app.access;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import se.stadig.app.platform.Destination;
import se.stadig.app.platform.Text;
import se.stadig.app.platform.TypedText;

/** Nödåtkomst: opened by whoever needs it, for some hours, and reviewed by the manager. */
@Controller
class EmergencyPages {
    private static final String EMERGENCY = "/nodatkomst";
    private static final String REVIEW = "/nodatkomster";
    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    private final PersonDoor door;
    private final RelationStore relations;
    private final EmergencyStore emergencies;
    private final SearchLimit limit;
    private final EvenTime time;

    EmergencyPages(
            PersonDoor door, RelationStore relations, EmergencyStore emergencies, SearchLimit limit, EvenTime time) {
        this.door = door;
        this.relations = relations;
        this.emergencies = emergencies;
        this.limit = limit;
        this.time = time;
    }

    @Bean
    @Order(7)
    static Destination emergency() {
        return new Destination(
                EMERGENCY,
                "Nödåtkomst",
                "När någon behöver hjälp nu och du inte kan se personens uppgifter på vanligt sätt.",
                Right.OPEN_EMERGENCY.name());
    }

    @Bean
    @Order(9)
    static Destination reviews() {
        return new Destination(
                REVIEW,
                "Granska nödåtkomst",
                "Nödåtkomster som andra har öppnat och som väntar på din granskning.",
                Right.REVIEW_EMERGENCY.name());
    }

    @GetMapping(EMERGENCY)
    ModelAndView ask() {
        return form("", "", Text.NONE);
    }

    @PostMapping(EMERGENCY)
    Object open(
            @RequestParam(defaultValue = "") String vem,
            @RequestParam(defaultValue = "") String varfor,
            HttpServletResponse response) {
        String number = vem.strip();
        String reason = varfor.strip();
        Text fault = TypedText.faultUnnamed(reason, SHORTEST, LONGEST);
        if (!fault.isEmpty()) {
            return refused(vem, varfor, fault);
        }
        Text tooMany = limit.fault("nödåtkomst", response);
        if (!tooMany.isEmpty()) {
            ModelAndView page = form(vem, varfor, tooMany);
            page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            return page;
        }
        long begun = time.begin();
        door.noteBefore(Action.SEARCH, "nödåtkomst: sökning på nummer");
        Optional<UUID> found = isNumber(number)
                ? emergencies.find(number.replaceAll("[-+ ]", "")).or(() -> emergencies.find(number))
                : Optional.empty();
        if (found.flatMap(relations::to).isPresent()) { // nothing needs to be opened
            door.note(Action.SEARCH, "sökning på nummer", List.of(found.get()));
            return "redirect:/person/" + found.get();
        }
        door.noteAbout(found.orElse(null), Action.WRITE, found.isPresent(), "nödåtkomst");
        if (found.isEmpty()) {
            time.await(begun);
            return refused(
                    vem,
                    varfor,
                    Text.of(
                            "Det finns ingen med det numret hos din utförare. Kontrollera numret: hela personnumret med tolv siffror, eller ärendenumret."));
        }
        emergencies.open(found.get(), door.work().id(), reason);
        return "redirect:/person/" + found.get();
    }

    @GetMapping(REVIEW)
    ModelAndView toReview(@RequestParam(required = false) String sparat) {
        return reviews(sparat != null ? Text.of("Granskningen är sparad.") : Text.NONE, Text.NONE, "", null);
    }

    @PostMapping(REVIEW + "/{id}")
    Object review(@PathVariable("id") String address, @RequestParam(defaultValue = "") String bedomning) {
        UUID id = PersonDoor.person(address);
        Text fault = TypedText.faultUnnamed(bedomning.strip(), SHORTEST, LONGEST);
        if (!fault.isEmpty()) {
            ModelAndView page = reviews(Text.NONE, fault, bedomning, id);
            page.setStatus(HttpStatusCode.valueOf(422));
            return page;
        }
        UUID subject = emergencies.toReview().stream()
                .filter(one -> one.id().equals(id))
                .map(EmergencyAccess::recipient)
                .findFirst()
                .orElse(null);
        door.noteAbout(subject, Action.WRITE, subject != null, "granskning av nödåtkomst");
        if (subject == null || !emergencies.review(id, door.work().id(), bedomning.strip())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:" + REVIEW + "?sparat";
    }

    private static boolean isNumber(String typed) {
        return typed.matches("[A-Za-z0-9/+ -]{4,64}");
    }

    private static ModelAndView refused(String who, String why, Text fault) {
        ModelAndView page = form(who, why, fault);
        page.setStatus(HttpStatusCode.valueOf(422));
        return page;
    }

    private static ModelAndView form(String who, String why, Text fault) {
        ModelAndView page = new ModelAndView("access/emergency");
        page.addObject("who", who);
        page.addObject("why", why);
        page.addObject("fault", fault);
        page.addObject("hours", EmergencyStore.LENGTH.toHours());
        return page;
    }

    private ModelAndView reviews(Text notice, Text fault, String typed, @Nullable UUID about) {
        List<EmergencyAccess> waiting = emergencies.toReview();
        door.note(
                Action.LIST,
                "nödåtkomster att granska",
                waiting.stream().map(EmergencyAccess::recipient).toList());
        ModelAndView page = new ModelAndView("access/reviews");
        page.addObject("waiting", waiting);
        page.addObject("notice", notice);
        page.addObject("fault", fault);
        page.addObject("typed", typed);
        page.addObject("about", about == null ? "" : about.toString());
        return page;
    }
}
