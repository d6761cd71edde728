package se.stadig.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.stadig.app.access.Action;
import se.stadig.app.access.CommandLoginStore;
import se.stadig.app.access.Engagement;
import se.stadig.app.access.Right;
import se.stadig.app.exchange.Export;
import se.stadig.app.platform.CannotStart;
import se.stadig.app.platform.CommandDatabase;
import se.stadig.app.platform.DataFolder;
import se.stadig.app.platform.EmbeddedPostgres;
import se.stadig.app.platform.PostgresPrograms;
import se.stadig.terms.SwedishTime;

/** {@code stadig export}: takes out what the system holds, in a format that others read. */
@Command(
        name = "export",
        description = "Tar ut uppgifter i ett format som andra program läser.",
        subcommands = ExportCommand.Delivery.class)
final class ExportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return 1;
    }

    /** {@code stadig export delivery}: a delivery to the register. */
    @Command(
            name = "delivery",
            description = {
                "Skriver en leverans till registret: kommunens enheter, omsorgstagare, beslut, medarbetare, frånvaro och historien om fast omsorgskontakt.",
                "Filerna innehåller personuppgifter. Vilka personer det gäller skrivs i åtkomstloggen. Se docs/leverans.md."
            },
            exitCodeOnInvalidInput = Delivery.FAILED,
            exitCodeListHeading = "%nSlutkoder:%n",
            exitCodeList = {"0:leveransen är skriven", "1:något gick fel", "2:det finns inget att lämna ut"})
    static final class Delivery implements Callable<Integer> {
        static final int FAILED = 1;
        private static final int NOTHING = 2;
        private static final int LONGEST = 366;
        private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
        private static final Pattern NUMBER = Pattern.compile(".*[0-9]{6}[-+]?[0-9]{4}.*");

        @ArgGroup(multiplicity = "1")
        private Where where = new Where();

        @Option(
                names = "--as",
                required = true,
                paramLabel = "KONTO",
                description = "Systemadministratören som ansvarar för uttaget; kontot står i åtkomstloggen.")
        private String account = "";

        @Option(
                names = "--municipality",
                paramLabel = "KOD",
                description = "Kommunen som uttaget gäller; måste anges om kontot är systemadministratör i flera.")
        private String municipality = "";

        @Option(names = "--unit", paramLabel = "KOD", description = "Bara den här enheten. Utan valet alla.")
        private @Nullable String unit;

        @Option(
                names = "--from",
                required = true,
                paramLabel = "DAG",
                description = "Periodens första dag, ÅÅÅÅ-MM-DD.")
        private LocalDate from = LocalDate.EPOCH;

        @Option(names = "--to", required = true, paramLabel = "DAG", description = "Periodens sista dag.")
        private LocalDate to = LocalDate.EPOCH;

        @Option(
                names = "--id",
                required = true,
                paramLabel = "ID",
                description = "Leveransens id bland kommunens leveranser, till exempel 2026-10-A.")
        private String id = "";

        @Option(
                names = "--replaces",
                paramLabel = "ID",
                description = "Den tidigare leverans som den här rättar och ersätter.")
        private @Nullable String replaces;

        @Option(
                names = "--out",
                required = true,
                paramLabel = "SÖKVÄG",
                description = "En mapp, eller en fil som slutar på .zip. Den får inte finnas förut.")
        private Path out = Path.of("leverans");

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
            check();
            Path config = where.config;
            return config == null ? inFolder() : inDatabase(config);
        }

        private void check() {
            for (String one : replaces == null ? new String[] {id} : new String[] {id, replaces}) {
                if (!ID.matcher(one).matches() || NUMBER.matcher(one).matches()) {
                    throw new ParameterException(
                            spec.commandLine(),
                            "En leverans id får ha högst 64 bokstäver, siffror, punkter, streck och understreck, och inget som kan vara ett personnummer.");
                }
            }
            if (id.equals(replaces)) {
                throw new ParameterException(
                        spec.commandLine(), "En leverans kan inte ersätta sig själv. Ge den nya ett eget id.");
            }
            if (from.isAfter(to) || from.plusDays(LONGEST).isBefore(to)) {
                throw new ParameterException(
                        spec.commandLine(), "--from ska vara före --to, och perioden högst ett år lång.");
            }
            if (Files.exists(out)) {
                throw new CannotStart("%s finns redan. Ange en plats där det inte ligger något.".formatted(out));
            }
            Path folder = out.toAbsolutePath().normalize().getParent();
            if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
                throw new CannotStart("Det går inte att skriva i %s.".formatted(folder));
            }
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
                return write(login.url(), login.user(), login.password());
            }
        }

        private int inDatabase(Path config) {
            ConfigFile settings = ConfigFile.read(config);
            return write(
                    settings.setting("stadig.database.url"),
                    settings.setting("stadig.database.user"),
                    settings.setting("stadig.database.password"));
        }

        private int write(String url, String user, String password) {
            Clock clock = Clock.system(SwedishTime.ZONE);
            CommandDatabase database = new CommandDatabase(url, user, password, clock);
            try (CommandLoginStore login = new CommandLoginStore(database, clock)) {
                Engagement work = enter(login);
                login.note(work, Action.EXPORT, "leverans till registret begärd");
                return tell(new Export(database, clock)
                        .write(
                                new Export.Order(work.municipality(), unit, from, to, id, replaces, out),
                                persons -> login.note(work, Action.EXPORT, "leverans till registret", persons)));
            } catch (FileAlreadyExistsException there) {
                throw new CannotStart("%s finns redan. Ange en plats där det inte ligger något.".formatted(out), there);
            } catch (IOException broken) {
                throw new CannotStart(
                        "Leveransen kunde inte skrivas i %s, och ingenting är kvar av den. Kontrollera att det finns plats och att databasen är igång."
                                .formatted(out),
                        broken);
            }
        }

        private int tell(Export.Outcome outcome) {
            PrintWriter screen = spec.commandLine().getOut();
            switch (outcome.problem()) {
                case NONE -> {
                    screen.printf("Leveransen %s är skriven i %s.%n", id, out);
                    outcome.rows().forEach((table, rows) -> screen.printf("  %-20s %d%n", table.file(), rows));
                    outcome.leftOut()
                            .forEach(name -> screen.printf(
                                    "Inte med: %s. Den drivs privat, och utföraren har inte lämnat ut uppgifter för hela perioden på nämndens begäran (SoL 15:9).%n",
                                    name));
                    screen.println(
                            "Besök och arbetspass är tomma: de finns i systemet som planerar besöken. Filerna innehåller personuppgifter.");
                }
                case NO_SENDER ->
                    screen.println("Kommunen har ingen egen enhet, så det finns ingen som leveransen kan komma från.");
                case NO_SUCH_UNIT -> screen.println("Det finns ingen sådan enhet som är öppen under perioden.");
                case NOT_HANDED_OVER ->
                    screen.println(
                            "Enheten drivs privat, och utföraren är ansvarig för uppgifterna. Nämnden begär dem på sidan Begäran om uppgifter (SoL 15:9); svarar utföraren att de lämnas, för hela perioden, kan de tas ut här.");
            }
            screen.flush();
            return outcome.problem() == Export.Problem.NONE ? 0 : NOTHING;
        }

        private Engagement enter(CommandLoginStore login) {
            try {
                Set<String> all = login.municipalities(account, Right.EXPORT_DELIVERY);
                if (all.size() > 1 && municipality.isEmpty()) {
                    throw new CannotStart(
                            "Kontot %s är systemadministratör i flera kommuner. Ange en av dem: --municipality %s."
                                    .formatted(account, String.join(", ", all)));
                }
                String wanted = municipality.isEmpty() && !all.isEmpty()
                        ? all.iterator().next()
                        : municipality;
                return login.enter(account, Right.EXPORT_DELIVERY, wanted)
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
    }
}
