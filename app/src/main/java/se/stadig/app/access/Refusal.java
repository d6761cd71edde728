package se.stadig.app.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import se.stadig.app.platform.Unsent;

/**
 * Turns away who lacks the right to a page, and forms without a token that holds now. Whoever is logged in is noted with the page that was asked for; what
 * was typed is not lost.
 */
@Component
class Refusal implements AccessDeniedHandler {
    /** Before the pattern of the page, in the access log. */
    static final String PAGE = "nekad sida: ";

    static final String FORM = "nekat formulär: ";

    private final AccessLog log;
    private final AskedRoute routes;
    private final UnsentForms unsent;
    private final Sessions sessions;
    private final FreshLogin fresh;
    private final Clock clock;
    private final AccessDeniedHandlerImpl page = new AccessDeniedHandlerImpl();

    Refusal(AccessLog log, AskedRoute routes, UnsentForms unsent, Sessions sessions, FreshLogin fresh, Clock clock) {
        this.log = log;
        this.routes = routes;
        this.unsent = unsent;
        this.sessions = sessions;
        this.fresh = fresh;
        this.clock = clock;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        boolean isForgedOrOld = reason instanceof CsrfException;
        if (login != null && login.getPrincipal() instanceof Arrived && !isForgedOrOld) {
            response.sendRedirect(WebSecurity.ENGAGEMENTS);
            return;
        }
        if (login != null && login.getPrincipal() instanceof Colleague colleague) {
            note(colleague, isForgedOrOld, request);
            if (isForgedOrOld) {
                unsent.typedIn(request, true).ifPresent(form -> form.showInAnswerTo(request));
            }
        } else if (isForgedOrOld && isParked(request)) {
            fresh.demand(response);
            response.sendRedirect(WebSecurity.LOGIN + "?slut=" + SessionEnd.IDLE.code());
            return;
        } else if (isForgedOrOld && request.getRequestedSessionId() != null) {
            unsent.typedIn(request, false).ifPresent(form -> form.showInAnswerTo(request));
        }
        page.handle(request, response, reason);
    }

    /** Keeps what was typed in a session that has just been forgotten, for whoever it belonged to. */
    private boolean isParked(HttpServletRequest request) {
        Optional<Unsent> form = unsent.typedIn(request, true);
        Optional<UUID> owner = form.isEmpty() ? Optional.empty() : sessions.forgotten(request);
        owner.ifPresent(account -> unsent.park(form.orElseThrow(), account, request));
        return owner.isPresent();
    }

    private void note(Colleague colleague, boolean isForm, HttpServletRequest request) {
        Optional<AskedRoute.Route> route = routes.of(request);
        log.add(new AccessEntry(
                clock.instant(),
                colleague.engagement(),
                request.getMethod().equals("POST") ? Action.WRITE : Action.READ,
                false,
                null,
                route.map(AskedRoute.Route::subject).orElse(null),
                null,
                (isForm ? FORM : PAGE) + route.map(AskedRoute.Route::pattern).orElse("-"),
                request.getRemoteAddr()));
    }
}
