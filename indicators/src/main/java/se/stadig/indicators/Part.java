package se.stadig.indicators;

import java.util.List;

/** One part of a breakdown, such as AGE=80+; or everybody. Parts order by dimension, then by value as text. */
public record Part(Dimension dimension, String value) implements Comparable<Part> {
    public static final Part ALL = new Part(Dimension.ALL, "ALL");

    /** As it stands last in a figure's name. */
    public String label() {
        return dimension == Dimension.ALL ? "ALL" : dimension + "=" + value;
    }

    /** As a reader meets it: "Kvinnor", "80 år eller äldre". */
    public String swedish() {
        return PartWords.of(this);
    }

    /** The parts of a dimension that have a word, in the order of a table; those of unknown people are told only where there are some. */
    public static List<Part> known(Dimension dimension) {
        return PartWords.parts(dimension);
    }

    @Override
    public int compareTo(Part other) {
        int byDimension = dimension.compareTo(other.dimension);
        return byDimension != 0 ? byDimension : value.compareTo(other.value);
    }
}
