package se.stadig.indicators.disclosure;

/** What may be published of a figure. */
public enum Flag {
    SHOWN("Visas"),
    /** From municipality up, fewer than 30 persons. */
    UNCERTAIN("Visas, men är osäker: färre än 30 personer"),
    NO_DATA("Ingen person att räkna"),
    /** Fewer than seven persons. */
    WITHHELD_FEW("Visas inte: färre än 7 personer"),
    /** Could give away a figure that is withheld. */
    WITHHELD_COMPLEMENT("Visas inte: skulle röja en annan siffra");

    private final String swedish;

    Flag(String swedish) {
        this.swedish = swedish;
    }

    public String swedish() {
        return swedish;
    }

    /** Whether value, numerator, denominator, persons and left-outs are all to be left blank. */
    public boolean isWithheld() {
        return this == WITHHELD_FEW || this == WITHHELD_COMPLEMENT;
    }
}
