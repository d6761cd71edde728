package se.stadig.indicators.disclosure;

import java.util.List;

/**
 * The contract's rule for secondary suppression: on no line exactly one cell is withheld. As long as one is, the cheapest shown part is withheld
 * too, or the total where there is none; a total that only the product adds goes before a part of the contract.
 */
final class LineRule {
    private final Ledger ledger;

    LineRule(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Withholds until the rule holds on all the lines; tells whether anything had to be withheld. */
    boolean keep(List<Line> lines) {
        boolean any = false;
        boolean again = true;
        while (again) {
            again = false;
            for (Line line : lines) {
                again |= keep(line);
            }
            any |= again;
        }
        return any;
    }

    private boolean keep(Line line) {
        int alone = onlyHidden(line);
        if (alone < 0 || isHarmless(alone)) {
            return false;
        }
        int chosen = cheapest(line);
        if (chosen < 0) {
            return false;
        }
        ledger.withhold(chosen);
        return true;
    }

    /** The only withheld cell of the line, or −1. */
    private int onlyHidden(Line line) {
        int found = ledger.isHidden(line.total()) ? line.total() : -1;
        for (int part : line.parts()) {
            if (ledger.isHidden(part)) {
                if (found >= 0) {
                    return -1;
                }
                found = part;
            }
        }
        return found;
    }

    /** A difference of seven or more may be computed. */
    private boolean isHarmless(int cell) {
        return ledger.state(cell) == Ledger.State.VIRTUAL && !ledger.sensitive().get(cell);
    }

    private int cheapest(Line line) {
        int best = -1;
        for (int part : line.parts()) {
            if (ledger.canBeWithheld(part) && (best < 0 || ledger.isCheaper(part, best))) {
                best = part;
            }
        }
        int total = line.total();
        if (ledger.canBeWithheld(total) && (best < 0 || ledger.rank(total) < ledger.rank(best))) {
            return total;
        }
        return best;
    }
}
