package se.stadig.app.welcome;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stadig.app.entry.Row;
import se.stadig.app.platform.Text;

/**
 * Samtycke: to whom what may be told.
 *
 * @param name of the counterparty
 * @param lastDay at most a year after the first
 * @param revokedOn from which day it holds no longer, where it was taken back
 */
record Consent(
        UUID id,
        Counterparty counterparty,
        String name,
        String about,
        Giver givenBy,
        Form form,
        LocalDate firstDay,
        LocalDate lastDay,
        Optional<LocalDate> revokedOn,
        String author,
        int version)
        implements Row {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(firstDay)
                && !day.isAfter(lastDay)
                && revokedOn.filter(revoked -> !day.isBefore(revoked)).isEmpty();
    }

    /** To whom. */
    enum Counterparty {
        NEEDS_ASSESSOR("biståndshandläggare"),
        FEE_OFFICER("avgiftshandläggare"),
        NIGHT_PATROL("nattpatrull"),
        DISCHARGE_TEAM("hemgångsteam"),
        OTHER_PROVIDER("annan utförare"),
        SOCIAL_PSYCHIATRY("socialpsykiatri eller beroendevård"),
        HEALTH_CENTRE("vårdcentral eller annan sjukvård"),
        RELATIVE("anhörig"),
        CLOSE_PERSON("annan närstående"),
        OTHER("någon annan");

        private final String swedish;

        Counterparty(String swedish) {
            this.swedish = swedish;
        }

        Text text() {
            return Text.of(swedish);
        }
    }

    /** By whom. */
    enum Giver {
        PERSON("personen själv"),
        GOD_MAN("god man"),
        FORVALTARE("förvaltare"),
        FUTURE_POWER("den som har framtidsfullmakt");

        private final String swedish;

        Giver(String swedish) {
            this.swedish = swedish;
        }

        Text text() {
            return Text.of(swedish);
        }
    }

    /** How. */
    enum Form {
        ORAL("muntligt"),
        WRITTEN("skriftligt"),
        IMPLIED("underförstått, genom vad personen gör");

        private final String swedish;

        Form(String swedish) {
            this.swedish = swedish;
        }

        Text text() {
            return Text.of(swedish);
        }
    }

    static Map<String, Text> counterparties() {
        Map<String, Text> all = new LinkedHashMap<>();
        for (Counterparty one : Counterparty.values()) {
            all.put(one.name(), one.text());
        }
        return all;
    }

    static Map<String, Text> givers() {
        Map<String, Text> all = new LinkedHashMap<>();
        for (Giver one : Giver.values()) {
            all.put(one.name(), one.text());
        }
        return all;
    }

    static Map<String, Text> forms() {
        Map<String, Text> all = new LinkedHashMap<>();
        for (Form one : Form.values()) {
            all.put(one.name(), one.text());
        }
        return all;
    }
}
