package se.stadig.indicators.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The quantities of a ledger's cells as an attacker sees them: one number for each cell, or several layers of numbers, each as long as the ledger.
 *
 * @param layers how many numbers each cell has
 * @param equations what adds up
 * @param known numbers that are known whatever is withheld: nobody with service only has personal care
 * @param sensitive numbers that nobody may find out
 */
record View(int layers, List<Line> equations, BitSet known, BitSet sensitive) {

    /** One quantity, of which the numerators of small groups are sensitive. */
    static View of(Ledger ledger) {
        return new View(1, basic(ledger), new BitSet(), ledger.sensitive());
    }

    static List<Line> basic(Ledger ledger) {
        return new ArrayList<>(ledger.lines().stream().filter(Line::basic).toList());
    }

    /** The numbers that are unknown when the given cells are. */
    BitSet hidden(Ledger ledger, IntPredicate cells) {
        BitSet hidden = new BitSet();
        for (int cell = 0; cell < ledger.size(); cell++) {
            if (ledger.state(cell) != Ledger.State.NONE && cells.test(cell)) {
                for (int layer = 0; layer < layers; layer++) {
                    hidden.set(cell + layer * ledger.size());
                }
            }
        }
        hidden.andNot(known);
        return hidden;
    }
}
