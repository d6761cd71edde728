package se.stadig.app.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Demands of the next login in this browser that the provider really asks who it is, and does not take whoever it remembers: after a switch of user, a
 * logout, and a session that ended by itself. The demand is a cookie with the second it was made, so that it stays when the session is gone, until it is met.
 */
@Component
class FreshLogin {
    private static final String COOKIE = "stadig-ny";
    private static final Duration KEPT = Duration.ofHours(24);

    /** The provider's clock may be behind ours by this, and it tells whole seconds. */
    private static final Duration BEHIND = Duration.ofSeconds(5);

    private final Clock clock;
    private final boolean secure;
    private final String cookie;

    FreshLogin(Clock clock, @Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        this.clock = clock;
        this.secure = secure;
        this.cookie = secure ? "__Host-" + COOKIE : COOKIE;
    }

    void demand(HttpServletResponse response) {
        set(response, Long.toString(clock.instant().getEpochSecond()), KEPT);
    }

    /** Since when a login here must be newer. */
    Optional<Instant> demanded(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie one : cookies) {
                if (one.getName().equals(cookie) && one.getValue().matches("[0-9]{1,12}")) {
                    return Optional.of(Instant.ofEpochSecond(Long.parseLong(one.getValue())));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether somebody who proved at this time who it was is let in; a provider that does not tell when is not believed. */
    boolean isMet(HttpServletRequest request, @Nullable Instant asked) {
        return demanded(request)
                .map(since -> asked != null && !asked.isBefore(since.minus(BEHIND)))
                .orElse(true);
    }

    void forget(HttpServletResponse response) {
        set(response, "", Duration.ZERO);
    }

    private void set(HttpServletResponse response, String value, Duration kept) {
        ResponseCookie demand = ResponseCookie.from(cookie, value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(kept)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, demand.toString());
    }
}
