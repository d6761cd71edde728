package se.stadig.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Where one is logged in oneself, and the ways out. */
@Controller
class OwnLoginPages {
    private final Sessions sessions;
    private final LoginLog log;
    private final Departure departure;

    OwnLoginPages(Sessions sessions, LoginLog log, Departure departure) {
        this.sessions = sessions;
        this.log = log;
        this.departure = departure;
    }

    @GetMapping("/mina-inloggningar")
    String own(@AuthenticationPrincipal Colleague colleague, HttpServletRequest request, Model model) {
        model.addAttribute("sessions", sessions.of(colleague.account()).reversed());
        model.addAttribute("here", Sessions.here(request));
        return "access/sessions";
    }

    @PostMapping("/mina-inloggningar/logga-ut-overallt")
    String everywhere(
            @AuthenticationPrincipal Colleague colleague,
            Authentication login,
            HttpServletRequest request,
            HttpServletResponse response) {
        log.left(login, "utloggning överallt");
        sessions.endAll(colleague.account(), SessionEnd.EVERYWHERE);
        new SecurityContextLogoutHandler().logout(request, response, login);
        return "redirect:" + departure.leave(response);
    }

    /** On a shared device: whoever was here is out at once, and the next is asked who it is. */
    @PostMapping("/byt-anvandare")
    String handOver(Authentication login, HttpServletRequest request, HttpServletResponse response) {
        log.left(login, "byte av användare");
        new SecurityContextLogoutHandler().logout(request, response, login);
        return "redirect:" + departure.handOver(response);
    }
}
