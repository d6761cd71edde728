package se.stadig.indicators;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Figures as a text that is the same, byte for byte, whenever the figures are: one line each, in order of their names. */
public final class FigureText {
    private FigureText() {}

    public static String of(SortedMap<FigureName, Figure> figures) {
        return figures.values().stream().map(FigureText::line).collect(Collectors.joining());
    }

    private static String line(Figure one) {
        Map<String, Long> leftOut = one.leftOut();
        return one.name().text()
                + ";"
                + (one.numerator() == null ? "" : Figure.text(one.numerator()))
                + ";"
                + Figure.text(one.denominator())
                + ";"
                + (one.value() == null ? "" : Figure.text(one.value()))
                + ";"
                + (one.persons() == null ? "" : one.persons())
                + ";"
                + (leftOut == null ? "" : new TreeMap<>(leftOut))
                + "\n";
    }
}
