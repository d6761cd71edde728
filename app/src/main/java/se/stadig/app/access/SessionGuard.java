package se.stadig.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import se.stadig.app.platform.Unsent;

/** Asks at every request whether whoever is logged in still is: the session, the account and the engagement. */
final class SessionGuard extends OncePerRequestFilter {
    private final Sessions sessions;
    private final EngagementStore engagements;
    private final FreshLogin fresh;
    private final UnsentForms unsent;

    SessionGuard(Sessions sessions, EngagementStore engagements, FreshLogin fresh, UnsentForms unsent) {
        this.sessions = sessions;
        this.engagements = engagements;
        this.fresh = fresh;
        this.unsent = unsent;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/stil/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null || !isOfOurs(login)) {
            rest.doFilter(request, response);
            return;
        }
        Optional<SessionEnd> end = end(login, request);
        if (end.isEmpty()) {
            rest.doFilter(request, response);
            return;
        }
        Optional<Unsent> typed = unsent.typedIn(request, true);
        new SecurityContextLogoutHandler().logout(request, response, login);
        typed.ifPresent(form -> unsent.park(form, account(login), request));
        fresh.demand(response);
        if (request.getRequestURI().startsWith("/api/")) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(WebSecurity.LOGIN + "?slut=" + end.get().code());
        }
    }

    private static boolean isOfOurs(Authentication login) {
        return login.getPrincipal() instanceof Colleague || login.getPrincipal() instanceof Arrived;
    }

    private static UUID account(Authentication login) {
        return login.getPrincipal() instanceof Colleague colleague
                ? colleague.account()
                : ((Arrived) Objects.requireNonNull(login.getPrincipal())).account();
    }

    private Optional<SessionEnd> end(Authentication login, HttpServletRequest request) {
        Optional<OpenSession> here = Sessions.here(request);
        if (here.isEmpty()) {
            return Optional.of(SessionEnd.IDLE);
        }
        Optional<SessionEnd> end = sessions.use(here.get());
        if (end.isPresent()) {
            return end;
        }
        if (!engagements.isOpen(here.get().account())) {
            return Optional.of(SessionEnd.ACCOUNT_CLOSED);
        }
        return login.getPrincipal() instanceof Colleague colleague
                        && !engagements.isInForce(colleague.work().id())
                ? Optional.of(SessionEnd.ENGAGEMENT_ENDED)
                : Optional.empty();
    }
}
