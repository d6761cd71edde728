package se.stadig.register.command;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.stadig.register.publish.TakenHtml;
import se.stadig.register.publish.TakenJson;
import se.stadig.register.publish.TakenText;
import se.stadig.register.store.Store;
import se.stadig.register.store.TakeIn;
import se.stadig.register.store.Taken;

/** {@code stadig register take}: exit code 0 when every delivery was taken in, 2 when one was refused, 1 when something failed. */
@Command(
        name = "take",
        mixinStandardHelpOptions = true,
        description = "Kontrollera leveranser och ta in dem i registret.",
        exitCodeOnInvalidInput = Refusal.FAILED,
        exitCodeListHeading = "%nSlutkoder:%n",
        exitCodeList = {"0:alla leveranser är intagna", "1:något gick fel", "2:minst en leverans avvisades"})
public final class TakeCommand implements Callable<Integer> {
    private static final int REFUSED = 2;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--max-rejected",
            paramLabel = "ANDEL",
            defaultValue = "0.02",
            description =
                    "Största andel avvisade rader i en fil innan hela leveransen avvisas (förvalt: ${DEFAULT-VALUE}).")
    private String mostRejected = TakeIn.MOST_REJECTED.toPlainString();

    @Option(names = "--json", paramLabel = "FIL", description = "Skriv rapporten som JSON.")
    private @Nullable Path json;

    @Option(
            names = "--html",
            paramLabel = "FIL",
            description = "Skriv rapporten som en sida att läsa, skriva ut och skicka till avsändaren.")
    private @Nullable Path html;

    @Option(names = "--quiet", description = "Visa inte hur långt läsningen har kommit.")
    private boolean quiet;

    @Parameters(arity = "1..*", paramLabel = "LEVERANS", description = "Mapp eller zip-fil enligt leveransformatet.")
    private List<Path> deliveries = List.of();

    @Override
    public Integer call() throws Exception {
        return Refusal.told(Objects.requireNonNull(spec), this::take);
    }

    private int take() throws Exception {
        BigDecimal most = share();
        for (Path report : new Path[] {json, html}) {
            if (report != null) {
                OutputFile.checkFolder(report.equals(json) ? "--json" : "--html", report);
            }
        }
        Store opened = store.open();
        TakeIn takeIn = new TakeIn(opened, most, System.getProperty("user.name", "okänd"), Clock.systemUTC());
        var screen = Objects.requireNonNull(spec).commandLine().getOut();
        List<Taken> all = new ArrayList<>();
        for (Path delivery : deliveries) {
            try (TakeProgress progress = new TakeProgress(delivery, quiet)) {
                all.add(takeIn.take(delivery, progress));
            }
            screen.print(TakenText.of(all.getLast()));
            screen.flush();
        }
        if (json != null) {
            OutputFile.writeText(json, to -> to.write(TakenJson.of(all)));
        }
        if (html != null) {
            OutputFile.writeText(html, to -> TakenHtml.write(to, all));
        }
        return all.stream().anyMatch(taken -> taken.status().isRefused()) ? REFUSED : 0;
    }

    private BigDecimal share() throws Refusal {
        try {
            BigDecimal share = new BigDecimal(mostRejected.replace(',', '.'));
            if (share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0) {
                return share;
            }
        } catch (NumberFormatException noNumber) {
            // Told below, as a number that is no share is.
        }
        throw Refusal.failed(
                "--max-rejected: ”%s” är ingen andel. Skriv ett tal från 0 till 1, till exempel 0.02 för 2 %%."
                        .formatted(mostRejected));
    }
}
