package se.stadig.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Notes in the access log who came in, who left, and that somebody was refused; not by what name, which may be a password typed in the wrong field. */
@Component
class LoginLog {
    private final AccessLog log;
    private final Clock clock;
    private final HttpServletRequest request;

    LoginLog(AccessLog log, Clock clock, HttpServletRequest request) {
        this.log = log;
        this.clock = clock;
        this.request = request;
    }

    /** Told before the session knows of it: who cannot be noted does not come in. */
    @EventListener
    void cameIn(AuthenticationSuccessEvent event) {
        note(event.getAuthentication(), Action.LOGIN, true);
    }

    @EventListener
    void left(LogoutSuccessEvent event) {
        note(event.getAuthentication(), Action.LOGOUT, true);
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        note(event.getAuthentication(), Action.LOGIN, false);
    }

    private void note(Authentication login, Action action, boolean granted) {
        log.add(new AccessEntry(
                clock.instant(),
                login.getPrincipal() instanceof Colleague colleague ? colleague.engagement() : null,
                action,
                granted,
                null,
                null,
                action == Action.LOGOUT ? "utloggning" : "inloggning",
                request.getRemoteAddr()));
    }
}
