package se.stadig.indicators;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Indikatorkatalogen: one definition for every figure that {@link Figures} tells. */
public final class Catalogue {
    private static final Map<String, Definition> BY_FIGURE = new LinkedHashMap<>();

    static {
        Stream.of(
                        ContinuityDefinitions.all(),
                        ContactDefinitions.all(),
                        OwnContactDefinitions.all(),
                        StaffDefinitions.all(),
                        GrantedDefinitions.all())
                .flatMap(List::stream)
                .forEach(one -> BY_FIGURE.put(one.figure(), one));
    }

    private Catalogue() {}

    /** All definitions, in the order in which a reader meets them. */
    public static List<Definition> all() {
        return List.copyOf(BY_FIGURE.values());
    }

    /** The definition of a figure's id, such as U21401. */
    public static Definition of(String figure) {
        Definition found = BY_FIGURE.get(figure);
        if (found == null) {
            throw new IllegalArgumentException("no definition of the figure " + figure);
        }
        return found;
    }

    public static boolean knows(String figure) {
        return BY_FIGURE.containsKey(figure);
    }
}
