package se.stadig.indicators;

/** One part of a breakdown, such as AGE=80+; or everybody. Parts order by dimension, then by value as text. */
public record Part(Dimension dimension, String value) implements Comparable<Part> {
    public static final Part ALL = new Part(Dimension.ALL, "ALL");

    /** As it stands last in a figure's name. */
    public String label() {
        return dimension == Dimension.ALL ? "ALL" : dimension + "=" + value;
    }

    @Override
    public int compareTo(Part other) {
        int byDimension = dimension.compareTo(other.dimension);
        return byDimension != 0 ? byDimension : value.compareTo(other.value);
    }
}
