package se.stadig.app.platform;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/** In which language the pages speak. Swedish is what they are written in. */
public enum Language {
    SWEDISH("sv", "På svenska"),
    ENGLISH("en", "In English");

    private static final String COOKIE = "sprak";

    private final String code;
    private final String invitation;

    Language(String code, String invitation) {
        this.code = code;
        this.invitation = invitation;
    }

    /** As in the {@code lang} of a page (BCP 47). */
    public String code() {
        return code;
    }

    /** What the button says that changes to it, in the language itself. */
    public String invitation() {
        return invitation;
    }

    public Language other() {
        return this == SWEDISH ? ENGLISH : SWEDISH;
    }

    static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    /** The name of the cookie that remembers it; over TLS one that no other host of the domain can set. */
    static String cookie(HttpServletRequest visitor) {
        return visitor.isSecure() ? "__Host-" + COOKIE : COOKIE;
    }

    /** The one that the visitor has chosen in this browser; Swedish where nothing is chosen. */
    public static Language chosenBy(HttpServletRequest visitor) {
        Cookie[] cookies = visitor.getCookies();
        return cookies == null
                ? SWEDISH
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(cookie(visitor)))
                        .flatMap(cookie -> of(cookie.getValue()).stream())
                        .findFirst()
                        .orElse(SWEDISH);
    }
}
