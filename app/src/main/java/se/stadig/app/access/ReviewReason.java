package se.stadig.app.access;

import se.stadig.app.platform.Text;

/** Why a row of the log is to be judged. */
enum ReviewReason {
    SAMPLE(Text.of("Raden är dragen med lotten. Inget i den sticker ut.")),
    EMERGENCY(Text.of("Uppgifterna öppnades med nödåtkomst.")),
    PROTECTED(Text.of("Personen har skyddade personuppgifter.")),
    ENDED(Text.of("Enhetens uppdrag för personen hade tagit slut.")),
    UNPLANNED(Text.of("Personen hade ingen beslutad insats då, så inget planerat besök förklarar det.")),
    REFUSED(Text.of("Medarbetaren försökte öppna en person utan att ha rätt till det, och fick inte.")),
    NAMESAKE(Text.of("Medarbetaren och personen har samma efternamn. De kan vara släkt.")),
    MANY(Text.of("Ovanligt många personer på en dag."));

    private final Text words;

    ReviewReason(Text words) {
        this.words = words;
    }

    Text words() {
        return words;
    }
}
