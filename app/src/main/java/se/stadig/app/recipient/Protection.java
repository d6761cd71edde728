package se.stadig.app.recipient;

/** Skyddade personuppgifter, in the levels that Skatteverket gives. */
public enum Protection {
    NONE("inga"),
    CONFIDENTIALITY_MARKED("sekretessmarkering"),
    PROTECTED_REGISTRATION("skyddad folkbokföring"),
    ASSUMED_IDENTITY("fingerade personuppgifter");

    private final String swedish;

    Protection(String swedish) {
        this.swedish = swedish;
    }

    public String swedish() {
        return swedish;
    }

    public boolean isProtected() {
        return this != NONE;
    }
}
