package se.stadig.app.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes the language of the pages in this browser. */
@Controller
class LanguagePages {
    private static final Pattern OURS =
            Pattern.compile("/|(/[a-z0-9-]+){1,8}([?&][a-z]{1,20}=[A-Za-z0-9._-]{1,60}){0,6}");

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

    /** Where the same page is found again; nowhere for the answer to a form. */
    static Optional<String> address(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || Unsent.of(request).isPresent()) {
            return Optional.empty();
        }
        String whole = request.getRequestURI() + "?" + request.getQueryString();
        return Optional.of(isOurs(whole) ? whole : request.getRequestURI());
    }

    /** A page of our own, with what was chosen there: never an address that leads elsewhere. */
    private static boolean isOurs(String address) {
        return OURS.matcher(address).matches();
    }
}
