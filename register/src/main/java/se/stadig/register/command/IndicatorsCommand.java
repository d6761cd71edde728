package se.stadig.register.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.stadig.indicators.Figure;
import se.stadig.indicators.FigureName;
import se.stadig.indicators.Figures;
import se.stadig.indicators.Question;
import se.stadig.register.figures.Reading;
import se.stadig.register.publish.FiguresJson;

/** {@code stadig indicators}: every figure of the store for the days that are asked for. */
@Command(
        name = "indicators",
        mixinStandardHelpOptions = true,
        description = "Räkna registrets indikatorer.",
        exitCodeListHeading = "%nSlutkoder:%n",
        exitCodeList = {"0:siffrorna är framtagna", "1:något gick fel", "2:fel i det som angavs"})
public final class IndicatorsCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--window",
            required = true,
            paramLabel = "DAG",
            description = "Första dagen av de 14 för personalkontinuitet.")
    private LocalDate window = LocalDate.MIN;

    @Option(
            names = "--reference-date",
            required = true,
            paramLabel = "DAG",
            description = "Enhetsundersökningens dag, 1 mars.")
    private LocalDate reference = LocalDate.MIN;

    @Option(
            names = "--month-end",
            required = true,
            paramLabel = "DAG",
            description = "Månadens sista dag, för beviljade timmar.")
    private LocalDate monthEnd = LocalDate.MIN;

    @Option(
            names = "--staffing-from",
            paramLabel = "DAG",
            description = "Första dagen av de 14 för andel undersköterskor (förvalt: 1 mars).")
    private @Nullable LocalDate staffingFrom;

    @Option(names = "--digital-counted", description = "Räkna även digitala besök.")
    private boolean digitalCounted;

    @Option(
            names = "--json",
            paramLabel = "FIL",
            description = "Skriv alla siffror som JSON, oavrundade och utan röjandekontroll.")
    private @Nullable Path json;

    @Override
    public Integer call() throws IOException, SQLException {
        LocalDate staffing = staffingFrom == null ? LocalDate.of(reference.getYear(), 3, 1) : staffingFrom;
        Question question = new Question(window, reference, monthEnd, staffing, digitalCounted);
        try (Reading reading = Reading.of(store.open())) {
            SortedMap<FigureName, Figure> figures = Figures.of(reading.count(question, Reading.Progress.SILENT));
            if (json != null) {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(json))) {
                    FiguresJson.write(out, question, reading.coverage(question), figures, Map.of());
                }
            }
        }
        return 0;
    }
}
