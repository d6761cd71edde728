package se.stadig.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.stadig.app.access.AccessLogChainStore;
import se.stadig.app.access.AccessLogChainStore.Verdict;
import se.stadig.app.access.LogEnd;
import se.stadig.app.platform.CannotStart;
import se.stadig.app.platform.DataFolder;
import se.stadig.app.platform.EmbeddedPostgres;
import se.stadig.app.platform.PostgresPrograms;

/** {@code stadig verify}: what was written is as it was written. */
@Command(
        name = "verify",
        description = "Kontrollerar att det som har skrivits är orört.",
        subcommands = VerifyCommand.Log.class)
final class VerifyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return 1;
    }

    /** {@code stadig verify log}: the chain of the access log. */
    @Command(
            name = "log",
            description = {
                "Går igenom hela åtkomstloggen och räknar om varje rads kontrollsumma.",
                "Slutar med 0 om alla rader är orörda, annars med 1.",
                "Att rader har kapats i slutet syns bara med --expect: ange en rad som har sparats på en annan plats."
                        + " Stadig skriver den sista raden i driftloggen varje dygn och när det stoppas."
            })
    static final class Log implements Callable<Integer> {
        @ArgGroup(multiplicity = "1")
        private Where where = new Where();

        @Option(
                names = "--expect",
                paramLabel = "NUMMER:SUMMA",
                description = "En rad som ska finnas med den kontrollsumman, som den stod i driftloggen.")
        private @Nullable String expected;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli fills it in
        private CommandSpec spec;

        /** In a running installation's database, or in a demo's folder that is not in use. */
        static final class Where {
            @Option(
                    names = "--config",
                    paramLabel = "FIL",
                    description = "Installationens inställningar, till exempel stadig.yaml.")
            private @Nullable Path config;

            @Option(names = "--data", paramLabel = "MAPP", description = "Demons mapp, när demon inte är igång.")
            private @Nullable Path data;
        }

        @Override
        public Integer call() {
            Path config = where.config;
            return config == null ? inFolder() : inDatabase(config);
        }

        private int inFolder() {
            Path data = where.data;
            if (data == null || !Files.isDirectory(data)) {
                throw new CannotStart("Mappen %s finns inte. Ange demons mapp med --data.".formatted(data));
            }
            try (DataFolder folder = DataFolder.take(data);
                    EmbeddedPostgres database =
                            EmbeddedPostgres.in(folder.database(), PostgresPrograms.unpackedUnder(folder.database()))) {
                EmbeddedPostgres.Login login = database.start();
                return tell(login.url(), login.owner(), login.ownerPassword());
            }
        }

        private int inDatabase(Path config) {
            ConfigFile settings = ConfigFile.read(config);
            return tell(
                    settings.setting("stadig.database.url"),
                    settings.setting("stadig.database.owner"),
                    settings.setting("stadig.database.owner-password"));
        }

        private int tell(String url, String owner, String password) {
            PrintWriter out = spec.commandLine().getOut();
            Verdict verdict = new AccessLogChainStore().verify(url, owner, password, kept());
            if (verdict.broken() != 0) {
                out.printf("Åtkomstloggen är ändrad: rad %d är inte som den skrevs, eller saknas.%n", verdict.broken());
            } else if (!verdict.keptFound()) {
                out.printf(
                        "Åtkomstloggen är kapad eller utbytt: den har %d rader, och raden %s finns inte bland dem.%n",
                        verdict.rows(), expected);
            } else {
                out.printf("Åtkomstloggen är orörd: %d rader.%n", verdict.rows());
            }
            out.printf("Sista orörda rad och kontrollsumma: %s%n", verdict.end());
            out.flush();
            return verdict.isUntouched() ? 0 : 1;
        }

        private Optional<LogEnd> kept() {
            String text = expected;
            if (text == null) {
                return Optional.empty();
            }
            return Optional.of(
                    LogEnd.of(text)
                            .orElseThrow(
                                    () -> new ParameterException(
                                            spec.commandLine(),
                                            "Värdet för --expect ska vara radens nummer, kolon och 64 tecken kontrollsumma, som 4711:0a1b….")));
        }
    }
}
