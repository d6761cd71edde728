package se.stadig.app.access;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.stadig.app.platform.Settings;

/** The page to log in on. */
@Controller
class LoginPages {
    private final List<DemoLogin> logins;

    LoginPages(Settings settings) {
        this.logins = settings.demo() ? DemoLogin.ALL : List.of();
    }

    @GetMapping("/logga-in")
    String login(
            @RequestParam(required = false) String fel, @RequestParam(required = false) String utloggad, Model model) {
        model.addAttribute("logins", logins);
        model.addAttribute("failed", fel != null);
        model.addAttribute("loggedOut", utloggad != null);
        return "access/login";
    }
}
