package se.stadig.app.platform;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Languages that can be chosen, by their ISO 639-1 code: Swedish, the national minorities', and those that are usual in home care. */
public final class Languages {
    private static final Map<String, String> ALL = named();

    private static Map<String, String> named() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("sv", "svenska");
        all.put("fi", "finska");
        all.put("se", "samiska");
        all.put("yi", "jiddisch");
        all.put("ar", "arabiska");
        all.put("bs", "bosniska/kroatiska/serbiska");
        all.put("en", "engelska");
        all.put("et", "estniska");
        all.put("el", "grekiska");
        all.put("ku", "kurdiska");
        all.put("fa", "persiska");
        all.put("pl", "polska");
        all.put("ru", "ryska");
        all.put("so", "somaliska");
        all.put("es", "spanska");
        all.put("ti", "tigrinska");
        all.put("tr", "turkiska");
        all.put("uk", "ukrainska");
        all.put("hu", "ungerska");
        return Collections.unmodifiableMap(all);
    }

    private Languages() {}

    /** Code to Swedish name, in the order of a list to choose from. */
    public static Map<String, String> all() {
        return ALL;
    }
}
