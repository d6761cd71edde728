package se.stadig.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import se.stadig.app.access.OpenSession.ProviderSession;

/** Somebody comes back from the provider, which says who it is. Of what it says, the account, the shown name and the groups are used, and no token is kept. */
final class ProviderArrival implements AuthenticationSuccessHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderArrival.class);
    private static final Pattern IDENTITY_NUMBER = Pattern.compile("(?:[0-9]{2})?[0-9]{6}[-+]?[0-9]{4}");
    private static final int LONGEST = 200;

    private final LoginSettings settings;
    private final EngagementStore engagements;
    private final Limits limits;
    private final FreshLogin fresh;
    private final SignIn signIn;
    private final LoginLog log;

    ProviderArrival(
            LoginSettings settings,
            EngagementStore engagements,
            Limits limits,
            FreshLogin fresh,
            SignIn signIn,
            LoginLog log) {
        this.settings = settings;
        this.engagements = engagements;
        this.limits = limits;
        this.fresh = fresh;
        this.signIn = signIn;
        this.log = log;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication login)
            throws IOException {
        if (!(login.getPrincipal() instanceof OidcUser person)) {
            throw new IllegalStateException(
                    "The provider's login is no OpenID Connect. Maybe the scope openid is gone.");
        }
        if (!fresh.isMet(request, person.getAuthenticatedAt())) {
            signIn.refuse("inloggningstjänsten frågade inte vem det är", WebSecurity.LOGIN + "?omigen", response);
            return;
        }
        Optional<String> name = text(person, settings.accountClaim());
        if (name.isEmpty()) {
            fresh.demand(response);
            signIn.refuse("inget användbart kontonamn", "/inget-uppdrag", response);
            return;
        }
        if (TooMany.refused(limits.loginTo(name.get()), response)) {
            log.refused("för många försök");
            return;
        }
        Optional<Account> account = engagements.takeLogin(
                name.get(),
                text(person, settings.nameClaim()).orElse("Utan namn"),
                groups(person.getClaim(settings.groupsClaim())),
                request.getRemoteAddr());
        if (account.isEmpty()) {
            fresh.demand(response); // the next who logs in here may be another
            signIn.refuse("inget uppdrag", "/inget-uppdrag", response);
            return;
        }
        fresh.forget(response);
        signIn.enter(
                account.get(),
                new ProviderSession(Objects.requireNonNull(person.getSubject()), person.getClaimAsString("sid")),
                request,
                response);
    }

    /** A claim as text; none where it is missing, or is an identity number, which is nothing to be called by. */
    private static Optional<String> text(OidcUser person, String claim) {
        String said = person.getClaim(claim) instanceof String text ? text.strip() : "";
        if (said.isEmpty()
                || said.length() > LONGEST
                || IDENTITY_NUMBER.matcher(said).matches()) {
            LOG.warn("The provider's claim {} is missing, too long or an identity number", claim);
            return Optional.empty();
        }
        return Optional.of(said);
    }

    private static List<String> groups(@Nullable Object claim) {
        return switch (claim) {
            case Collection<?> several -> several.stream().map(String::valueOf).toList();
            case String one -> List.of(one);
            case null, default -> List.of();
        };
    }
}
