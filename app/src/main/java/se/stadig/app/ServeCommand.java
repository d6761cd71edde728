package se.stadig.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
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
        warnOfReaders();
        ConfigurableApplicationContext pages = WebApplication.start(
                List.of(),
                List.of(
                        "--spring.config.additional-location="
                                + config.toAbsolutePath().toUri(),
                        "--server.servlet.session.cookie.secure=true",
                        "--server.servlet.session.cookie.name=__Host-stadig", // no other host of the domain can set it
                        "--stadig.demo=false"));
        PrintWriter out = spec.commandLine().getOut();
        out.printf("Stadig är igång på port %d.%n", WebApplication.port(pages));
        out.flush();
        new CountDownLatch(1).await(); // until the process is told to stop
        return 0;
    }

    /** The file holds passwords. It is a warning only: some systems give such files to everybody in a room that nobody else enters. */
    private void warnOfReaders() {
        try {
            if (Files.getPosixFilePermissions(config).contains(PosixFilePermission.OTHERS_READ)) {
                PrintWriter err = spec.commandLine().getErr();
                err.printf(
                        "Varning: alla på datorn kan läsa %s, som har lösenord i sig. Ge bara den som kör Stadig rätt att läsa (chmod 600).%n",
                        config);
                err.flush();
            }
        } catch (IOException | UnsupportedOperationException unknown) {
            return; // no such rights here, or they cannot be read: nothing to warn of
        }
    }
}
