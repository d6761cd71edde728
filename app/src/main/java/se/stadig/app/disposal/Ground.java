package se.stadig.app.disposal;

/** On which ground a file is disposed of; the years are the database's ({@code retention}). */
enum Ground {
    BOARD_FIVE_YEARS("Fem år efter sista anteckningen", "16 kap. 1 § socialtjänstlagen"),
    PRIVATE_TWO_YEARS("Två år efter sista anteckningen, hos privat utförare", "17 kap. 2 § socialtjänstlagen");

    private final String swedish;
    private final String provision;

    Ground(String swedish, String provision) {
        this.swedish = swedish;
        this.provision = provision;
    }

    public String swedish() {
        return swedish;
    }

    /** Chapter and section of the act of 2025 (2025:400). */
    public String provision() {
        return provision;
    }
}
