package se.stadig.indicators.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * The contract's rule for secondary suppression: on no line exactly one cell is withheld. As long as one is, the cheapest shown part is withheld
 * too, or the total where there is none; a total that only the product adds goes before a part of the contract.
 */
final class LineRule {
    private final Ledger ledger;
    private final LineIndex index;
    private final Price price;

    LineRule(Ledger ledger, List<Line> lines, Price price) {
        this.ledger = ledger;
        this.index = new LineIndex(lines, ledger.size());
        this.price = price;
    }

    /** Withholds until the rule holds on all lines. */
    void keep() {
        keep(index.lines());
    }

    /** Withholds a cell, and then whatever the rule asks for because of it; tells which cells. */
    List<Integer> withhold(int cell) {
        List<Integer> withheld = new ArrayList<>();
        ledger.withhold(cell);
        withheld.add(cell);
        for (int next = 0; next < withheld.size(); next++) {
            index.linesOf(withheld.get(next), line -> {
                int more = missing(index.lines().get(line));
                if (more >= 0) {
                    ledger.withhold(more);
                    withheld.add(more);
                }
            });
        }
        return withheld;
    }

    /** Withholds until the rule holds on all the given lines. */
    void keep(List<Line> lines) {
        boolean again = true;
        while (again) {
            again = false;
            for (Line line : lines) {
                int more = missing(line);
                if (more >= 0) {
                    ledger.withhold(more);
                    again = true;
                }
            }
        }
    }

    /** The cell that has to be withheld for the rule to hold on the line, or −1. */
    private int missing(Line line) {
        int alone = onlyHidden(line);
        return alone < 0 || isHarmless(alone) ? -1 : cheapest(line);
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
            if (ledger.canBeWithheld(part) && (best < 0 || price.isCheaper(part, best))) {
                best = part;
            }
        }
        int total = line.total();
        if (ledger.canBeWithheld(total) && (best < 0 || price.rank(total) < price.rank(best))) {
            return total;
        }
        return best;
    }
}
