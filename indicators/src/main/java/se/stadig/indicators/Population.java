package se.stadig.indicators;

import java.util.Arrays;

/** Whom a figure is about: the population that stands in its name. */
public enum Population {
    ELIGIBLE(
            "Mätta personer",
            "Personer i ordinärt boende som är 65 år eller äldre och har minst två räknade besök varje dag i mätperioden, utan frånvaro "
                    + "och med känd personal vid alla räknade besök."),
    INDICATOR(
            "Kolada",
            "Personer i ordinärt boende med verkställt beslut vid enheten. De vars beslut bara gäller trygghetslarm, matdistribution, "
                    + "ledsagning eller avlösning räknas inte."),
    LAW(
            "Lagen",
            "Alla personer i ordinärt boende med verkställt beslut vid enheten, oavsett vad beslutet gäller. Lagens skyldighet att erbjuda "
                    + "fast omsorgskontakt gäller dem alla."),
    AGED_65(
            "65 år eller äldre med timmar",
            "Personer i ordinärt boende som är 65 år eller äldre och har 1–744 beviljade timmar service eller personlig omvårdnad."),
    VISITED("Besökta personer", "Alla som har minst ett räknat besök i mätperioden, oavsett ålder och boende."),
    UNITS("Enheter", "Alla enheter inom hemtjänsten som har lämnat uppgifter."),
    STAFF("Omsorgspersonal", "Omsorgspersonal som arbetar klockan 09.00 under de mätta dagarna.");

    private final String swedish;
    private final String explanation;

    Population(String swedish, String explanation) {
        this.swedish = swedish;
        this.explanation = explanation;
    }

    /** The population with the name that a figure carries. */
    public static Population named(String name) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no population is called " + name));
    }

    public String swedish() {
        return swedish;
    }

    public String explanation() {
        return explanation;
    }
}
