package se.stadig.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
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
    void cameIn(@Nullable Engagement work) {
        note(work == null ? null : work.id(), Action.LOGIN, true, "inloggning");
    }

    void chose(Engagement work) {
        note(work.id(), Action.LOGIN, true, "valt uppdrag");
    }

    void refused(String why) {
        note(null, Action.LOGIN, false, "inloggning: " + why);
    }

    @EventListener
    void left(LogoutSuccessEvent event) {
        left(event.getAuthentication(), "utloggning");
    }

    void left(@Nullable Authentication login, String how) {
        UUID engagement =
                login != null && login.getPrincipal() instanceof Colleague colleague ? colleague.engagement() : null;
        note(engagement, Action.LOGOUT, true, how);
    }

    private void note(@Nullable UUID engagement, Action action, boolean granted, String what) {
        log.add(new AccessEntry(
                clock.instant(), engagement, action, granted, null, null, null, what, request.getRemoteAddr()));
    }
}
