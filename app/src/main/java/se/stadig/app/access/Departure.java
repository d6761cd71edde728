package se.stadig.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where somebody goes who has logged out: by way of the provider, where it can log the person out too. */
@Component
class Departure implements LogoutSuccessHandler {
    private static final String LOGGED_OUT = WebSecurity.LOGIN + "?utloggad";

    private final ObjectProvider<LoginProvider> provider;
    private final FreshLogin fresh;

    Departure(ObjectProvider<LoginProvider> provider, FreshLogin fresh) {
        this.provider = provider;
        this.fresh = fresh;
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication login)
            throws IOException {
        response.sendRedirect(leave(response));
    }

    /** The next address. */
    String leave(HttpServletResponse response) {
        LoginProvider known = provider.getIfAvailable();
        if (known == null) {
            return LOGGED_OUT;
        }
        fresh.demand(response);
        String back = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + LOGGED_OUT;
        return known.logout(back).orElse(LOGGED_OUT);
    }

    /** Where the next user logs in, who is really asked who it is. */
    String handOver(HttpServletResponse response) {
        if (provider.getIfAvailable() == null) {
            return WebSecurity.LOGIN + "?byte";
        }
        fresh.demand(response);
        return WebSecurity.ASK + LoginProvider.ID;
    }
}
