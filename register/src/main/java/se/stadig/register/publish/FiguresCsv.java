package se.stadig.register.publish;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import se.stadig.indicators.LeftOut;

/**
 * Published figures for programs: one row each, UTF-8 without BOM, separator {@code ;}, decimal point, at most six decimals; an empty cell is a number
 * that is withheld, that the figure does not have, or a reason that left nobody out. The spreadsheet is for people.
 */
public final class FiguresCsv {
    static final int DECIMALS = 6;
    private static final List<String> COLUMNS = List.of(
            "id",
            "version",
            "name",
            "level",
            "area",
            "area_name",
            "population",
            "dimension",
            "part",
            "value",
            "numerator",
            "denominator",
            "persons",
            "flag");

    private FiguresCsv() {}

    public static void write(Writer to, Stream<Published> figures) throws IOException {
        CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(to);
        List<String> header = new ArrayList<>(COLUMNS);
        for (LeftOut.Reason reason : LeftOut.Reason.values()) {
            header.add("left_out_" + reason.name());
        }
        try {
            csv.writeRecord(header);
            figures.forEach(figure -> csv.writeRecord(row(figure)));
        } catch (UncheckedIOException full) {
            throw full.getCause();
        }
        csv.flush();
    }

    private static List<String> row(Published figure) {
        List<String> row = new ArrayList<>(Arrays.asList(
                figure.name().figure(),
                figure.definition().version(),
                figure.definition().wording().name(),
                figure.name().level().name(),
                tame(figure.name().area()),
                tame(figure.areaName()),
                figure.name().population(),
                figure.name().part().dimension().name(),
                figure.name().part().value(),
                text(figure.value()),
                text(figure.numerator()),
                text(figure.denominator()),
                figure.persons() == null ? "" : figure.persons().toString(),
                figure.flag().name()));
        for (LeftOut.Reason reason : LeftOut.Reason.values()) {
            Long persons = figure.leftOut().get(reason);
            row.add(persons == null ? "" : persons.toString());
        }
        return row;
    }

    /** Text of a sender that a spreadsheet would run as a formula gets an apostrophe before it. */
    private static String tame(String text) {
        return text.isEmpty() || "=+-@".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    private static String text(@Nullable BigFraction exact) {
        return exact == null ? "" : rounded(exact).toPlainString();
    }

    /** With at most six decimals, and none that says nothing. */
    static BigDecimal rounded(BigFraction exact) {
        BigDecimal rounded =
                exact.bigDecimalValue(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
