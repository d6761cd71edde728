package se.stadig.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.stadig.app.disposal.DisposeAgainStore;
import se.stadig.app.platform.CannotStart;

/** {@code stadig dispose-again}: after a backup was restored, those who were disposed of since then go again. */
@Command(
        name = "dispose-again",
        description = {
            "Gallrar på nytt dem som kom tillbaka med en återläst säkerhetskopia.",
            "Kör det när säkerhetskopian är återläst och innan Stadig startas. Slutar med 0 om alla i listan är borta, annars med 1."
        })
final class DisposeAgainCommand implements Callable<Integer> {
    @Option(
            names = "--config",
            required = true,
            paramLabel = "FIL",
            description = "Installationens inställningar, till exempel stadig.yaml.")
    private Path config = Path.of("stadig.yaml");

    @Option(
            names = "--list",
            required = true,
            paramLabel = "FIL",
            description = "Listan över gallrade som Stadig har skrivit, vanligen gallrade.txt.")
    private Path list = Path.of("gallrade.txt");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Override
    public Integer call() {
        StandardEnvironment settings = settings();
        DisposeAgainStore.Outcome outcome = new DisposeAgainStore()
                .disposeAgain(
                        setting(settings, "stadig.database.url"),
                        setting(settings, "stadig.database.owner"),
                        setting(settings, "stadig.database.owner-password"),
                        lines());
        PrintWriter out = spec.commandLine().getOut();
        out.printf("Gallrade på nytt: %d.%n", outcome.disposed());
        outcome.kept()
                .forEach(mark -> out.printf(
                        "Står i listan men får inte gallras enligt reglerna i dag: %s. Undersök varför; se docs/gallring.md.%n",
                        mark));
        out.flush();
        return outcome.kept().isEmpty() ? 0 : 1;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(list).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException unreadable) {
            throw new CannotStart("Listan %s finns inte eller går inte att läsa.".formatted(list), unreadable);
        }
    }

    private StandardEnvironment settings() {
        if (!Files.isReadable(config)) {
            throw new CannotStart("Filen %s finns inte eller går inte att läsa.".formatted(config));
        }
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource(config));
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources()
                .addLast(new PropertiesPropertySource(
                        "config", Objects.requireNonNullElseGet(yaml.getObject(), Properties::new)));
        return settings;
    }

    private static String setting(StandardEnvironment settings, String name) {
        String value = settings.getProperty(name);
        if (value == null) {
            throw new CannotStart("Inställningarna saknar " + name + ".");
        }
        return value;
    }
}
