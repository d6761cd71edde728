package se.stadig.indicators.disclosure;

/** Which of two shown cells is withheld rather than the other: what the contract asks for least, then fewest persons, then by name. */
final class Price {
    private final Ledger ledger;
    private final Twins twins;

    Price(Ledger ledger, Twins twins) {
        this.ledger = ledger;
        this.twins = twins;
    }

    boolean isCheaper(int one, int other) {
        int byRank = Integer.compare(rank(one), rank(other));
        if (byRank != 0) {
            return byRank < 0;
        }
        int byPersons = Integer.compare(ledger.persons(one), ledger.persons(other));
        return byPersons != 0 ? byPersons < 0 : ledger.name(one).compareTo(ledger.name(other)) < 0;
    }

    /** What the product adds comes first, then the law's population where it can be withheld without the indicator's. */
    int rank(int cell) {
        int layer = ledger.grid().size();
        boolean alone =
                ledger.isPair() && cell >= layer && (ledger.isHidden(cell - layer) || ledger.isHidden(cell + layer));
        return (twins.areOfContract(cell) ? 2 : 0) + (alone ? 0 : 1);
    }
}
