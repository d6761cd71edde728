package se.stadig.app.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** The demo's form, for its made-up people; outside the demo there is none. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "stadig.demo", havingValue = "true")
class FormLogin {
    @Bean
    LoginWay form(SignIn signIn, EngagementStore engagements, LoginLog log) {
        AuthenticationFailureHandler failed = (_, response, _) -> {
            log.refused("fel namn eller lösenord");
            response.sendRedirect(WebSecurity.LOGIN + "?fel");
        };
        AuthenticationSuccessHandler proved = (request, response, login) -> {
            Account account = engagements.named(login.getName()).orElse(null);
            if (account == null) {
                signIn.refuse("stängt konto", "/inget-uppdrag", response);
            } else {
                signIn.enter(account, null, request, response);
            }
        };
        return http -> http.formLogin(form -> form.loginPage(WebSecurity.LOGIN)
                .usernameParameter(WebSecurity.USERNAME)
                .passwordParameter("losenord")
                .withObjectPostProcessor(new KeptBySignIn())
                .successHandler(proved)
                .failureHandler(failed));
    }

    @Bean
    UserDetailsService people() {
        return name -> DemoLogin.named(name)
                .map(login -> User.withUsername(name)
                        .password("{noop}" + DemoLogin.SECRET)
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("nobody of that name"));
    }
}
