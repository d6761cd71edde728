package se.stadig.indicators;

/** What a figure is broken down by. */
public enum Dimension {
    ALL("Alla"),
    SEX("Kön"),
    AGE("Ålder"),
    /** Omsorgstyngd by kind of help. */
    CARE("Slag av hjälp"),
    /** Regiform, at municipality level and above. */
    FORM("Regiform"),
    /** Omsorgstyngd by granted hours a month. */
    HOURS("Beviljade timmar per månad");

    private final String swedish;

    Dimension(String swedish) {
        this.swedish = swedish;
    }

    public String swedish() {
        return swedish;
    }
}
