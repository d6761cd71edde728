package se.stadig.app.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import se.stadig.app.platform.Text;

/** Sökord: under which a note stands in the journal. */
public enum Keyword {
    CARE_CONTACT("Fast omsorgskontakt"),
    CARRYING_OUT("Genomförande av insatser"),
    HEALTH("Hälsa"),
    CONTACTS("Kontakter med andra"),
    DEVIATION("Avvikelse"),
    /** What the person holds to be wrong in what is documented (SoL 14:6). */
    OBJECTION("Personens invändning"),
    OTHER("Övrigt");

    private final String swedish;

    Keyword(String swedish) {
        this.swedish = swedish;
    }

    public Text text() {
        return Text.of(swedish);
    }

    static Map<String, Text> choices() {
        Map<String, Text> choices = new LinkedHashMap<>();
        for (Keyword keyword : values()) {
            choices.put(keyword.name(), keyword.text());
        }
        return choices;
    }
}
