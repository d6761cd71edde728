package se.stadig.register.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.stadig.indicators.Area;
import se.stadig.indicators.Catalogue;
import se.stadig.indicators.Level;
import se.stadig.indicators.Question;
import se.stadig.indicators.Tallies;
import se.stadig.indicators.Unit;
import se.stadig.register.figures.Coverage;
import se.stadig.register.figures.Reading;
import se.stadig.register.publish.Areas;
import se.stadig.register.publish.Chapter;
import se.stadig.register.publish.FiguresCsv;
import se.stadig.register.publish.FiguresHtml;
import se.stadig.register.publish.FiguresJson;
import se.stadig.register.publish.FiguresText;
import se.stadig.register.publish.FiguresXlsx;
import se.stadig.register.publish.Publication;
import se.stadig.register.publish.Selection;
import se.stadig.register.publish.Swedish;
import se.stadig.register.store.Catalog;
import se.stadig.register.store.Store;

/** {@code stadig indicators}: every figure of the store for the days that are asked for, on the screen and in files. */
@Command(
        name = "indicators",
        mixinStandardHelpOptions = true,
        description = "Räkna registrets indikatorer och visa dem, med röjandekontroll.",
        footerHeading = "%nExempel:%n",
        footer =
                "  ./stadig indicators --window 2026-10-05 --reference-date 2026-03-01 --month-end 2026-10-31 --level kommun --out siffror",
        exitCodeListHeading = "%nSlutkoder:%n",
        exitCodeList = {"0:siffrorna är framtagna", "1:något gick fel", "2:fel i det som angavs"})
public final class IndicatorsCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private QuestionOptions asked = new QuestionOptions();

    @Option(
            names = "--level",
            split = ",",
            paramLabel = "NIVÅ",
            description =
                    "Bara dessa nivåer: enhet, utförare, kommun, län, grupp, riket. Utan valet visar skärmen riket och län, eller registrets enda kommun med utförare och enheter; filerna har allt.")
    private List<String> levels = List.of();

    @Option(
            names = "--id",
            split = ",",
            paramLabel = "ID",
            description = "Bara dessa indikatorer, till exempel U21401,N21600.")
    private List<String> ids = List.of();

    @Option(
            names = "--area",
            split = ",",
            paramLabel = "KOD",
            description = "Bara dessa områden och det som ligger i dem: kod eller namn på kommun, län, enhet …")
    private List<String> areas = List.of();

    @Option(
            names = {"--breakdown", "--part"},
            split = ",",
            paramLabel = "DEL",
            description =
                    "Dela upp efter kön, ålder, hjälp, regi, timmar eller alla. Utan valet delar skärmen inte upp; filerna har allt.")
    private List<String> breakdowns = List.of();

    @Option(
            names = "--out",
            paramLabel = "MAPP",
            description = "Skriv indikatorer.csv, indikatorer.xlsx och indikatorer.html i mappen.")
    private @Nullable Path out;

    @Option(
            names = "--json",
            paramLabel = "FIL",
            description = "Skriv siffrorna som JSON, oavrundade och utan röjandekontroll. Lämna inte ut filen.")
    private @Nullable Path json;

    @Option(names = "--quiet", description = "Visa varken tabellen eller hur långt räknandet har kommit.")
    private boolean quiet;

    @Override
    public Integer call() throws Exception {
        CommandSpec command = Objects.requireNonNull(spec);
        return Refusal.told(command, () -> answer(command.commandLine().getOut()));
    }

    private int answer(PrintWriter screen) throws Exception {
        Question question = asked.question();
        Selection asked = new Selection(Words.levels(levels), Words.figures(ids), Set.of(), Set.of());
        var dimensions = Words.breakdowns(breakdowns);
        if (json != null) {
            OutputFile.checkFolder("--json", json);
        }
        if (out != null && Files.exists(out) && !Files.isDirectory(out)) {
            throw Refusal.wrong("--out: %s är en fil. Ange en mapp.".formatted(out));
        }
        Store register = store.existing();
        checkHeld(register.catalog(), question, asked);
        try (StatusLine line = new StatusLine(quiet)) {
            line.showNow("Läser registret …");
            Counted counted = count(register, question, line);
            Selection selection = counted.chosen().isEmpty() ? asked : asked.within(counted.chosen(), counted.known());
            if (!breakdowns.isEmpty()) {
                selection = selection.brokenDownBy(dimensions);
            }
            Publication publication =
                    Publication.of(counted.tallies(), counted.units(), counted.coverage(), counted.known());
            write(publication, selection, counted.chosen(), line);
            line.close();
            if (!quiet) {
                FiguresText.write(screen, publication, onScreen(selection, counted.known()));
            }
        }
        return 0;
    }

    private record Counted(Tallies tallies, List<Unit> units, Coverage coverage, Areas known, Set<Area> chosen) {}

    /** The register's rows are let go of afterwards: disclosure control needs the room. */
    private Counted count(Store register, Question question, StatusLine line) throws Exception {
        Catalog catalog = register.catalog();
        try (Reading reading = Reading.of(register, catalog)) {
            Areas known = Areas.of(reading.units(), catalog.counted());
            Set<Area> chosen = Words.areas(areas, known);
            Tallies tallies = reading.count(question, new CountProgress(line));
            return new Counted(tallies, List.copyOf(reading.units()), reading.coverage(question), known, chosen);
        }
    }

    /** Without a choice of levels the screen shows the whole and its largest parts, and without one of breakdowns everybody together. */
    private Selection onScreen(Selection selection, Areas known) {
        Selection shown = breakdowns.isEmpty() ? selection.brokenDownBy(Set.of()) : selection;
        if (!levels.isEmpty() || !areas.isEmpty()) {
            return shown;
        }
        return shown.at(
                known.whole().equals(Areas.NATION)
                        ? Set.of(Level.NATION, Level.COUNTY)
                        : Set.of(Level.MUNICIPALITY, Level.PROVIDER, Level.UNIT));
    }

    /** An empty register, or one that knows nothing of the window, would give pages of zeros. */
    private static void checkHeld(Catalog catalog, Question question, Selection asked) throws Refusal {
        Held held = new Held(catalog.counted());
        if (catalog.counted().isEmpty()) {
            throw Refusal.wrong("Registret är tomt. Ta in en leverans först: ./stadig register take LEVERANS");
        }
        boolean windowAsked = asked.figures().isEmpty()
                || asked.figures().stream()
                        .map(figure -> Chapter.of(Catalogue.of(figure)))
                        .anyMatch(chapter -> chapter == Chapter.CONTINUITY || chapter == Chapter.OWN_CONTACT);
        if (windowAsked && !held.touches(question.window(), question.windowEnd())) {
            throw Refusal.wrong("Registret har inga leveranser för %s. Det har %s."
                    .formatted(Swedish.days(question.window(), question.windowEnd()), held.text()));
        }
    }

    private void write(Publication publication, Selection selection, Collection<Area> chosen, StatusLine line)
            throws IOException {
        if (json != null) {
            line.showNow("Skriver JSON …");
            OutputFile.write(json, to -> FiguresJson.write(to, publication, selection));
        }
        if (out == null) {
            return;
        }
        Path folder = Files.createDirectories(out);
        line.showNow("Skriver CSV …");
        OutputFile.writeText(
                folder.resolve("indikatorer.csv"), to -> FiguresCsv.write(to, publication.figures(selection)));
        line.showNow("Skriver XLSX …");
        OutputFile.write(folder.resolve("indikatorer.xlsx"), to -> FiguresXlsx.write(to, publication, selection));
        line.showNow("Skriver HTML …");
        LocalDate today = LocalDate.now(Clock.systemDefaultZone());
        Collection<Area> pages = chosen.isEmpty() ? List.of(publication.areas().whole()) : chosen;
        for (Area area : pages) {
            String name = pages.size() == 1 ? "indikatorer.html" : "indikatorer-" + fileName(area) + ".html";
            OutputFile.writeText(
                    folder.resolve(name), to -> FiguresHtml.write(to, publication, area, selection, today));
        }
    }

    private static String fileName(Area area) {
        return area.level() + "-" + area.name().replaceAll("[^\\p{L}\\p{N}-]", "_");
    }
}
