package se.stadig.app;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import se.stadig.app.platform.CannotStart;
import se.stadig.app.platform.StartFailure;

/** The running system. Only the commands that serve pages come here; the others never load Spring. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class WebApplication {
    private static final List<String> NEEDED = List.of(
            "stadig.database.url",
            "stadig.database.user",
            "stadig.database.password",
            "stadig.database.owner",
            "stadig.database.owner-password",
            "stadig.store");

    /**
     * Starts the system.
     *
     * @param profiles what it does otherwise than usual, for example where it logs
     * @param settings as {@code --name=value}; they win over every file and over the surroundings
     */
    static ConfigurableApplicationContext start(List<String> profiles, List<String> settings) {
        SpringApplication application = new SpringApplication(WebApplication.class);
        application.setAdditionalProfiles(profiles.toArray(String[]::new));
        application.addInitializers(context -> refuseMissing(context.getEnvironment()));
        try {
            return application.run(settings.toArray(String[]::new));
        } catch (RuntimeException failure) {
            throw StartFailure.inWords(failure)
                    .orElseGet(() -> new CannotStart("Stadig kunde inte starta. Varför står i loggen.", failure));
        }
    }

    /** Where it answers. */
    static int port(ConfigurableApplicationContext running) {
        return running.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static void refuseMissing(Environment settings) {
        List<String> missing =
                NEEDED.stream().filter(name -> !settings.containsProperty(name)).toList();
        if (!missing.isEmpty()) {
            throw new CannotStart("Inställningarna saknar " + String.join(", ", missing) + ".");
        }
    }
}
