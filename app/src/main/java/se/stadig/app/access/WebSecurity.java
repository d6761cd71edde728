package se.stadig.app.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import se.stadig.app.platform.Destination;
import se.stadig.app.platform.Destinations;
import se.stadig.app.platform.Settings;

/** Closes everything but the login page and its style, and tells the browser what it may not do with our pages. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {
    private static final String LOGIN = "/logga-in";

    /** Nothing but our own style and pictures, no script, no frame, and forms only to ourselves. */
    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String BROWSER_FEATURES =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    @Bean
    SecurityFilterChain doors(HttpSecurity http, Destinations destinations) {
        return http.authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    requests.requestMatchers(LOGIN, "/sprak", "/stil/**", "/favicon.svg")
                            .permitAll();
                    for (Destination place : destinations.all()) {
                        requests.requestMatchers(place.path(), place.path() + "/**")
                                .hasAuthority(place.right());
                    }
                    requests.anyRequest().authenticated();
                })
                .formLogin(form -> form.loginPage(LOGIN)
                        .usernameParameter("anvandare")
                        .passwordParameter("losenord")
                        .failureUrl(LOGIN + "?fel"))
                .logout(logout -> logout.logoutUrl("/logga-ut").logoutSuccessUrl(LOGIN + "?utloggad"))
                .requestCache(cache -> cache.requestCache(afterLogin()))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(WebSecurity::askForLogin))
                .headers(WebSecurity::tellBrowser)
                .build();
    }

    /** Whom the login form knows: the people of the demo in their engagements, or nobody. */
    @Bean
    UserDetailsService people(Settings settings, EngagementStore engagements) {
        return name -> DemoLogin.named(name)
                .filter(_ -> settings.demo())
                .flatMap(login -> engagements
                        .of(name)
                        .map(work -> new Colleague(name, "{noop}" + DemoLogin.SECRET, login.displayName(), work)))
                .orElseThrow(() -> new UsernameNotFoundException("nobody of that name"));
    }

    /** People are led to the login page; programs are told that they are not logged in. */
    private static void askForLogin(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(LOGIN);
        }
    }

    private static void tellBrowser(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(BROWSER_FEATURES));
    }

    /** The page that was asked for before the login, without a mark of ours in its address. */
    @SuppressWarnings("NullAway") // null is documented as "no parameter", only not annotated so
    private static HttpSessionRequestCache afterLogin() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }
}
