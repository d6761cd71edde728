package se.stadig.indicators;

import org.jspecify.annotations.Nullable;

/** All tallies about persons of one part of a breakdown in one area; a nation has a hundred thousand of these, each with what its aspect counts. */
final class CellTally {
    private @Nullable ContinuityTally continuity;
    private @Nullable ChainTally indicatorChain;
    private @Nullable ChainTally lawChain;
    private @Nullable GrantedTally granted;
    private @Nullable OwnTally own;

    void add(CellTally other) {
        addAllButChains(other);
        if (other.indicatorChain != null) {
            chain(ContactChain.Residents.INDICATOR).add(other.indicatorChain);
        }
        if (other.lawChain != null) {
            chain(ContactChain.Residents.LAW).add(other.lawChain);
        }
    }

    /** Tallies of different aspects beside each other: nothing is added, and nothing may be afterwards. */
    CellTally with(CellTally other) {
        CellTally both = new CellTally();
        both.continuity = continuity == null ? other.continuity : continuity;
        both.indicatorChain = indicatorChain == null ? other.indicatorChain : indicatorChain;
        both.lawChain = lawChain == null ? other.lawChain : lawChain;
        both.granted = granted == null ? other.granted : granted;
        both.own = own == null ? other.own : own;
        return both;
    }

    private void addAllButChains(CellTally other) {
        if (other.continuity != null) {
            continuity().add(other.continuity);
        }
        if (other.granted != null) {
            granted().add(other.granted);
        }
        if (other.own != null) {
            own().add(other.own);
        }
    }

    /** The same numbers, with contacts counted and not known any more. */
    CellTally closed() {
        CellTally closed = new CellTally();
        closed.addAllButChains(this);
        closed.indicatorChain = indicatorChain == null ? null : indicatorChain.closed();
        closed.lawChain = lawChain == null ? null : lawChain.closed();
        return closed;
    }

    ContinuityTally continuity() {
        continuity = continuity == null ? new ContinuityTally() : continuity;
        return continuity;
    }

    ChainTally chain(ContactChain.Residents residents) {
        if (residents == ContactChain.Residents.LAW) {
            lawChain = lawChain == null ? new ChainTally() : lawChain;
            return lawChain;
        }
        indicatorChain = indicatorChain == null ? new ChainTally() : indicatorChain;
        return indicatorChain;
    }

    GrantedTally granted() {
        granted = granted == null ? new GrantedTally() : granted;
        return granted;
    }

    OwnTally own() {
        own = own == null ? new OwnTally() : own;
        return own;
    }
}
