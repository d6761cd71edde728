package se.stadig.indicators;

/** All tallies about persons of one part of a breakdown in one area. */
final class CellTally {
    private final ContinuityTally continuity = new ContinuityTally();
    private final ChainTally indicatorChain;
    private final ChainTally lawChain;
    private final GrantedTally granted = new GrantedTally();
    private final OwnTally own = new OwnTally();

    CellTally() {
        this(new ChainTally(), new ChainTally());
    }

    private CellTally(ChainTally indicatorChain, ChainTally lawChain) {
        this.indicatorChain = indicatorChain;
        this.lawChain = lawChain;
    }

    void add(CellTally other) {
        indicatorChain.add(other.indicatorChain);
        lawChain.add(other.lawChain);
        addAllButChains(other);
    }

    private void addAllButChains(CellTally other) {
        continuity.add(other.continuity);
        granted.add(other.granted);
        own.add(other.own);
    }

    /** The same numbers, with contacts counted and not known any more. */
    CellTally closed() {
        CellTally closed = new CellTally(indicatorChain.closed(), lawChain.closed());
        closed.addAllButChains(this);
        return closed;
    }

    ContinuityTally continuity() {
        return continuity;
    }

    ChainTally chain(ContactChain.Residents residents) {
        return residents == ContactChain.Residents.LAW ? lawChain : indicatorChain;
    }

    GrantedTally granted() {
        return granted;
    }

    OwnTally own() {
        return own;
    }
}
