package se.stadig.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.stadig.app.platform.Text;

/** In which engagement somebody with several works now. */
@Controller
class EngagementPages {
    private final EngagementStore engagements;
    private final SignIn signIn;
    private final LoginLog log;

    EngagementPages(EngagementStore engagements, SignIn signIn, LoginLog log) {
        this.engagements = engagements;
        this.signIn = signIn;
        this.log = log;
    }

    @GetMapping(WebSecurity.ENGAGEMENTS)
    ModelAndView choose(Authentication login) {
        return page(login, Text.NONE);
    }

    @PostMapping(WebSecurity.ENGAGEMENTS)
    Object chosen(
            @RequestParam(defaultValue = "") String uppdrag,
            Authentication login,
            HttpServletRequest request,
            HttpServletResponse response) {
        Account account = account(login);
        List<Engagement> works = engagements.inForce(account.id());
        Optional<Engagement> work = works.stream()
                .filter(one -> one.id().toString().equals(uppdrag))
                .findFirst();
        if (work.isEmpty()) {
            ModelAndView page = page(login, Text.of("Välj ett av uppdragen i listan."));
            page.setStatus(HttpStatusCode.valueOf(422));
            return page;
        }
        log.chose(work.get());
        request.changeSessionId(); // other rights, so nobody who knew the session before has them
        signIn.workIn(work.get(), account, works.size() > 1, request, response);
        return "redirect:" + signIn.whereTo(account, request, response);
    }

    private ModelAndView page(Authentication login, Text fault) {
        ModelAndView page = new ModelAndView("access/engagements");
        page.addObject("works", engagements.inForce(account(login).id()));
        page.addObject(
                "now", login.getPrincipal() instanceof Colleague colleague ? colleague.engagement() : new UUID(0, 0));
        page.addObject("fault", fault);
        return page;
    }

    private static Account account(Authentication login) {
        return switch (login.getPrincipal()) {
            case Colleague known -> new Account(known.account(), known.username(), known.displayName());
            case Arrived known -> new Account(known.account(), known.username(), known.displayName());
            case null, default ->
                throw new IllegalStateException("Nobody is logged in. Maybe the route is open to all.");
        };
    }
}
