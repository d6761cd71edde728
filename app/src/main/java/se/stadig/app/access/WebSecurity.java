package se.stadig.app.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import se.stadig.app.platform.Destination;
import se.stadig.app.platform.Destinations;
import se.stadig.app.platform.Settings;

/** Closes everything but the login page and its style, and tells the browser what it may not do with our pages. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {
    static final String LOGIN = "/logga-in";
    static final String ENGAGEMENTS = "/uppdrag";

    /** From here somebody is sent to the provider, and comes back there. */
    static final String ASK = "/logga-in/hos/";

    static final String ANSWER = "/logga-in/svar/";
    static final String USERNAME = "anvandare";

    /** Nothing but our own style and pictures, no script, no frame, and forms only to ourselves and on to the provider. */
    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'%s; base-uri 'none'; frame-ancestors 'none'";

    private static final String BROWSER_FEATURES =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            Destinations destinations,
            Settings settings,
            LoginSettings provider,
            LoginWay way,
            RequestCache asked,
            Departure departure,
            Sessions sessions,
            EngagementStore engagements,
            FreshLogin fresh,
            Refusal refusal,
            UnsentForms unsent,
            Limits limits,
            LoginLog log) {
        http.authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    requests.requestMatchers(LOGIN, "/inget-uppdrag", "/sprak", "/stil/**", "/favicon.svg")
                            .permitAll();
                    for (Destination place : destinations.all()) {
                        requests.requestMatchers(place.path(), place.path() + "/**")
                                .hasAuthority(place.right());
                    }
                    requests.requestMatchers(ENGAGEMENTS).authenticated();
                    requests.anyRequest()
                            .access((login, _) -> new AuthorizationDecision(login.get() instanceof Authentication known
                                    && known.getPrincipal() instanceof Colleague));
                })
                .logout(logout -> logout.logoutUrl("/logga-ut").logoutSuccessHandler(departure))
                .requestCache(cache -> cache.requestCache(asked))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, _) -> askForLogin(request, response, fresh))
                        .accessDeniedHandler(refusal))
                .headers(headers -> tellBrowser(headers, settings, provider))
                .addFilterAfter(new LoginLimit(limits, log), CsrfFilter.class)
                .addFilterBefore(new SessionGuard(sessions, engagements, fresh, unsent), AuthorizationFilter.class);
        way.open(http);
        return http.build();
    }

    /** People are led to the login page; programs are told that they are not logged in. */
    private static void askForLogin(HttpServletRequest request, HttpServletResponse response, FreshLogin fresh)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        } else if (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid()) {
            fresh.demand(response);
            response.sendRedirect(LOGIN + "?slut=" + SessionEnd.IDLE.code());
        } else {
            response.sendRedirect(LOGIN);
        }
    }

    static String contentPolicy(Settings settings, LoginSettings provider) {
        return CONTENT_POLICY.formatted(settings.demo() ? "" : " " + LoginProvider.origin(provider));
    }

    private static void tellBrowser(
            HeadersConfigurer<HttpSecurity> headers, Settings settings, LoginSettings provider) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy(settings, provider)))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(BROWSER_FEATURES));
        if (!settings.demo()) {
            // Whoever stands in front takes TLS off, so that the request itself may look unsafe.
            headers.httpStrictTransportSecurity(hsts -> hsts.requestMatcher(AnyRequestMatcher.INSTANCE));
        }
    }

    /** Lets in what has a method that some page has and, where the operator has named our addresses, asks for one of them. */
    @Bean
    static HttpFirewall knownQuestions(Settings settings) {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHttpMethods(List.of("GET", "HEAD", "POST"));
        if (!settings.hosts().isEmpty()) {
            firewall.setAllowedHostnames(host -> settings.hosts().contains(host.toLowerCase(Locale.ROOT)));
        }
        return firewall;
    }

    /** The page that was asked for before the login, without a mark of ours in its address. */
    @Bean
    @SuppressWarnings("NullAway") // null is documented as "no parameter", only not annotated so
    static RequestCache afterLogin() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }
}
