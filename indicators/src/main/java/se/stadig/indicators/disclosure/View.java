package se.stadig.indicators.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

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

    BitSet hidden(Ledger ledger) {
        BitSet hidden = new BitSet();
        for (int number = 0; number < layers * ledger.size(); number++) {
            hidden.set(number, ledger.isHidden(number % ledger.size()) && !known.get(number));
        }
        return hidden;
    }
}
