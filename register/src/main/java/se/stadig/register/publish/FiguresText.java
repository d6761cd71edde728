package se.stadig.register.publish;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import se.stadig.indicators.Area;
import se.stadig.indicators.Catalogue;
import se.stadig.indicators.Definition;
import se.stadig.indicators.FigureName;

/** Published figures as tables in the terminal, one for each figure, from the nation down to the unit. */
public final class FiguresText {
    private static final int MOST_ROWS = 1000;
    private static final Comparator<Published> ORDER = Comparator.comparing(
                    (Published one) -> one.name().level())
            .reversed()
            .thenComparing(Published::areaName)
            .thenComparing(Published::name, Comparator.comparing(FigureName::part))
            .thenComparing(Published::population);

    private FiguresText() {}

    public static void write(PrintWriter to, Publication publication, Selection selection) {
        Area whole = publication.areas().whole();
        for (About one : About.of(publication, whole)) {
            to.println(one.word() + ": " + one.text());
        }
        int left = MOST_ROWS;
        long notShown = 0;
        for (Definition definition : Catalogue.all()) {
            if (left == 0) {
                notShown += publication.figures(definition, selection).count();
                continue;
            }
            List<Published> rows =
                    publication.figures(definition, selection).sorted(ORDER).toList();
            notShown += Math.max(0, rows.size() - left);
            List<Published> shown = rows.subList(0, Math.min(left, rows.size()));
            left -= shown.size();
            write(to, definition, shown);
        }
        if (notShown > 0) {
            to.printf(
                    "%n%s visas inte här. Begränsa med --level, --id, --area och --breakdown, eller skriv allt till filer med --out.%n",
                    Swedish.count(notShown, "rad till", "rader till"));
        }
        to.flush();
    }

    private static void write(PrintWriter to, Definition definition, List<Published> figures) {
        if (figures.isEmpty()) {
            return;
        }
        to.printf(
                "%n%s  %s (%s)%n",
                definition.figure(),
                definition.wording().name(),
                definition.scale().swedish());
        boolean several = definition.populations().size() > 1;
        TextTable table = new TextTable(
                Set.of(5, 6, 7, 8),
                "Nivå",
                "Kod",
                "Område",
                "Del",
                "Räknade",
                "Värde",
                "Täljare",
                "Nämnare",
                "Personer",
                "Anmärkning");
        for (Published one : figures) {
            table.row(
                    one.name().level().swedish(),
                    one.name().area(),
                    one.areaName(),
                    one.name().part().swedish(),
                    several ? one.population().swedish() : "",
                    one.valueText(),
                    one.numeratorText(),
                    one.denominatorText(),
                    one.personsText(),
                    one.remark());
        }
        to.print(table.text("  "));
    }
}
