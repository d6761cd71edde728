package se.stadig.indicators;

import org.jspecify.annotations.Nullable;

/**
 * All tallies about persons of one part of a breakdown in one area; a nation has a hundred thousand of these, each with what its aspect counts. What is not
 * counted is read as nobody, and reading changes nothing: cells are shared by the questions that they answer.
 */
final class CellTally {
    private @Nullable ContinuityTally continuity;
    private @Nullable ChainTally indicatorChain;
    private @Nullable ChainTally lawChain;
    private @Nullable GrantedTally granted;
    private @Nullable OwnTally own;

    void add(StaffContinuity.Outcome outcome, OwnContact visits) {
        continuity = orNew(continuity);
        continuity.add(outcome);
        own = orNew(own);
        own.add(visits);
    }

    void add(ContactChain.Residents residents, ContactChain chain) {
        if (residents == ContactChain.Residents.LAW) {
            lawChain = orNew(lawChain);
            lawChain.add(chain);
        } else {
            indicatorChain = orNew(indicatorChain);
            indicatorChain.add(chain);
        }
    }

    void add(GrantedCare care) {
        granted = orNew(granted);
        granted.add(care);
    }

    void add(CellTally other) {
        addAllButChains(other);
        if (other.indicatorChain != null) {
            indicatorChain = orNew(indicatorChain);
            indicatorChain.add(other.indicatorChain);
        }
        if (other.lawChain != null) {
            lawChain = orNew(lawChain);
            lawChain.add(other.lawChain);
        }
    }

    private void addAllButChains(CellTally other) {
        if (other.continuity != null) {
            continuity = orNew(continuity);
            continuity.add(other.continuity);
        }
        if (other.granted != null) {
            granted = orNew(granted);
            granted.add(other.granted);
        }
        if (other.own != null) {
            own = orNew(own);
            own.add(other.own);
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

    /** The same numbers, with contacts counted and not known any more. */
    CellTally closed() {
        CellTally closed = new CellTally();
        closed.addAllButChains(this);
        closed.indicatorChain = indicatorChain == null ? null : indicatorChain.closed();
        closed.lawChain = lawChain == null ? null : lawChain.closed();
        return closed;
    }

    ContinuityTally continuity() {
        return orNew(continuity);
    }

    ChainTally chain(ContactChain.Residents residents) {
        return orNew(residents == ContactChain.Residents.LAW ? lawChain : indicatorChain);
    }

    GrantedTally granted() {
        return orNew(granted);
    }

    OwnTally own() {
        return orNew(own);
    }

    private static ContinuityTally orNew(@Nullable ContinuityTally tally) {
        return tally == null ? new ContinuityTally() : tally;
    }

    private static ChainTally orNew(@Nullable ChainTally tally) {
        return tally == null ? new ChainTally() : tally;
    }

    private static GrantedTally orNew(@Nullable GrantedTally tally) {
        return tally == null ? new GrantedTally() : tally;
    }

    private static OwnTally orNew(@Nullable OwnTally tally) {
        return tally == null ? new OwnTally() : tally;
    }
}
