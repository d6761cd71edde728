package se.stadig.app.exchange;

/** What becomes of a row. */
public enum Outcome {
    NEW("Nya"),
    CHANGED("Ändrade"),
    UNCHANGED("Oförändrade"),
    /** The sender's row is older than what the sender has told before. */
    OLDER("Äldre än det som finns"),
    WITHDRAWN("Återkallade"),
    CONFLICT("Krockar"),
    REFUSED("Tas inte emot");

    private final String swedish;

    Outcome(String swedish) {
        this.swedish = swedish;
    }

    public String swedish() {
        return swedish;
    }

    boolean writes() {
        return this == NEW || this == CHANGED || this == WITHDRAWN;
    }
}
