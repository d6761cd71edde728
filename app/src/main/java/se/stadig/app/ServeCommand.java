package se.stadig.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.stadig.app.platform.CannotStart;

/** {@code stadig serve}: production on a PostgreSQL of the operator's own. */
@Command(
        name = "serve",
        description = {
            "Startar Stadig för drift, med en egen PostgreSQL (version 15 eller senare).",
            "Filen anger stadig.database.url, stadig.database.user, stadig.database.password, stadig.store,"
                    + " stadig.port, stadig.address och inloggningen i stadig.login; docs/stadig.example.yaml är en förlaga."
        })
final class ServeCommand implements Callable<Integer> {
    @Option(
            names = "--config",
            required = true,
            paramLabel = "FIL",
            description = "Inställningarna, till exempel stadig.yaml.")
    private Path config = Path.of("stadig.yaml");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (!Files.isReadable(config)) {
            throw new CannotStart("Filen %s finns inte eller går inte att läsa.".formatted(config));
        }
        ConfigurableApplicationContext pages = WebApplication.start(
                List.of(),
                List.of(
                        "--spring.config.additional-location="
                                + config.toAbsolutePath().toUri(),
                        "--server.servlet.session.cookie.secure=true",
                        "--stadig.demo=false"));
        PrintWriter out = spec.commandLine().getOut();
        out.printf("Stadig är igång på port %d.%n", WebApplication.port(pages));
        out.flush();
        new CountDownLatch(1).await(); // until the process is told to stop
        return 0;
    }
}
