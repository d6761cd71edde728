package se.stadig.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import se.stadig.app.platform.Unsent;

/**
 * What somebody typed in a form that was sent after the login had ended. It waits in the memory of the process, in the session of this browser that has
 * nobody logged in yet, and only whoever typed it gets it back.
 */
@Component
class UnsentForms {
    static final String PAGE = "/osparat";
    static final Duration KEPT = Duration.ofMinutes(30);
    private static final int LARGEST = 64 * 1024;
    private static final String ATTRIBUTE = UnsentForms.class.getName();

    /** Forms in which nobody writes anything. */
    private static final Set<String> NOTHING_TYPED =
            Set.of(WebSecurity.ENGAGEMENTS, "/byt-anvandare", "/sprak", "/mina-inloggningar/logga-ut-overallt");

    private final AskedRoute routes;
    private final Clock clock;

    UnsentForms(AskedRoute routes, Clock clock) {
        this.routes = routes;
        this.clock = clock;
    }

    /** @param shown whether its owner has been led to it */
    private record Waiting(UUID account, Unsent form, Instant since, boolean shown) implements Serializable {
        Waiting nowShown() {
            return new Waiting(account, form, since, true);
        }
    }

    /**
     * What was typed in the form that is being sent; empty where it is none of ours, a file, too large, holds a password, or was sent by another site.
     *
     * @param again whether it may be sent again as it is
     */
    Optional<Unsent> typedIn(HttpServletRequest request, boolean again) {
        if (!request.getMethod().equals("POST") || !isForm(request) || isFromElsewhere(request)) {
            return Optional.empty();
        }
        Optional<AskedRoute.Route> route = routes.of(request);
        if (route.isEmpty() || NOTHING_TYPED.contains(route.get().pattern())) {
            return Optional.empty();
        }
        List<Unsent.Typed> fields = new ArrayList<>();
        int size = 0;
        for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
            String name = field.getKey();
            if (name.toLowerCase(Locale.ROOT).matches(".*(losenord|password).*")) {
                return Optional.empty();
            }
            if (!name.equals("_csrf")) {
                for (String value : field.getValue()) {
                    size += name.getBytes(StandardCharsets.UTF_8).length
                            + value.getBytes(StandardCharsets.UTF_8).length;
                    fields.add(new Unsent.Typed(name, value));
                }
            }
        }
        return size > LARGEST || fields.stream().noneMatch(Unsent.Typed::isText)
                ? Optional.empty()
                : Optional.of(new Unsent(request.getRequestURI(), fields, again));
    }

    /** Keeps what was typed for this account, until it logs in here again. */
    void park(Unsent form, UUID account, HttpServletRequest request) {
        request.getSession(true).setAttribute(ATTRIBUTE, new Waiting(account, form, clock.instant(), false));
    }

    /** Whether something that somebody typed waits in this browser; not whose it is, nor what. */
    boolean isSomething(HttpServletRequest request) {
        return waiting(request).isPresent();
    }

    /** Where to go after the login: to what waits for this account; what waits for another is thrown away. */
    Optional<String> leads(UUID account, HttpServletRequest request) {
        Optional<Waiting> waiting = waiting(request);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        if (!waiting.get().account().equals(account)) {
            forget(request);
            return Optional.empty();
        }
        return waiting.get().shown() ? Optional.empty() : Optional.of(PAGE);
    }

    /** What waits for this account. */
    Optional<Unsent> of(UUID account, HttpServletRequest request) {
        Optional<Waiting> own =
                waiting(request).filter(waiting -> waiting.account().equals(account));
        own.ifPresent(waiting -> request.getSession().setAttribute(ATTRIBUTE, waiting.nowShown()));
        return own.map(Waiting::form);
    }

    private Optional<Waiting> waiting(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Waiting waiting)) {
            return Optional.empty();
        }
        if (waiting.since().plus(KEPT).isAfter(clock.instant())) {
            return Optional.of(waiting);
        }
        forget(request);
        return Optional.empty();
    }

    private static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(ATTRIBUTE);
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    /** Where the browser tells: a form of another site is not shown as if it were one's own. */
    private static boolean isFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin");
    }
}
