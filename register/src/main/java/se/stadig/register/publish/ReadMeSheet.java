package se.stadig.register.publish;

import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;
import se.stadig.indicators.Catalogue;
import se.stadig.indicators.Definition;
import se.stadig.indicators.Population;

/** The first sheet of the workbook: what the figures are about, whom they cover and how each is defined. */
final class ReadMeSheet {
    private static final List<String> COLUMNS = List.of(
            "Id",
            "Version",
            "Namn",
            "Vad den visar",
            "Täljare",
            "Nämnare",
            "Mäts i",
            "Riktning",
            "Ställning",
            "Ägare",
            "Källa");
    private static final int[] WIDTHS = {20, 22, 36, 50, 40, 40, 18, 18, 24, 34, 60};

    private final Worksheet sheet;
    private int row;

    private ReadMeSheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    static void write(Worksheet sheet, Publication publication, Selection selection) {
        new ReadMeSheet(sheet).write(publication, selection);
    }

    private void write(Publication publication, Selection selection) {
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.width(column, WIDTHS[column]);
        }
        heading("Stadig – indikatorer för fast omsorgskontakt i hemtjänsten");
        for (About one : About.of(publication, publication.areas().whole())) {
            line(one.word(), one.text());
        }
        line(
                "Tomma celler",
                "En tom cell är ett tal som inte visas eller som indikatorn inte har. Kolumnen Visning säger varför.");
        row++;
        heading("Vilka som räknas");
        for (Population one : Population.values()) {
            line(one.swedish(), one.explanation());
        }
        row++;
        heading("Indikatorer");
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.value(row, column, COLUMNS.get(column));
        }
        sheet.range(row, 0, row, COLUMNS.size() - 1)
                .style()
                .bold()
                .fillColor("E3EDF3")
                .set();
        row++;
        Catalogue.all().stream()
                .filter(one -> selection.hasFigure(one.figure()))
                .forEach(this::definition);
    }

    private void heading(String text) {
        sheet.value(row, 0, text);
        sheet.style(row, 0).bold().fontSize(14).set();
        row++;
    }

    private void line(String word, String text) {
        sheet.value(row, 0, word);
        sheet.style(row, 0).bold().set();
        sheet.value(row, 1, text);
        row++;
    }

    private void definition(Definition one) {
        List<String> cells = List.of(
                one.figure(),
                one.version(),
                one.wording().name(),
                one.wording().explanation(),
                one.wording().numerator(),
                one.wording().denominator(),
                one.scale().swedish(),
                one.direction().swedish(),
                one.standing().status().swedish(),
                one.standing().owner(),
                one.source().reference() + " ”" + one.source().text() + "” Läsningar: "
                        + one.readings().stream().map(Enum::name).collect(Collectors.joining(", ")) + ".");
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column));
        }
        sheet.range(row, 0, row, cells.size() - 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        row++;
    }
}
