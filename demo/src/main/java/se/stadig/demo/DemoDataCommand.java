package se.stadig.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./stadig demo-data}: writes deliveries of Sagoby, of some municipalities or of a whole nation. Exit code 0 done, 1 could not be written, 2 wrong arguments. */
@Command(
        name = "demo-data",
        description = "Skriver påhittade leveranser till registret: Sagoby, några kommuner eller hela landet.",
        synopsisHeading = "Användning: ",
        descriptionHeading = "%n",
        optionListHeading = "%nVal:%n",
        footerHeading = "%n",
        footer = {
            "Leveranserna läggs i UT/<kommun>/<månad>/<avsändare>/. Samma frö ger alltid samma leveranser.",
            "Allt är påhittat, också siffrorna för riktiga kommuner.",
            "Slutkoder: 0 klart, 1 det gick inte att skriva, 2 fel i argumenten.",
            "Exempel: stadig demo-data --town sagoby --months 2025-11..2026-10 --out leveranser",
            "         stadig demo-data --town 0180,1880 --months 2026-10 --dirty 0.01 --zip --out leveranser"
        },
        sortOptions = false)
public final class DemoDataCommand implements Callable<Integer> {
    static final int DONE = 0;
    static final int NOT_WRITTEN = 1;
    static final int WRONG_ARGUMENTS = CommandLine.ExitCode.USAGE;
    private static final double ZIPPED = 0.25;

    @Option(
            names = "--town",
            paramLabel = "ORT",
            defaultValue = "sagoby",
            description = "sagoby, nation eller kommunkoder med komma emellan (0180,1880). Utan val: ${DEFAULT-VALUE}.")
    private String town = "sagoby";

    @Option(
            names = "--months",
            paramLabel = "MÅNADER",
            description = "En månad, flera med komma emellan eller ett intervall: 2026-10, 2026-01..2026-12. Utan val: "
                    + Months.USUAL + ".")
    private @Nullable String months;

    @Option(
            names = "--from",
            paramLabel = "DAG",
            description = "Första dagen i en enda leverans per avsändare, i stället för --months.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAG", description = "Sista dagen, tillsammans med --from.")
    private @Nullable String to;

    @Option(
            names = "--seed",
            paramLabel = "FRÖ",
            description = "Ett heltal som allt följer av. Utan val: " + Sagoby.SEED + ".")
    private @Nullable String seed;

    @Option(
            names = "--recipients",
            paramLabel = "ANTAL",
            description = "Ungefär så många personer med hemtjänst en vanlig dag, sammanlagt för orterna.")
    private @Nullable String recipients;

    @Option(
            names = "--out",
            paramLabel = "UT",
            required = true,
            description = "Mappen som leveranserna läggs i. Den skapas om den saknas.")
    private Path out = Path.of(".");

    @Option(
            names = "--dirty",
            paramLabel = "ANDEL",
            description = "Andel felaktiga rader i varje fil, till exempel 0.01. Facit skrivs i "
                    + ExpectedFindings.FILE + ".")
    private @Nullable String dirty;

    @Option(names = "--zip", description = "Packa varje leverans till en zip-fil.")
    private boolean zip;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Visar den här hjälpen.")
    private boolean help;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        List<Delivery> deliveries;
        double wrongShare;
        try {
            var order = Order.of(town, Months.periods(months, from, to), seed, recipients, dirty);
            deliveries = order.deliveries();
            wrongShare = order.wrongShare();
        } catch (WrongArgument wrong) {
            throw new ParameterException(commandLine(), wrong.getMessage());
        }
        PrintWriter err = commandLine().getErr();
        try {
            var progress = new Progress(err, deliveries, System::nanoTime);
            refuseWhenDiskIsSmall(progress);
            for (Delivery delivery : deliveries) {
                progress.written(delivery, write(delivery, wrongShare));
            }
            progress.finish();
            return DONE;
        } catch (IOException problem) {
            err.println("Det gick inte att skriva i " + out + ": " + reason(problem));
            err.flush();
            return NOT_WRITTEN;
        }
    }

    private Counts write(Delivery delivery, double wrongShare) throws IOException {
        Path folder = out.resolve(delivery.path());
        Counts counts = delivery.write(folder, wrongShare);
        if (zip) {
            Zip.pack(folder);
        }
        return counts;
    }

    private void refuseWhenDiskIsSmall(Progress progress) throws IOException {
        Files.createDirectories(out);
        long needed = (long) (progress.expectedBytes() * (zip ? ZIPPED : 1));
        long free = Files.getFileStore(out).getUsableSpace();
        if (needed > free) {
            throw new IOException(
                    "det behövs ungefär " + needed / 1_000_000 + " MB men bara " + free / 1_000_000 + " MB är ledigt.");
        }
    }

    private static String reason(IOException problem) {
        boolean onlyNamesTheFile = problem instanceof FileSystemException file && file.getReason() == null;
        return onlyNamesTheFile ? "mappen eller filen kan inte skapas." : String.valueOf(problem.getMessage());
    }

    private CommandLine commandLine() {
        if (spec == null) {
            throw new IllegalStateException("The command is run by picocli, which sets its spec.");
        }
        return spec.commandLine();
    }
}
