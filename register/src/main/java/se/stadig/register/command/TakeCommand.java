package se.stadig.register.command;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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
        exitCodeListHeading = "%nSlutkoder:%n",
        exitCodeList = {"0:alla leveranser är intagna", "1:något gick fel", "2:minst en leverans avvisades"})
public final class TakeCommand implements Callable<Integer> {
    private static final int REFUSED = 2;

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--max-rejected",
            paramLabel = "ANDEL",
            defaultValue = "0.02",
            description =
                    "Största andel avvisade rader i en fil innan hela leveransen avvisas (förvalt: ${DEFAULT-VALUE}).")
    private BigDecimal mostRejected = TakeIn.MOST_REJECTED;

    @Option(names = "--json", paramLabel = "FIL", description = "Skriv rapporten som JSON.")
    private @Nullable Path json;

    @Option(names = "--quiet", description = "Visa inte hur långt läsningen har kommit.")
    private boolean quiet;

    @Parameters(arity = "1..*", paramLabel = "LEVERANS", description = "Mapp eller zip-fil enligt leveransformatet.")
    private List<Path> deliveries = List.of();

    @Override
    public Integer call() throws IOException, SQLException {
        Store opened = store.open();
        TakeIn takeIn = new TakeIn(opened, mostRejected, System.getProperty("user.name", "okänd"), Clock.systemUTC());
        List<Taken> all = new ArrayList<>();
        for (Path delivery : deliveries) {
            try (TakeProgress progress = new TakeProgress(delivery, quiet)) {
                all.add(takeIn.take(delivery, progress));
            }
            System.out.print(TakenText.of(all.getLast()));
        }
        if (json != null) {
            Files.writeString(json, TakenJson.of(all));
        }
        return all.stream().anyMatch(taken -> taken.status().isRefused()) ? REFUSED : 0;
    }
}
