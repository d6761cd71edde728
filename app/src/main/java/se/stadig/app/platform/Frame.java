package se.stadig.app.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What surrounds every page: whether this is a demo, who is logged in, where that person can go, in which language, and the token that
 * each form carries. The address is where the page is found again; the answer to a form has none, since what was typed stands in it. There is no token only where a request was turned away before anybody looked at who sent it.
 */
public record Frame(
        boolean demo,
        Optional<SignedIn> visitor,
        List<Destination> destinations,
        String path,
        Optional<String> address,
        @Nullable CsrfToken csrf,
        Language language,
        Words words) {

    static Frame around(HttpServletRequest request, boolean demo, Destinations destinations, Words words) {
        Principal person = request.getUserPrincipal();
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        String path = request.getRequestURI();
        Language language = Language.chosenBy(request);
        Optional<String> address = LanguagePages.address(request);
        if (person instanceof Authentication login && login.getPrincipal() instanceof SignedIn visitor) {
            return new Frame(
                    demo, Optional.of(visitor), destinations.openTo(login), path, address, csrf, language, words);
        }
        return new Frame(demo, Optional.empty(), List.of(), path, address, csrf, language, words);
    }

    /** Whether the page belongs to this destination. */
    public boolean isAt(Destination destination) {
        return path.equals(destination.path()) || path.startsWith(destination.path() + "/");
    }

    /** The text in the reader's language. */
    public String say(Text text) {
        return words.say(language, text);
    }

    /**
     * The text in the reader's language.
     *
     * @param swedish as {@link Text#swedish()}
     */
    public String say(String swedish, Object... values) {
        return say(Text.of(swedish, values));
    }
}
