package se.stadig.register.publish;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import se.stadig.indicators.Area;
import se.stadig.indicators.Catalogue;
import se.stadig.indicators.Definition;
import se.stadig.indicators.Figure;
import se.stadig.indicators.FigureName;
import se.stadig.indicators.LeftOut.Reason;
import se.stadig.indicators.Population;
import se.stadig.indicators.disclosure.Flag;

/**
 * A figure as anybody may see it: a withheld one holds no number at all, so that no page or file can give it away.
 *
 * @param areaName what a reader calls the area
 * @param value exact; null where it is withheld or there is nothing to divide by
 * @param persons how many it is about; null where it is withheld or about units
 * @param leftOut how many were left out, by reason; empty where it is withheld
 */
public record Published(
        FigureName name,
        Definition definition,
        Population population,
        String areaName,
        Flag flag,
        @Nullable BigFraction value,
        @Nullable BigFraction numerator,
        @Nullable BigFraction denominator,
        @Nullable Long persons,
        Map<Reason, Long> leftOut) {
    /** In the place of a number that is not told. */
    public static final String NOTHING = "–";

    private static final long FEW = 7;

    public Published {
        leftOut = Collections.unmodifiableMap(leftOut);
    }

    static Published of(Figure figure, Flag flag, String areaName) {
        FigureName name = figure.name();
        boolean told = !flag.isWithheld();
        return new Published(
                name,
                Catalogue.of(name.figure()),
                Population.named(name.population()),
                areaName,
                flag,
                told ? figure.value() : null,
                told ? figure.numerator() : null,
                told ? figure.denominator() : null,
                told ? figure.persons() : null,
                leftOut(figure, flag));
    }

    /** Where nobody is counted, those who were left out are the whole group, and a small one is not told. */
    private static Map<Reason, Long> leftOut(Figure figure, Flag flag) {
        Map<Reason, Long> told = new EnumMap<>(Reason.class);
        if (figure.leftOut() != null && !flag.isWithheld()) {
            figure.leftOut().forEach((reason, persons) -> told.put(Reason.valueOf(reason), persons));
            long all = told.values().stream().mapToLong(Long::longValue).sum();
            if (flag == Flag.NO_DATA && all < FEW) {
                told.clear();
            }
        }
        return told;
    }

    public Area area() {
        return Areas.of(name.level(), name.area());
    }

    /** What a reader of the language calls the area. */
    public String areaSaid(Speech speech) {
        return Areas.said(name.level(), areaName, speech);
    }

    /** The value rounded for reading: "14,3", "12,5 %", or a dash. */
    public String valueText() {
        return value == null ? NOTHING : Swedish.value(value, definition.scale());
    }

    public String numeratorText() {
        return numerator == null ? NOTHING : Swedish.amount(numerator);
    }

    public String denominatorText() {
        return denominator == null ? NOTHING : Swedish.amount(denominator);
    }

    public String personsText() {
        return persons == null ? NOTHING : Swedish.number(persons);
    }

    /** What a reader must know of the figure besides its value, in a word or two; empty where there is nothing. */
    public String remark() {
        return switch (flag) {
            case SHOWN -> "";
            case UNCERTAIN -> "osäker";
            case NO_DATA -> "ingen att räkna";
            case WITHHELD_FEW -> "visas inte: för få";
            case WITHHELD_COMPLEMENT -> "visas inte: röjer annan";
        };
    }

    /** "Är under 65 år: 12; …", or empty. */
    public String leftOutText() {
        return leftOut.entrySet().stream()
                .map(entry -> entry.getKey().swedish() + ": " + Swedish.number(entry.getValue()))
                .collect(Collectors.joining("; "));
    }
}
