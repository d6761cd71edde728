package se.stadig.register.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.stadig.register.publish.Swedish;
import se.stadig.register.publish.TextTable;
import se.stadig.register.store.Catalog;
import se.stadig.register.store.StoredDelivery;
import se.stadig.terms.Municipalities;

/** {@code stadig register show}: everything that the store tells of one delivery. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Visa allt om en leverans: vem, vad, när, filer och kontrollsummor.",
        exitCodeListHeading = "%nSlutkoder:%n",
        exitCodeList = {"0:leveransen är visad", "1:något gick fel", "2:det finns ingen sådan leverans"})
public final class ShowCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private StoreOption store = new StoreOption();

    @Parameters(paramLabel = "NUMMER|ID", description = "Numret i listan, eller leveransens id.")
    private String wanted = "";

    @Override
    public Integer call() throws Exception {
        return Refusal.told(Objects.requireNonNull(spec), this::show);
    }

    static long rows(StoredDelivery delivery) {
        return delivery.counts().values().stream()
                .mapToLong(StoredDelivery.RowCounts::rows)
                .sum();
    }

    static long rejected(StoredDelivery delivery) {
        return delivery.counts().values().stream()
                .mapToLong(StoredDelivery.RowCounts::rejected)
                .sum();
    }

    /** "1880 Örebro", or the code alone where it is not one of Sweden's. */
    static String municipality(String code) {
        return Municipalities.withCode(code).map(one -> code + " " + one.name()).orElse(code);
    }

    private int show() throws Exception {
        Catalog catalog = store.existing().catalog();
        StoredDelivery delivery = find(catalog);
        PrintWriter screen = Objects.requireNonNull(spec).commandLine().getOut();
        TextTable facts = new TextTable(Set.of(), "Leverans", "nummer " + delivery.sequence());
        facts.row("Ställning", status(catalog, delivery));
        facts.row("Avsändare", (delivery.senderName() + " (" + delivery.sender() + ")").strip());
        facts.row("Id", delivery.id());
        facts.row("Rättar", delivery.replaces() == null ? "ingen" : delivery.replaces());
        facts.row("Kommun", municipality(delivery.municipality()));
        facts.row(
                "Enheternas kommuner",
                delivery.unitMunicipalities().stream()
                        .map(ShowCommand::municipality)
                        .collect(Collectors.joining(", ")));
        facts.row("Period", Swedish.days(delivery.from(), delivery.to()));
        facts.row("Skapad", delivery.created().replace('T', ' '));
        facts.row("Intagen", delivery.takenAt().replace('T', ' ') + " av " + delivery.takenBy());
        facts.row(
                "Besök som finns också i",
                delivery.sharesVisitsWith().isEmpty()
                        ? "ingen annan leverans"
                        : "leverans nummer "
                                + Swedish.list(delivery.sharesVisitsWith().stream()
                                        .map(String::valueOf)
                                        .toList()));
        facts.row("Påpekanden", Swedish.number(delivery.notices()));
        facts.row("Innehållets kontrollsumma", delivery.content());
        facts.row("Mapp", delivery.folder().toString());
        screen.print(facts.text(""));
        TextTable told = new TextTable(Set.of(1, 2), "Fil i leveransen", "Rader", "Avvisade");
        delivery.counts()
                .forEach((file, counts) ->
                        told.row(file, Swedish.number(counts.rows()), Swedish.number(counts.rejected())));
        screen.print("\n" + told.text(""));
        TextTable files = new TextTable(Set.of(1, 2), "Fil i registret", "Rader", "Byte", "SHA-256");
        delivery.files().forEach((name, file) -> row(files, name, file));
        row(files, "identiteter (för sig)", delivery.identities());
        screen.print("\n" + files.text(""));
        screen.flush();
        return 0;
    }

    private static void row(TextTable files, String name, StoredDelivery.StoredFile file) {
        files.row(name, Swedish.number(file.rows()), Swedish.number(file.bytes()), file.sha256());
    }

    private static String status(Catalog catalog, StoredDelivery delivery) {
        return catalog.all().stream()
                .filter(other -> other.sender().equals(delivery.sender())
                        && delivery.id().equals(other.replaces()))
                .findFirst()
                .map(other -> "ersatt av leverans nummer " + other.sequence() + " (" + other.id() + ")")
                .orElse("räknas");
    }

    private StoredDelivery find(Catalog catalog) throws Refusal {
        List<StoredDelivery> named = catalog.all().stream()
                .filter(delivery -> delivery.id().equals(wanted))
                .toList();
        List<StoredDelivery> found = named.isEmpty()
                ? catalog.all().stream()
                        .filter(delivery -> String.valueOf(delivery.sequence()).equals(wanted))
                        .toList()
                : named;
        if (found.isEmpty()) {
            throw Refusal.wrong(
                    "Det finns ingen leverans med nummer eller id ”%s”. ./stadig register list visar dem som finns."
                            .formatted(wanted));
        }
        if (found.size() > 1) {
            throw Refusal.wrong("Flera avsändare har en leverans med id ”%s”. Ange numret: %s."
                    .formatted(
                            wanted,
                            Swedish.list(found.stream()
                                    .map(one -> one.sequence() + " (" + one.senderName() + ")")
                                    .toList())));
        }
        return found.getFirst();
    }
}
