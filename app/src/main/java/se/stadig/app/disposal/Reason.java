package se.stadig.app.disposal;

/** Why a file is preserved, or why somebody must look at it. */
enum Reason {
    BORN("Född den 5, 15 eller 25 i en månad"),
    COUNTY("Östergötlands, Gotlands eller Västernorrlands län"),
    GOTEBORG("Göteborgs kommun"),
    NO_NOTE("Ingen anteckning har ett datum, så tiden går inte att räkna"),
    NO_BIRTH_DATE("Födelsedatum saknas, så det går inte att se om personen hör till det som bevaras"),
    JOINT_FILE("En privat utförare har arbetat i nämndens akt, och det är inte bestämt att akten följer nämndens tid");

    /** What is said of somebody whose day of birth the reader may not know. */
    static final String SELECTED = "Hör till det som bevaras för forskning";

    private final String swedish;

    Reason(String swedish) {
        this.swedish = swedish;
    }

    public String swedish() {
        return swedish;
    }
}
