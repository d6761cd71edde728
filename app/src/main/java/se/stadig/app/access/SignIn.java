package se.stadig.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import se.stadig.app.access.OpenSession.ProviderSession;

/** The last step of every login: whoever has proved who it is goes to work in the only engagement, or chooses one. */
@Component
class SignIn {
    private final EngagementStore engagements;
    private final Sessions sessions;
    private final LoginLog log;
    private final RequestCache asked;
    private final UnsentForms unsent;
    private final HttpSessionSecurityContextRepository kept = new HttpSessionSecurityContextRepository();

    SignIn(EngagementStore engagements, Sessions sessions, LoginLog log, RequestCache asked, UnsentForms unsent) {
        this.engagements = engagements;
        this.sessions = sessions;
        this.log = log;
        this.asked = asked;
        this.unsent = unsent;
    }

    /** Lets the account in and leads it on. */
    void enter(
            Account account,
            @Nullable ProviderSession provider,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        List<Engagement> works = engagements.inForce(account.id());
        if (works.isEmpty()) {
            refuse("inget uppdrag", "/inget-uppdrag", response);
            return;
        }
        Engagement only = works.size() == 1 ? works.getFirst() : null;
        log.cameIn(only);
        sessions.open(account.id(), request, provider);
        unsent.leads(account.id(), request); // another's is thrown away at once
        if (only == null) {
            keep(
                    UsernamePasswordAuthenticationToken.authenticated(
                            new Arrived(account.id(), account.username(), account.displayName()), null, List.of()),
                    request,
                    response);
            response.sendRedirect("/uppdrag");
        } else {
            workIn(only, account, false, request, response);
            response.sendRedirect(whereTo(account, request, response));
        }
    }

    /** Turns somebody away before anything is kept. */
    void refuse(String why, String page, HttpServletResponse response) throws IOException {
        log.refused(why);
        SecurityContextHolder.clearContext();
        response.sendRedirect(page);
    }

    /** From now on every right follows this engagement. */
    void workIn(
            Engagement work,
            Account account,
            boolean hasOthers,
            HttpServletRequest request,
            HttpServletResponse response) {
        Colleague colleague = new Colleague(account.id(), account.username(), account.displayName(), work, hasOthers);
        keep(
                UsernamePasswordAuthenticationToken.authenticated(colleague, null, colleague.authorities()),
                request,
                response);
    }

    /** What was typed before the login and not saved, the page that was asked for before it, or the first one. */
    String whereTo(Account account, HttpServletRequest request, HttpServletResponse response) {
        SavedRequest before = asked.getRequest(request, response);
        asked.removeRequest(request, response);
        return unsent.leads(account.id(), request).orElse(before == null ? "/" : before.getRedirectUrl());
    }

    private void keep(Authentication login, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(login);
        SecurityContextHolder.setContext(context);
        kept.saveContext(context, request, response);
    }
}
