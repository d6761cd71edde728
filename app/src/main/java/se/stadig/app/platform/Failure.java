package se.stadig.app.platform;

/** What a person is told when a request could not be answered; one for each kind, with a code for programs. */
enum Failure {
    BAD_REQUEST(
            400,
            "bad-request",
            "Sidan förstod inte frågan",
            "Adressen eller det du fyllde i hade fel form. Gå tillbaka och försök igen."),
    NOT_LOGGED_IN(401, "not-logged-in", "Du är inte inloggad", "Logga in och försök igen."),
    FORBIDDEN(
            403,
            "forbidden",
            "Du har inte tillgång till sidan",
            "Din roll ger inte tillgång hit, eller så hade sidan varit öppen för länge. Gå tillbaka, ladda om sidan och försök igen."),
    NOT_FOUND(
            404,
            "not-found",
            "Sidan finns inte",
            "Adressen kan vara felskriven, eller så har sidan tagits bort. Gå till startsidan och leta därifrån."),
    METHOD_NOT_ALLOWED(
            405, "method-not-allowed", "Så kan sidan inte användas", "Gå till startsidan och försök därifrån."),
    TOO_MANY(
            429,
            "too-many-requests",
            "För många försök",
            "Det har varit för många försök härifrån. Vänta några minuter och försök igen."),
    TOO_LARGE(
            413,
            "too-large",
            "Filen är för stor",
            "Stadig tar inte emot så stora filer här. Dela upp filen, eller be den som sköter driften att hämta in den."),
    BROKEN(
            500,
            "broken",
            "Något gick fel hos oss",
            "Det beror inte på dig. Försök igen om en stund. Uppge referensnumret om du hör av dig till supporten.");

    private final int status;
    private final String code;
    private final String title;
    private final String advice;

    Failure(int status, String code, String title, String advice) {
        this.status = status;
        this.code = code;
        this.title = title;
        this.advice = advice;
    }

    /** The failure of a status; one of the client's that we have no words for is a bad request, all others are ours. */
    static Failure of(int status) {
        for (Failure failure : values()) {
            if (failure.status == status) {
                return failure;
            }
        }
        return status >= 400 && status < 500 ? BAD_REQUEST : BROKEN;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    String advice() {
        return advice;
    }

    boolean isOurs() {
        return this == BROKEN;
    }
}
