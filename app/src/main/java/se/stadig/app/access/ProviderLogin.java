package se.stadig.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** Login at an OpenID Connect provider: authorization code with PKCE. No token outlives the request that it came with. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "stadig.demo", havingValue = "false")
class ProviderLogin {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderLogin.class);

    @Bean
    LoginWay provider(
            LoginProvider provider,
            LoginSettings settings,
            EngagementStore engagements,
            Limits limits,
            FreshLogin fresh,
            SignIn signIn,
            LoginLog log,
            Sessions sessions) {
        return http -> http.oauth2Login(login -> login.loginPage(WebSecurity.LOGIN)
                        .clientRegistrationRepository(provider)
                        .authorizedClientRepository(new KeepsNoToken())
                        .authorizationEndpoint(ask -> ask.authorizationRequestResolver(new Asking(
                                new DefaultOAuth2AuthorizationRequestResolver(
                                        provider, WebSecurity.ASK.substring(0, WebSecurity.ASK.length() - 1)),
                                fresh)))
                        .redirectionEndpoint(answer -> answer.baseUri(WebSecurity.ANSWER + "*"))
                        .withObjectPostProcessor(new KeptBySignIn())
                        .successHandler(new ProviderArrival(settings, engagements, limits, fresh, signIn, log))
                        .failureHandler(failed(signIn))
                        .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                            @Override
                            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O asking) {
                                asking.setAuthenticationFailureHandler(away());
                                return asking;
                            }
                        }))
                .oidcLogout(logout -> logout.clientRegistrationRepository(provider)
                        .oidcSessionRegistry(new KeepsNoClaims())
                        .backChannel(channel -> channel.logoutHandler(endedAtProvider(sessions))));
    }

    /** A wrong state, nonce, code or token; which of them is told to the log only. */
    private static AuthenticationFailureHandler failed(SignIn signIn) {
        return (_, response, failure) -> {
            String code = failure instanceof OAuth2AuthenticationException told
                            && told.getError().getErrorCode().matches("[a-z_]{1,60}")
                    ? told.getError().getErrorCode()
                    : "other";
            LOG.warn("A login at the provider failed: {}", code);
            signIn.refuse("svaret från inloggningstjänsten gick inte att godta", WebSecurity.LOGIN + "?fel", response);
        };
    }

    private static AuthenticationFailureHandler away() {
        return (_, response, failure) -> {
            LOG.error("The provider of stadig.login.issuer could not be asked", failure);
            response.sendRedirect(WebSecurity.LOGIN + "?borta");
        };
    }

    private static LogoutHandler endedAtProvider(Sessions sessions) {
        return (_, _, told) -> {
            if (told != null && told.getPrincipal() instanceof OidcLogoutToken token) {
                sessions.endedAtProvider(token.getSubject(), token.getSessionId());
            }
        };
    }

    /** Asks the provider to ask the person, where this browser has said so. */
    private record Asking(OAuth2AuthorizationRequestResolver usual, FreshLogin fresh)
            implements OAuth2AuthorizationRequestResolver {
        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
            return asked(usual.resolve(request), request);
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
            return asked(usual.resolve(request, registration), request);
        }

        private @Nullable OAuth2AuthorizationRequest asked(
                @Nullable OAuth2AuthorizationRequest asking, HttpServletRequest request) {
            if (asking == null || fresh.demanded(request).isEmpty()) {
                return asking;
            }
            return OAuth2AuthorizationRequest.from(asking)
                    .additionalParameters(more -> {
                        more.put("prompt", "login");
                        more.put("max_age", "0"); // obliges the provider to tell when it asked
                    })
                    .build();
        }
    }

    private static final class KeepsNoToken implements OAuth2AuthorizedClientRepository {
        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication person, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient tokens,
                Authentication person,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication person, HttpServletRequest request, HttpServletResponse response) {}
    }

    /** Sessions are found by what {@link OpenSession} knows of the provider's own. */
    private static final class KeepsNoClaims implements OidcSessionRegistry {
        @Override
        public void saveSessionInformation(OidcSessionInformation session) {}

        @Override
        @SuppressWarnings("NullAway") // null is documented as "none", only not annotated so
        public OidcSessionInformation removeSessionInformation(String session) {
            return null;
        }

        @Override
        public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
            return List.of();
        }
    }
}
