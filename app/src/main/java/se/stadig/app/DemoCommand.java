package se.stadig.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.stadig.app.access.DemoLogin;
import se.stadig.terms.SwedishTime;

/** {@code stadig demo}: everything on embedded defaults, for this machine alone. */
@Command(
        name = "demo",
        description = {
            "Startar hela Stadig med den påhittade kommunen Sagoby, bara för den här datorn.",
            "Allt som sparas finns kvar till nästa gång. Avsluta med Ctrl-C."
        })
final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            defaultValue = "8080",
            paramLabel = "PORT",
            description = "Porten som sidorna visas på (förval: ${DEFAULT-VALUE}; 0 är vilken som helst som är ledig).")
    private int port;

    @Option(
            names = "--data",
            defaultValue = "data",
            paramLabel = "MAPP",
            description = "Mappen som allt sparas i (förval: ./${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("Stadig startar med data i %s …%n", data.toAbsolutePath().normalize());
        out.flush();
        DemoSystem system = DemoSystem.start(
                data, port, store -> DemoTown.fill(store, Clock.system(SwedishTime.ZONE), DemoTown.A_YEAR), () -> {
                    out.println("Stadig är avslutat.");
                    out.flush();
                });
        out.printf("%nStadig är igång på http://localhost:%d/%n%nLogga in som någon av dem i demon:%n", system.port());
        for (DemoLogin login : DemoLogin.ALL) {
            out.printf(
                    "  %-20s lösenord %-10s %s, %s%n",
                    login.username(),
                    DemoLogin.SECRET,
                    login.displayName(),
                    login.role().swedish());
        }
        out.printf("%nLoggen skrivs i %s. Avsluta med Ctrl-C.%n", system.log());
        out.flush();
        new CountDownLatch(1).await(); // until the process is told to stop
        return 0;
    }
}
