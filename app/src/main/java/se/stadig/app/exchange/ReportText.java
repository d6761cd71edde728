package se.stadig.app.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.stadig.app.exchange.Report.Line;

/** A report for a terminal. */
public final class ReportText {
    private static final int MOST_LINES = 50;

    private ReportText() {}

    public static String of(ImportRun run) {
        Report report = run.report();
        List<String> lines = new ArrayList<>();
        lines.add(
                switch (run.status()) {
                    case TRIED -> "Provkörning. Ingenting är ändrat.";
                    case DONE -> "Importen är genomförd.";
                    case REFUSED -> "Importen stoppades. Ingenting är ändrat.";
                });
        lines.add("Kommun: %s %s".formatted(run.municipality(), run.municipalityName()));
        if (!report.stopped().isEmpty()) {
            String place = report.stoppedAt().place();
            lines.add((place.isEmpty() ? "" : place + ": ") + report.stopped());
        }
        for (Map.Entry<String, Report.FileCount> file : report.files().entrySet()) {
            lines.add("  %-26s %,9d rader, %,d tas inte emot%s"
                    .formatted(
                            file.getKey(),
                            file.getValue().rows(),
                            file.getValue().refused(),
                            file.getValue().skipped() > 0
                                    ? ", %,d gäller inte Stadig"
                                            .formatted(file.getValue().skipped())
                                    : ""));
        }
        for (Kind kind : report.kinds()) {
            String counts = Arrays.stream(Outcome.values())
                    .filter(outcome -> report.count(kind, outcome) > 0)
                    .map(outcome ->
                            "%s %,d".formatted(outcome.swedish().toLowerCase(Locale.ROOT), report.count(kind, outcome)))
                    .collect(Collectors.joining(", "));
            lines.add("  %-26s %s".formatted(kind.swedish(), counts));
        }
        if (report.unknownFiles() > 0) {
            lines.add("  %d filer kändes inte igen och lästes inte.".formatted(report.unknownFiles()));
        }
        if (report.overwritten() > 0) {
            lines.add("  %d rader som var ändrade här ersätts av det andra systemets.".formatted(report.overwritten()));
        }
        if (report.noted() > 0) {
            lines.add("  %d rader har bara en nyare tid eller är borttagna hos avsändaren, vilket antecknas."
                    .formatted(report.noted()));
        }
        tell(lines, "Observera:", report.warnings());
        tell(lines, "Krockar:", report.conflicts());
        tell(lines, "Rader som inte tas emot:", report.refused());
        if (run.status() == ImportRun.Status.TRIED) {
            if (report.asks()) {
                lines.add("Ovanligt många rader skulle återkallas. Kontrollera att det är meningen.");
            }
            lines.add("Genomför precis detta med: --carry-out %s%s"
                    .formatted(run.fingerprint(), report.asks() ? " --accept-withdrawals" : ""));
        }
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private static void tell(List<String> lines, String title, List<Line> told) {
        if (told.isEmpty()) {
            return;
        }
        lines.add(title);
        told.stream()
                .limit(MOST_LINES)
                .forEach(line -> lines.add("  %s %s%s: %s"
                        .formatted(
                                line.place(),
                                line.column(),
                                line.value().isEmpty() ? "" : " ”" + line.value() + "”",
                                line.sentence())));
        if (told.size() > MOST_LINES) {
            lines.add("  … och fler; --json FIL skriver dem.");
        }
    }
}
