package se.stadig.indicators;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Swedish of the parts of breakdowns, in the order in which a table shows them. */
final class PartWords {
    private static final Map<Part, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(Part.ALL, "Alla");
        put(Dimension.SEX, "K", "Kvinnor");
        put(Dimension.SEX, "M", "Män");
        put(Dimension.SEX, Breakdown.UNKNOWN, "Kön saknas");
        put(Dimension.AGE, "0-64", "0–64 år");
        put(Dimension.AGE, "65-79", "65–79 år");
        put(Dimension.AGE, "80+", "80 år eller äldre");
        put(Dimension.AGE, Breakdown.UNKNOWN, "Ålder saknas");
        put(Dimension.CARE, "SERVICE_ONLY", "Bara service");
        put(Dimension.CARE, "PERSONAL_CARE", "Personlig omvårdnad");
        put(Dimension.CARE, "OTHER", "Varken service eller personlig omvårdnad");
        put(Dimension.FORM, "MUNICIPAL", "Kommunal regi");
        put(Dimension.FORM, "PRIVATE", "Enskild regi");
        put(Dimension.HOURS, "0", "Mindre än 1 timme");
        put(Dimension.HOURS, "1-9", "1–9 timmar");
        put(Dimension.HOURS, "10-25", "10–25 timmar");
        put(Dimension.HOURS, "26-49", "26–49 timmar");
        put(Dimension.HOURS, "50-79", "50–79 timmar");
        put(Dimension.HOURS, "80-119", "80–119 timmar");
        put(Dimension.HOURS, "120+", "120 timmar eller mer");
        put(Dimension.HOURS, "ROUND_THE_CLOCK", "Dygnet runt");
        put(Dimension.HOURS, "NONE_GIVEN", "Timmar saknas");
    }

    private PartWords() {}

    static String of(Part part) {
        String word = WORDS.get(part);
        if (word == null) {
            throw new IllegalArgumentException("no Swedish word for the part " + part.label());
        }
        return word;
    }

    static List<Part> parts(Dimension dimension) {
        return WORDS.keySet().stream()
                .filter(part -> part.dimension() == dimension)
                .toList();
    }

    private static void put(Dimension dimension, String value, String word) {
        WORDS.put(new Part(dimension, value), word);
    }
}
