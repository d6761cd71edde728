package se.stadig.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.stadig.app.access.Action;
import se.stadig.app.access.CommandLoginStore;
import se.stadig.app.access.Engagement;
import se.stadig.app.access.Right;
import se.stadig.app.exchange.Import;
import se.stadig.app.exchange.ImportRun;
import se.stadig.app.exchange.ImportSettings;
import se.stadig.app.exchange.ImportTransactionStore;
import se.stadig.app.exchange.Preference;
import se.stadig.app.exchange.ReportJson;
import se.stadig.app.exchange.ReportText;
import se.stadig.app.platform.CannotStart;
import se.stadig.app.platform.CommandDatabase;
import se.stadig.app.platform.Ids;
import se.stadig.terms.SwedishTime;

/** {@code stadig import}: lets deliveries or another system's rows into an installation's database. */
@Command(
        name = "import",
        description = {
            "Hämtar in enheter, medarbetare, omsorgstagare och beslut från leveranser eller ett annat systems rader.",
            "Utan --carry-out är det en provkörning, som inte ändrar något.",
            "Varje sökväg är en mapp, en zip-fil eller en JSON- eller CSV-fil, och tas in hel eller inte alls. Se docs/import.md."
        },
        exitCodeOnInvalidInput = ImportCommand.FAILED,
        exitCodeListHeading = "%nSlutkoder:%n",
        exitCodeList = {"0:klart", "1:något gick fel", "2:minst en import stoppades"})
final class ImportCommand implements Callable<Integer> {
    static final int FAILED = 1;
    private static final int REFUSED = 2;

    @Option(
            names = "--config",
            required = true,
            paramLabel = "FIL",
            description = "Installationens inställningar, till exempel stadig.yaml.")
    private Path config = Path.of("stadig.yaml");

    @Option(
            names = "--as",
            required = true,
            paramLabel = "KONTO",
            description = "Systemadministratören som ansvarar för importen; kontot står i åtkomstloggen.")
    private String account = "";

    @Option(
            names = "--municipality",
            paramLabel = "KOD",
            description = "Kommunen som importen gäller; måste anges om kontot är systemadministratör i flera.")
    private String municipality = "";

    @Option(
            names = "--carry-out",
            paramLabel = "FINGERAVTRYCK",
            description =
                    "Genomför precis det som en provkörning visade; den skriver ut fingeravtrycket. Utan detta är det en provkörning.")
    private @Nullable String carryOut;

    @Option(names = "--accept-withdrawals", description = "Det är meningen att ovanligt många rader återkallas.")
    private boolean withdrawsMany;

    @Option(
            names = "--conflicts",
            paramLabel = "VAL",
            defaultValue = "ours",
            description =
                    "Vad som gäller när en uppgift är ändrad både här och där: ours (det som står här, förval) eller theirs.")
    private String conflicts = "ours";

    @Option(
            names = "--max-rejected",
            paramLabel = "ANDEL",
            defaultValue = "0.02",
            description =
                    "Största andel rader i en fil som inte kan tas emot innan allt stoppas (förval: ${DEFAULT-VALUE}).")
    private BigDecimal mostRefused = new BigDecimal("0.02");

    @Option(names = "--json", paramLabel = "FIL", description = "Skriv rapporten som JSON.")
    private @Nullable Path json;

    @Parameters(arity = "1..*", paramLabel = "SÖKVÄG", description = "Mapp, zip-fil, JSON-fil eller CSV-fil.")
    private List<Path> paths = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Preference preference = preference();
        if (carryOut != null && paths.size() > 1) {
            throw new ParameterException(
                    spec.commandLine(), "--carry-out gäller en sökväg i taget. Provkör och genomför dem en efter en.");
        }
        for (Path path : paths) {
            if (!Files.isReadable(path)) {
                throw new CannotStart("Det går inte att läsa %s.".formatted(path));
            }
        }
        ConfigFile settings = ConfigFile.read(config);
        Clock clock = Clock.system(SwedishTime.ZONE);
        CommandDatabase database = new CommandDatabase(
                settings.setting("stadig.database.url"),
                settings.setting("stadig.database.user"),
                settings.setting("stadig.database.password"),
                clock);
        List<ImportRun> runs = new ArrayList<>();
        try (CommandLoginStore login = new CommandLoginStore(database, clock)) {
            Engagement work = enter(login);
            Import imports = ImportTransactionStore.imports(
                    database,
                    ImportSettings.usual(
                            settings.find("stadig.import.mapping").map(Path::of).orElse(null), mostRefused),
                    clock);
            PrintWriter out = spec.commandLine().getOut();
            for (Path path : paths) {
                runs.add(run(path, imports, database.ids(), login, work, preference));
                if (carryOut != null && runs.getLast().status() == ImportRun.Status.TRIED) {
                    out.println(
                            "Fingeravtrycket stämmer inte: resultatet skulle bli ett annat än det som provkördes. Ingenting är genomfört.");
                }
                out.printf("%s%n%s", path, ReportText.of(runs.getLast()));
                out.flush();
            }
        }
        if (json != null) {
            Files.writeString(json, ReportJson.write(runs) + "\n");
        }
        ImportRun.Status wanted = carryOut == null ? ImportRun.Status.TRIED : ImportRun.Status.DONE;
        return runs.stream().allMatch(run -> run.status() == wanted) ? 0 : REFUSED;
    }

    private ImportRun run(
            Path path, Import imports, Ids ids, CommandLoginStore login, Engagement work, Preference preference)
            throws IOException {
        UUID id = ids.next();
        boolean real = carryOut != null;
        login.note(work, real ? Action.WRITE : Action.READ, (real ? "import " : "provkörning av import ") + id);
        String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        return imports.run(
                new Import.Order(id, path, name, real, preference, carryOut, withdrawsMany),
                work,
                persons -> login.note(work, Action.WRITE, "import", persons));
    }

    private Engagement enter(CommandLoginStore login) {
        try {
            Set<String> all = login.municipalities(account, Right.IMPORT);
            if (all.size() > 1 && municipality.isEmpty()) {
                throw new CannotStart(
                        "Kontot %s är systemadministratör i flera kommuner. Ange en av dem: --municipality %s."
                                .formatted(account, String.join(", ", all)));
            }
            String wanted =
                    municipality.isEmpty() && !all.isEmpty() ? all.iterator().next() : municipality;
            return login.enter(account, Right.IMPORT, wanted)
                    .orElseThrow(() -> new CannotStart(
                            all.isEmpty()
                                    ? "Kontot %s finns inte, eller har inget uppdrag som systemadministratör idag."
                                            .formatted(account)
                                    : "Kontot %s är inte systemadministratör i kommunen %s."
                                            .formatted(account, municipality)));
        } catch (DataAccessException unusable) {
            throw new CannotStart(
                    "Databasen går inte att använda. Kontrollera inställningarna, och starta Stadig en gång med serve så att tabellerna finns.",
                    unusable);
        }
    }

    private Preference preference() {
        return switch (conflicts) {
            case "ours" -> Preference.OURS;
            case "theirs" -> Preference.THEIRS;
            default ->
                throw new ParameterException(
                        spec.commandLine(), "--conflicts ska vara ours eller theirs, inte %s.".formatted(conflicts));
        };
    }
}
