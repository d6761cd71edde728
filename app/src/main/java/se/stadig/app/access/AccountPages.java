package se.stadig.app.access;

import java.util.Optional;
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

/** Who can log in, for the system administrator, who closes an account and opens it again and sees nothing of the care. */
@Controller
class AccountPages {
    private static final String ACCOUNTS = "/konton";

    private final PersonDoor door;
    private final AccountStore accounts;
    private final Sessions sessions;

    AccountPages(PersonDoor door, AccountStore accounts, Sessions sessions) {
        this.door = door;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Bean
    @Order(20)
    static Destination accounts() {
        return new Destination(
                ACCOUNTS,
                "Konton",
                "Vilka som kan logga in, i vilka uppdrag. Stäng ett konto som inte ska användas.",
                Right.ADMINISTER.name());
    }

    @GetMapping(ACCOUNTS)
    ModelAndView all(@RequestParam(required = false) String sparat) {
        door.noteNobody(Action.LIST, "konton");
        return page(sparat == null ? Text.NONE : Text.of("Ändringen är sparad."), Text.NONE, 200);
    }

    @PostMapping(ACCOUNTS + "/{id}/stang")
    Object close(@PathVariable String id) {
        HeldAccount account = account(id);
        if (account.own()) {
            return page(
                    Text.NONE, Text.of("Du kan inte stänga ditt eget konto. Be en annan systemadministratör."), 422);
        }
        door.noteNobody(Action.WRITE, "stänger kontot " + account.id());
        if (!accounts.close(account.id())) {
            return page(Text.NONE, Text.of("Kontot {0} är redan stängt.", account.displayName()), 409);
        }
        sessions.endAll(account.id(), SessionEnd.ACCOUNT_CLOSED);
        return "redirect:" + ACCOUNTS + "?sparat";
    }

    @PostMapping(ACCOUNTS + "/{id}/oppna")
    Object open(@PathVariable String id) {
        HeldAccount account = account(id);
        door.noteNobody(Action.WRITE, "öppnar kontot " + account.id());
        return accounts.open(account.id())
                ? "redirect:" + ACCOUNTS + "?sparat"
                : page(Text.NONE, Text.of("Kontot {0} är redan öppet.", account.displayName()), 409);
    }

    /** One of the own municipality's; any other is answered like one that does not exist. */
    private HeldAccount account(String id) {
        Optional<HeldAccount> found = accounts.all().stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst();
        return found.orElseThrow(() -> {
            door.noteRefused(Action.WRITE, "konto");
            return new ResponseStatusException(HttpStatus.NOT_FOUND);
        });
    }

    private ModelAndView page(Text notice, Text fault, int status) {
        ModelAndView page = new ModelAndView("access/accounts", HttpStatusCode.valueOf(status));
        page.addObject("accounts", accounts.all());
        page.addObject("notice", notice);
        page.addObject("fault", fault);
        return page;
    }
}
