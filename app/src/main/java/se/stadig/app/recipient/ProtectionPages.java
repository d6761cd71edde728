package se.stadig.app.recipient;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
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
import se.stadig.app.access.Permit;
import se.stadig.app.access.PersonDoor;
import se.stadig.app.access.Right;
import se.stadig.app.platform.Text;
import se.stadig.app.platform.TypedText;

/** The manager decides who of the unit may see who and where a protected person is, for half a year at most. */
@Controller
class ProtectionPages {
    private static final String PATH = "/person/{id}/skydd";
    static final int MONTHS = 6;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    private final PersonDoor door;
    private final ProtectionStore permits;
    private final Clock clock;

    ProtectionPages(PersonDoor door, ProtectionStore permits, Clock clock) {
        this.door = door;
        this.permits = permits;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(
            @PathVariable String id,
            @RequestParam(required = false) String sparat,
            @RequestParam(required = false) String avslutat) {
        Permit permit = permit(id, Action.READ);
        Text notice = sparat != null
                ? Text.of("Medarbetaren får nu se uppgifterna.")
                : avslutat != null
                        ? Text.of("Rätten är avslutad. Medarbetaren ser inte längre uppgifterna.")
                        : Text.NONE;
        return page(permit, "", "", notice, Text.NONE);
    }

    @PostMapping(PATH)
    Object decide(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String medarbetare,
            @RequestParam(defaultValue = "") String skal) {
        Permit permit = permit(id, Action.WRITE);
        LocalDate today = LocalDate.now(clock);
        String reason = skal.strip();
        UUID colleague = colleagues().entrySet().stream()
                .map(Map.Entry::getKey)
                .filter(known -> known.toString().equals(medarbetare))
                .findFirst()
                .orElse(null);
        Text fault = colleague == null
                ? Text.of("Välj en medarbetare i listan.")
                : TypedText.faultUnnamed(reason, SHORTEST, LONGEST);
        if (colleague == null || !fault.isEmpty()) {
            ModelAndView page = page(permit, medarbetare, skal, Text.NONE, fault);
            page.setStatus(HttpStatusCode.valueOf(422));
            return page;
        }
        permits.permit(
                permit, colleague, today, today.plusMonths(MONTHS), door.work().id(), reason);
        return "redirect:/person/" + permit.recipient() + "/skydd?sparat";
    }

    /** Takes a permit back, at once; it stays in the list with who did it. */
    @PostMapping(PATH + "/{row}/avsluta")
    Object end(@PathVariable String id, @PathVariable String row) {
        Permit permit = permit(id, Action.WRITE);
        ProtectionPermit given = permits.of(permit, door.work()).stream()
                .filter(one -> one.id().toString().equals(row))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (permits.end(permit, given.id(), door.work().id())) {
            return "redirect:/person/" + permit.recipient() + "/skydd?avslutat";
        }
        Text fault = Text.of(
                "Rätten hade redan upphört, eller så kan den bara avslutas av chefen för medarbetarens egen enhet. Nu står det så här i listan.");
        ModelAndView page = page(permit, "", "", Text.NONE, fault);
        page.setStatus(HttpStatusCode.valueOf(409));
        return page;
    }

    private Map<UUID, String> colleagues() {
        UUID unit = door.work().unit();
        return unit == null ? Map.of() : permits.colleagues(unit, LocalDate.now(clock));
    }

    private ModelAndView page(Permit permit, String colleague, String reason, Text notice, Text fault) {
        ModelAndView page = new ModelAndView("recipient/protection");
        page.addObject("person", permit.recipient().toString());
        page.addObject("permits", permits.of(permit, door.work()));
        page.addObject("colleagues", colleagues());
        page.addObject("colleague", colleague);
        page.addObject("reason", reason);
        page.addObject("months", MONTHS);
        page.addObject("notice", notice);
        page.addObject("fault", fault);
        return page;
    }

    private Permit permit(String id, Action action) {
        return door.permit(id, Right.PERMIT_PROTECTED, action, "rätt att se skyddade uppgifter");
    }
}
