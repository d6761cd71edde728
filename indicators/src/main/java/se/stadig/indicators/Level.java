package se.stadig.indicators;

/** The levels that a figure is told at, from the smallest. */
public enum Level {
    UNIT("Enhet"),
    /** The provider's units in one municipality together. */
    PROVIDER("Utförare"),
    MUNICIPALITY("Kommun"),
    COUNTY("Län"),
    /** SKR:s kommungrupp. */
    GROUP("Kommungrupp"),
    NATION("Riket");

    private final String swedish;

    Level(String swedish) {
        this.swedish = swedish;
    }

    public String swedish() {
        return swedish;
    }
}
