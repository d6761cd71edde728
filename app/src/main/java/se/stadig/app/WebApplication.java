package se.stadig.app;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import se.stadig.app.platform.CannotStart;
import se.stadig.app.platform.DatabaseAddress;
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

    /** As the passwords in docs/stadig.example.yaml begin. */
    private static final String EXAMPLE = "byt-ut-mig";

    /** Outside the demo, whose people log in by its own form. */
    private static final List<String> NEEDED_TO_LOG_IN = List.of(
            "stadig.login.issuer", "stadig.login.client-id", "stadig.login.client-secret", "stadig.login.groups");

    /**
     * Starts the system.
     *
     * @param profiles what it does otherwise than usual, for example where it logs
     * @param settings as {@code --name=value}; they win over every file and over the surroundings
     */
    static ConfigurableApplicationContext start(List<String> profiles, List<String> settings) {
        return start(profiles, settings, _ -> {});
    }

    /** The same, with something done to the application before its parts are made; for measurements. */
    static ConfigurableApplicationContext start(
            List<String> profiles, List<String> settings, Consumer<ConfigurableApplicationContext> prepared) {
        SpringApplication application = new SpringApplication(WebApplication.class);
        application.setAdditionalProfiles(profiles.toArray(String[]::new));
        application.addInitializers(
                context -> refuseMissing(context.getEnvironment()),
                context -> DatabaseAddress.refuseInClear(
                        context.getEnvironment().getRequiredProperty("stadig.database.url")),
                context -> refuseOddHosts(context.getEnvironment()),
                context -> believeProxies(context.getEnvironment()));
        application.addInitializers(prepared::accept);
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
        boolean demo = settings.getProperty("stadig.demo", Boolean.class, false);
        if (demo
                && Binder.get(settings)
                        .bind("stadig.login", Bindable.mapOf(String.class, String.class))
                        .isBound()) {
            throw new CannotStart(
                    "Demon har egna inloggningar och använder ingen inloggningstjänst. Ta bort inställningarna under stadig.login.");
        }
        List<String> missing = Stream.concat(NEEDED.stream(), demo ? Stream.of() : NEEDED_TO_LOG_IN.stream())
                .filter(name -> !isSet(settings, name))
                .toList();
        if (!missing.isEmpty()) {
            throw new CannotStart("Inställningarna saknar " + String.join(", ", missing) + ".");
        }
    }

    private static boolean isSet(Environment settings, String name) {
        return name.endsWith(".groups")
                ? settings.containsProperty(name + "[0].group")
                : !settings.getProperty(name, "").isBlank()
                        && !settings.getProperty(name, "").startsWith(EXAMPLE);
    }

    private static void refuseOddHosts(Environment settings) {
        for (String host : Binder.get(settings)
                .bind("stadig.hosts", Bindable.listOf(String.class))
                .orElse(List.of())) {
            if (!host.matches("[a-z0-9.-]+")) {
                throw new CannotStart(
                        "stadig.hosts ska vara namn på datorer med små bokstäver, till exempel stadig.kommunen.se, men innehåller %s."
                                .formatted(host));
            }
        }
    }

    /** Who may say on whose behalf it asks: nobody, or those who are named. Without a name in front, a header is what anybody wrote. */
    private static void believeProxies(ConfigurableEnvironment settings) {
        List<String> proxies = Binder.get(settings)
                .bind("stadig.proxies", Bindable.listOf(String.class))
                .orElse(List.of());
        for (String proxy : proxies) {
            if (!proxy.matches("[0-9a-fA-F.:]+")) {
                throw new CannotStart("stadig.proxies ska vara IP-adresser, till exempel 127.0.0.1, men innehåller %s."
                        .formatted(proxy));
            }
        }
        if (!proxies.isEmpty()) {
            settings.getPropertySources()
                    .addFirst(new MapPropertySource(
                            "proxies",
                            Map.of(
                                    "server.forward-headers-strategy",
                                    "native",
                                    "server.tomcat.remoteip.internal-proxies",
                                    proxies.stream().map(Pattern::quote).collect(Collectors.joining("|")))));
        }
    }
}
