package se.stadig.app.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes the language of the pages in this browser. */
@Controller
class LanguagePages {
    @PostMapping("/sprak")
    String choose(
            @RequestParam(defaultValue = "") String sprak,
            @RequestParam(defaultValue = "/") String tillbaka,
            HttpServletRequest request,
            HttpServletResponse response) {
        Language chosen = Language.of(sprak).orElse(Language.SWEDISH);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(Language.cookie(request), chosen.code())
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(Duration.ofDays(365))
                        .build()
                        .toString());
        return "redirect:" + (isOurs(tillbaka) ? tillbaka : "/");
    }

    /** A path of our own: never an address that leads elsewhere. */
    private static boolean isOurs(String path) {
        return path.matches("/|(/[a-z0-9-]+)+");
    }
}
