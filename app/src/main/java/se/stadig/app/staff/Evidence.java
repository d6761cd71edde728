package se.stadig.app.staff;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stadig.app.entry.Row;
import se.stadig.app.platform.Text;
import se.stadig.terms.TitleEvidence;

/**
 * What was seen as proof of the title undersköterska (PSL 4:5 a, SoL 25:4).
 *
 * @param since the day on which the certificate was issued
 * @param number of the certificate; may be empty
 * @param employer where the person was employed on 1 July 2023, for the transition rule; may be empty
 * @param document where the document is kept; empty where none has been seen
 * @param verifiedBy who has seen it, and on which day
 */
record Evidence(
        UUID id,
        TitleEvidence kind,
        Optional<LocalDate> since,
        String number,
        String employer,
        String document,
        String verifiedBy,
        Optional<LocalDate> verifiedOn,
        int version)
        implements Row {

    static Text name(TitleEvidence kind) {
        return Text.of(
                switch (kind) {
                    case CERTIFICATE -> "bevis från Socialstyrelsen";
                    case TRANSITION -> "övergångsregeln";
                    case NONE -> "ingen grund";
                });
    }

    static Map<String, Text> kinds() {
        Map<String, Text> kinds = new LinkedHashMap<>();
        kinds.put(TitleEvidence.CERTIFICATE.name(), name(TitleEvidence.CERTIFICATE));
        kinds.put(TitleEvidence.TRANSITION.name(), name(TitleEvidence.TRANSITION));
        return kinds;
    }
}
