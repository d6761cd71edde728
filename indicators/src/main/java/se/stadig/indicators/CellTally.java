package se.stadig.indicators;

import java.util.List;

/** All tallies about persons of one part of a breakdown in one area. */
final class CellTally {
    private ContinuityTally continuity = new ContinuityTally();
    private ChainTally indicatorChain = new ChainTally();
    private ChainTally lawChain = new ChainTally();
    private GrantedTally granted = new GrantedTally();
    private OwnTally own = new OwnTally();

    CellTally plus(CellTally other) {
        CellTally sum = new CellTally();
        sum.continuity = continuity.plus(other.continuity);
        sum.indicatorChain = indicatorChain.plus(other.indicatorChain);
        sum.lawChain = lawChain.plus(other.lawChain);
        sum.granted = granted.plus(other.granted);
        sum.own = own.plus(other.own);
        return sum;
    }

    CellTally closed() {
        CellTally closed = plus(new CellTally());
        closed.indicatorChain = indicatorChain.closed();
        closed.lawChain = lawChain.closed();
        return closed;
    }

    static CellTally sumOf(List<CellTally> cells) {
        return cells.stream().reduce(new CellTally(), CellTally::plus);
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
