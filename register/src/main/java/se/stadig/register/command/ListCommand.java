package se.stadig.register.command;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.stadig.register.publish.Swedish;
import se.stadig.register.publish.TextTable;
import se.stadig.register.store.Catalog;
import se.stadig.register.store.StoredDelivery;

/** {@code stadig register list}: every delivery of the store, one line each. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lista registrets leveranser.",
        exitCodeListHeading = "%nSlutkoder:%n",
        exitCodeList = {"0:listan är visad", "1:något gick fel", "2:det finns inget register i mappen"})
public final class ListCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private StoreOption store = new StoreOption();

    @Override
    public Integer call() throws Exception {
        return Refusal.told(Objects.requireNonNull(spec), this::list);
    }

    private int list() throws Exception {
        Catalog catalog = store.existing().catalog();
        TextTable table = new TextTable(
                Set.of(0, 6, 7),
                "Nr",
                "Avsändare",
                "Id",
                "Kommun",
                "Period",
                "Skapad",
                "Rader",
                "Avvisade",
                "Ställning");
        for (StoredDelivery delivery : catalog.all()) {
            table.row(
                    String.valueOf(delivery.sequence()),
                    delivery.senderName().isEmpty() ? delivery.sender() : delivery.senderName(),
                    delivery.id(),
                    ShowCommand.municipality(delivery.municipality()),
                    delivery.from() + "–" + delivery.to(),
                    delivery.created().replace('T', ' '),
                    Swedish.number(ShowCommand.rows(delivery)),
                    Swedish.number(ShowCommand.rejected(delivery)),
                    catalog.isReplaced(delivery) ? "ersatt" : "räknas");
        }
        var screen = Objects.requireNonNull(spec).commandLine().getOut();
        if (catalog.all().isEmpty()) {
            screen.println("Registret har inga leveranser.");
        } else {
            screen.print(table.text(""));
            screen.println(Swedish.count(catalog.all().size(), "leverans", "leveranser") + ", varav "
                    + Swedish.number(catalog.counted().size()) + " räknas.");
        }
        screen.flush();
        return 0;
    }
}
