package se.stadig.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.stadig.app.platform.Settings;
import se.stadig.app.platform.Text;

/** The page to log in on, which also says why somebody is no longer logged in; and the one for those who have nothing to do here. */
@Controller
class LoginPages {
    private static final Text FAILED =
            Text.of("Det gick inte att logga in. Kontrollera användarnamnet och lösenordet och försök igen.");

    private final boolean demo;
    private final UnsentForms unsent;

    LoginPages(Settings settings, UnsentForms unsent) {
        this.demo = settings.demo();
        this.unsent = unsent;
    }

    @GetMapping(WebSecurity.LOGIN)
    String login(HttpServletRequest request, Model model) {
        model.addAttribute("logins", demo ? DemoLogin.ALL : List.of());
        model.addAttribute("provider", WebSecurity.ASK + LoginProvider.ID);
        model.addAttribute("fault", fault(request));
        model.addAttribute("notice", notice(request));
        model.addAttribute("unsent", unsent.isSomething(request));
        return "access/login";
    }

    @GetMapping("/inget-uppdrag")
    String nothingToDo(Model model) {
        model.addAttribute("again", demo ? WebSecurity.LOGIN : WebSecurity.ASK + LoginProvider.ID);
        return "access/nothing";
    }

    private Text fault(HttpServletRequest request) {
        if (has(request, "fel")) {
            return demo ? FAILED : Text.of("Det gick inte att logga in. Försök igen.");
        }
        if (has(request, "borta")) {
            return Text.of("Inloggningstjänsten svarar inte just nu. Försök igen om en stund.");
        }
        return has(request, "omigen")
                ? Text.of(
                        "Inloggningstjänsten frågade inte vem du är, så ingen loggades in. Tryck på Logga in och skriv dina egna uppgifter.")
                : Text.NONE;
    }

    private static Text notice(HttpServletRequest request) {
        if (has(request, "utloggad")) {
            return Text.of("Du är utloggad.");
        }
        if (has(request, "byte")) {
            return Text.of("Den förra användaren är utloggad. Logga in med dina egna uppgifter.");
        }
        return Optional.ofNullable(request.getParameter("slut"))
                .flatMap(SessionEnd::of)
                .map(end -> Text.of(end.sentence()))
                .orElse(Text.NONE);
    }

    private static boolean has(HttpServletRequest request, String name) {
        return request.getParameter(name) != null;
    }
}
