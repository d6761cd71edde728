package se.stadig.register.publish;

import java.util.Arrays;
import java.util.List;
import se.stadig.indicators.Catalogue;
import se.stadig.indicators.Definition;

/** Kapitel: the figures that are read together. */
public enum Chapter {
    CONTINUITY("Personalkontinuitet", "U214"),
    CONTACT("Fast omsorgskontakt", "N2160[0-3].*|N20509"),
    OWN_CONTACT("Besök av kontakten", "OWN_CONTACT|DEPUTY"),
    STAFF("Undersköterskor", "N2160[89]"),
    GRANTED("Beviljad hjälp", "HOURS|HTJ");

    private final String title;
    private final String figures;

    Chapter(String title, String figures) {
        this.title = title;
        this.figures = "(" + figures + ").*";
    }

    public String title() {
        return title;
    }

    /** In the order of the catalogue. */
    public List<Definition> definitions() {
        return Catalogue.all().stream().filter(one -> of(one) == this).toList();
    }

    public static Chapter of(Definition definition) {
        return Arrays.stream(values())
                .filter(one -> definition.figure().matches(one.figures))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the figure " + definition.figure() + " is in no chapter. Maybe it is new in the catalogue."));
    }
}
