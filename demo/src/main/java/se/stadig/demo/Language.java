package se.stadig.demo;

import java.util.Map;

/**
 * Språk: what a recipient speaks best. Names from other countries often come with their languages, other names seldom.
 *
 * @param code ISO 639-1
 */
record Language(String code, boolean needsInterpreter) {
    private static final long LANGUAGE = 44;
    private static final Language SWEDISH = new Language("sv", false);
    private static final String[] OTHERS = {"en", "en", "ar", "so", "fa", "fi"};
    private static final Map<String, String[]> OF_NAME = Map.of(
            "Aino", new String[] {"fi"},
            "Väinö", new String[] {"fi"},
            "Mäkinen", new String[] {"fi"},
            "Mirjana", new String[] {"bs"},
            "Dragan", new String[] {"bs"},
            "Kovač", new String[] {"bs"},
            "Hassan", new String[] {"ar", "so", "fa"});

    static Language of(Person person, Life life) {
        Chance chance = new Chance(life.key(), LANGUAGE);
        String[] ofFamily = OF_NAME.getOrDefault(person.familyName(), OTHERS);
        String[] likely = OF_NAME.getOrDefault(person.givenName(), ofFamily);
        if (!chance.within(likely == OTHERS ? 0.025 : 0.6)) {
            return SWEDISH;
        }
        return new Language(chance.pick(likely), chance.within(0.5));
    }
}
