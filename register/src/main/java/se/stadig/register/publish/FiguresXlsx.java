package se.stadig.register.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.numbers.fraction.BigFraction;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import se.stadig.indicators.Definition;
import se.stadig.indicators.Definition.Scale;
import se.stadig.indicators.LeftOut;

/** Published figures as a workbook: what it is first, then one sheet for each chapter. Numbers are numbers; a withheld cell is empty. */
public final class FiguresXlsx {
    /** Rows are written out so often; and a sheet can hold no more than about a million. */
    private static final int FLUSH = 2_000;

    private static final int MOST_ROWS = 1_048_000;
    private static final List<String> COLUMNS = List.of(
            "Id",
            "Version",
            "Namn",
            "Nivå",
            "Områdeskod",
            "Område",
            "Vilka som räknas",
            "Uppdelning",
            "Del",
            "Värde",
            "Mäts i",
            "Täljare",
            "Nämnare",
            "Personer",
            "Visning");
    private static final int[] WIDTHS = {12, 9, 38, 13, 14, 30, 16, 20, 24, 10, 16, 12, 12, 10, 34};

    private final Workbook workbook;
    private final Publication publication;
    private final Selection selection;

    private FiguresXlsx(Workbook workbook, Publication publication, Selection selection) {
        this.workbook = workbook;
        this.publication = publication;
        this.selection = selection;
    }

    public static void write(OutputStream to, Publication publication, Selection selection) throws IOException {
        try (Workbook workbook = new Workbook(to, "Stadig", "1.0")) {
            new FiguresXlsx(workbook, publication, selection).write();
        }
    }

    private void write() throws IOException {
        try (Worksheet sheet = workbook.newWorksheet("Läs mig")) {
            ReadMeSheet.write(sheet, publication, selection);
        }
        for (Chapter chapter : Chapter.values()) {
            Iterator<Published> figures = chapter.definitions().stream()
                    .flatMap(definition -> publication.figures(definition, selection))
                    .iterator();
            for (int number = 1; figures.hasNext(); number++) {
                String title = number == 1 ? chapter.title() : chapter.title() + " " + number;
                try (Worksheet sheet = workbook.newWorksheet(title)) {
                    writeSheet(sheet, figures, reasons(chapter));
                }
            }
        }
    }

    /** The reasons that somebody can be left out for in the chapter. */
    private List<LeftOut.Reason> reasons(Chapter chapter) {
        return List.of(LeftOut.Reason.values()).stream()
                .filter(reason -> switch (reason) {
                    case AGE_UNKNOWN,
                            UNDER_65,
                            NOT_ORDINARY_HOUSING,
                            ABSENT,
                            FEWER_THAN_TWO_VISITS,
                            PERFORMER_UNKNOWN -> chapter == Chapter.CONTINUITY;
                    case ROUND_THE_CLOCK, NO_HOURS_GIVEN, BELOW_1, ABOVE_744 -> chapter == Chapter.GRANTED;
                    case ONLY_ALARM_MEAL_ESCORT_RESPITE, NOT_OFFERED, DECLINED, UNANSWERED ->
                        chapter == Chapter.CONTACT;
                })
                .toList();
    }

    private static void writeSheet(Worksheet sheet, Iterator<Published> figures, List<LeftOut.Reason> reasons)
            throws IOException {
        List<String> header = new ArrayList<>(COLUMNS);
        reasons.forEach(reason -> header.add("Räknas inte: " + reason.swedish().toLowerCase(Locale.ROOT)));
        sheet.freezePane(3, 1);
        for (int column = 0; column < header.size(); column++) {
            sheet.width(column, column < WIDTHS.length ? WIDTHS[column] : 18);
            sheet.value(0, column, header.get(column));
        }
        sheet.range(0, 0, 0, header.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .fillColor("E3EDF3")
                .set();
        sheet.repeatRows(0);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.pageOrientation("landscape");
        int row = 1;
        while (figures.hasNext() && row < MOST_ROWS) {
            writeRow(sheet, row++, figures.next(), reasons);
            if (row % FLUSH == 0) {
                sheet.flush();
            }
        }
        sheet.setAutoFilter(0, 0, row - 1, header.size() - 1);
    }

    private static void writeRow(Worksheet sheet, int row, Published figure, List<LeftOut.Reason> reasons) {
        Definition definition = figure.definition();
        int column = 0;
        sheet.value(row, column++, definition.figure());
        sheet.value(row, column++, definition.version());
        sheet.value(row, column++, definition.wording().name());
        sheet.value(row, column++, figure.name().level().swedish());
        sheet.value(row, column++, figure.name().area());
        sheet.value(row, column++, figure.areaName());
        sheet.value(row, column++, figure.population().swedish());
        sheet.value(row, column++, figure.name().part().dimension().swedish());
        sheet.value(row, column++, figure.name().part().swedish());
        if (figure.value() != null) {
            sheet.value(row, column, number(figure.value()));
            sheet.style(row, column)
                    .format(definition.scale() == Scale.PERCENT ? "0.0%" : "0.0")
                    .set();
        }
        column++;
        sheet.value(row, column++, definition.scale().swedish());
        column = put(sheet, row, column, figure.numerator());
        column = put(sheet, row, column, figure.denominator());
        if (figure.persons() != null) {
            sheet.value(row, column, figure.persons());
        }
        column++;
        sheet.value(row, column++, figure.flag().swedish());
        for (LeftOut.Reason reason : reasons) {
            Long persons = figure.leftOut().get(reason);
            if (persons != null) {
                sheet.value(row, column, persons);
            }
            column++;
        }
    }

    private static int put(Worksheet sheet, int row, int column, @Nullable BigFraction exact) {
        if (exact != null) {
            sheet.value(row, column, number(exact));
        }
        return column + 1;
    }

    private static BigDecimal number(BigFraction exact) {
        return FiguresCsv.rounded(exact);
    }
}
