package se.stadig.app.access;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import se.stadig.app.platform.Settings;

/**
 * Tells the browser what it may not do also in the answers that never come to {@link WebSecurity}: to a question that the web server itself or the
 * firewall refuses.
 */
@Component
final class BareAnswers implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
    private static final String A_YEAR_EVERYWHERE = "max-age=31536000 ; includeSubDomains";

    private final boolean demo;
    private final String contentPolicy;

    BareAnswers(Settings settings, LoginSettings provider) {
        this.demo = settings.demo();
        this.contentPolicy = WebSecurity.contentPolicy(settings, provider);
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addEngineValves(new ValveBase(true) {
            @Override
            public void invoke(Request request, Response response) throws IOException, ServletException {
                tell(response);
                getNext().invoke(request, response);
            }
        });
    }

    private void tell(Response response) {
        response.setHeader("Content-Security-Policy", contentPolicy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (!demo) {
            response.setHeader("Strict-Transport-Security", A_YEAR_EVERYWHERE);
        }
    }
}
