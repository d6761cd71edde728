package se.stadig.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts what tries to log in, before anything is looked at: an answer of the provider, or a name and password of the demo. */
final class LoginLimit extends OncePerRequestFilter {
    private final Limits limits;
    private final LoginLog log;

    LoginLimit(Limits limits, LoginLog log) {
        this.limits = limits;
        this.log = log;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isForm(request) && !request.getRequestURI().startsWith(WebSecurity.ANSWER);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Optional<Duration> wait = limits.loginFrom(request.getRemoteAddr());
        if (wait.isEmpty() && isForm(request) && request.getParameter(WebSecurity.USERNAME) instanceof String name) {
            wait = limits.loginTo(name);
        }
        if (TooMany.refused(wait, response)) {
            log.refused("för många försök");
        } else {
            rest.doFilter(request, response);
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().equals(WebSecurity.LOGIN);
    }
}
