package se.stadig.app.access;

import java.util.Arrays;
import java.util.Optional;

/** Why somebody is no longer logged in, as the login page says it. */
enum SessionEnd {
    IDLE(
            "inaktiv",
            "Du loggades ut eftersom du inte har gjort något på en stund, eller för att systemet startades om. Logga in igen."),
    TOO_LONG("tid", "Du har varit inloggad så länge som är tillåtet. Logga in igen."),
    REPLACED(
            "antal",
            "Du loggades ut här eftersom du har loggat in på för många andra ställen. Logga in igen om du vill fortsätta här."),
    EVERYWHERE("overallt", "Du är utloggad överallt."),
    ACCOUNT_CLOSED("konto", "Ditt konto är stängt. Be systemadministratören om hjälp om det är fel."),
    ENGAGEMENT_ENDED("uppdrag", "Ditt uppdrag har upphört. Logga in igen om du har ett annat uppdrag."),
    AT_PROVIDER("tjanst", "Du loggades ut eftersom du loggade ut från inloggningstjänsten.");

    private final String code;
    private final String sentence;

    SessionEnd(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    String code() {
        return code;
    }

    String sentence() {
        return sentence;
    }

    static Optional<SessionEnd> of(String code) {
        return Arrays.stream(values()).filter(end -> end.code.equals(code)).findFirst();
    }
}
