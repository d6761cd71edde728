package se.stadig.app.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Gives back, after the login, what was typed in a form that was sent too late. */
@Controller
class UnsentPages {
    private final UnsentForms forms;

    UnsentPages(UnsentForms forms) {
        this.forms = forms;
    }

    @GetMapping(UnsentForms.PAGE)
    ModelAndView back(@AuthenticationPrincipal Colleague colleague, HttpServletRequest request) {
        return forms.of(colleague.account(), request)
                .map(unsent -> new ModelAndView("platform/unsent").addObject("unsent", unsent))
                .orElseGet(() -> new ModelAndView("redirect:/"));
    }
}
