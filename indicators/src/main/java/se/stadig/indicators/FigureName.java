package se.stadig.indicators;

import java.util.Comparator;

/** A figure's name, {@code FIGURE/LEVEL/AREA/POPULATION/PART}, as the delivery contract writes it. */
public record FigureName(String figure, Level level, String area, String population, Part part)
        implements Comparable<FigureName> {
    public String text() {
        return figure + "/" + level + "/" + area + "/" + population + "/" + part.label();
    }

    private static final Comparator<FigureName> ORDER = Comparator.comparing(FigureName::figure)
            .thenComparing(FigureName::level)
            .thenComparing(FigureName::area)
            .thenComparing(FigureName::population)
            .thenComparing(FigureName::part);

    @Override
    public int compareTo(FigureName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return text();
    }
}
