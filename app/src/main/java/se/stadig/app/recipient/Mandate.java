package se.stadig.app.recipient;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import se.stadig.app.platform.Text;

/** By what somebody may speak for a person. */
public enum Mandate {
    NONE("ingen behörighet"),
    GOD_MAN("god man"),
    FORVALTARE("förvaltare"),
    FRAMTIDSFULLMAKT("framtidsfullmakt"),
    GUARDIAN("vårdnadshavare");

    private final String swedish;

    Mandate(String swedish) {
        this.swedish = swedish;
    }

    Text text() {
        return Text.of(swedish);
    }

    static Map<String, Text> choices() {
        Map<String, Text> choices = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(mandate -> choices.put(mandate.name(), mandate.text()));
        return choices;
    }
}
