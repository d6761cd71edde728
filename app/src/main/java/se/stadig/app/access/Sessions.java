package se.stadig.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.stadig.app.access.OpenSession.ProviderSession;

/**
 * Who is logged in where, in this process: like the sessions themselves it is gone after a restart. One that is ended here is turned away at its next
 * request ({@link SessionGuard}).
 */
@Component
class Sessions implements HttpSessionListener {
    private static final int MOST_REMEMBERED = 10_000;
    private static final String ATTRIBUTE = OpenSession.class.getName();

    private final Set<OpenSession> open = ConcurrentHashMap.newKeySet();
    /** Whose the sessions were that the web server has just forgotten, by their id, which opens nothing any more. */
    private final Map<String, Gone> gone = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Gone> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    private record Gone(UUID account, Instant at) {}

    private final SessionSettings settings;
    private final Clock clock;

    Sessions(SessionSettings settings, Clock clock) {
        settings.check();
        this.settings = settings;
        this.clock = clock;
    }

    /** Notes that the account is logged in here; with one too many the oldest ends. */
    synchronized void open(UUID account, HttpServletRequest request, @Nullable ProviderSession provider) {
        OpenSession here =
                new OpenSession(account, clock.instant(), Browser.inWords(request.getHeader("User-Agent")), provider);
        List<OpenSession> before = of(account);
        for (int at = 0; at <= before.size() - settings.mostAtOnce(); at++) {
            end(before.get(at), SessionEnd.REPLACED);
        }
        open.add(here);
        HttpSession session = request.getSession();
        session.setAttribute(ATTRIBUTE, here);
        session.setMaxInactiveInterval((int) settings.idle().plusMinutes(1).toSeconds()); // so that we tell why
    }

    /** The account's, the oldest first. */
    List<OpenSession> of(UUID account) {
        return open.stream()
                .filter(session -> session.account().equals(account))
                .sorted(Comparator.comparing(OpenSession::started))
                .toList();
    }

    static Optional<OpenSession> here(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof OpenSession here
                ? Optional.of(here)
                : Optional.empty();
    }

    /** Uses it now, or says why it has ended. */
    Optional<SessionEnd> use(OpenSession session) {
        Instant now = clock.instant();
        if (session.end() == null) {
            if (isOver(session.started(), settings.longest(), now)) {
                end(session, SessionEnd.TOO_LONG);
            } else if (isOver(session.lastUsed(), settings.idle(), now)) {
                end(session, SessionEnd.IDLE);
            } else {
                session.use(now);
            }
        }
        return Optional.ofNullable(session.end());
    }

    void endAll(UUID account, SessionEnd why) {
        end(session -> session.account().equals(account), why);
    }

    /** The provider tells that a session of its own has ended, or all of the person's. */
    void endedAtProvider(@Nullable String subject, @Nullable String id) {
        end(
                session -> session.provider() instanceof ProviderSession(String known, String its)
                        && (id == null ? known.equals(subject) : id.equals(its)),
                SessionEnd.AT_PROVIDER);
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        if (event.getSession().getAttribute(ATTRIBUTE) instanceof OpenSession session) {
            open.remove(session);
            synchronized (gone) {
                gone.put(event.getSession().getId(), new Gone(session.account(), clock.instant()));
            }
        }
    }

    /** Whose session this browser's was, where it ended not long ago; told once. */
    Optional<UUID> forgotten(HttpServletRequest request) {
        String id = request.getRequestedSessionId();
        if (id == null || request.isRequestedSessionIdValid()) {
            return Optional.empty();
        }
        synchronized (gone) {
            return Optional.ofNullable(gone.remove(id))
                    .filter(one -> one.at().plus(UnsentForms.KEPT).isAfter(clock.instant()))
                    .map(Gone::account);
        }
    }

    private void end(Predicate<OpenSession> which, SessionEnd why) {
        open.stream().filter(which).toList().forEach(session -> end(session, why));
    }

    private void end(OpenSession session, SessionEnd why) {
        session.end(why);
        open.remove(session);
    }

    private static boolean isOver(Instant from, Duration longest, Instant now) {
        return !Objects.requireNonNull(from).plus(longest).isAfter(now);
    }
}
