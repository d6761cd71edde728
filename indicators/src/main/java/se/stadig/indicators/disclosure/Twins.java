package se.stadig.indicators.disclosure;

import java.util.BitSet;
import java.util.List;

/**
 * Cells that always have the same number, since all other parts of a line are empty: the only unit of a provider and the provider, the two
 * populations of a group without anybody who is in the law's only. Withholding one means withholding all.
 */
final class Twins {
    private final int[] first;
    private final BitSet ofContract = new BitSet();

    Twins(Ledger ledger, List<Line> lines) {
        first = new int[ledger.size()];
        for (int cell = 0; cell < first.length; cell++) {
            first[cell] = cell;
        }
        join(ledger, lines);
        if (ledger.isPair()) {
            join(ledger, ledger.linesOf(2 * ledger.grid().size()));
        }
        for (int cell = 0; cell < first.length; cell++) {
            if (ledger.state(cell) == Ledger.State.SHOWN
                    && !ledger.grid().isAdded(cell % ledger.grid().size())) {
                ofContract.set(of(cell));
            }
        }
    }

    private void join(Ledger ledger, List<Line> lines) {
        for (Line line : lines) {
            int only = onlyPart(ledger, line);
            if (only >= 0) {
                first[of(only)] = of(line.total());
            }
        }
    }

    /** The cell that stands for all twins of a cell. */
    int of(int cell) {
        int twin = cell;
        while (first[twin] != twin) {
            first[twin] = first[first[twin]];
            twin = first[twin];
        }
        return twin;
    }

    /** Whether one of the twins is a figure that the contract asks for. */
    boolean areOfContract(int cell) {
        return ofContract.get(of(cell));
    }

    private static int onlyPart(Ledger ledger, Line line) {
        int only = -1;
        for (int part : line.parts()) {
            if (ledger.state(part) != Ledger.State.EMPTY) {
                if (only >= 0) {
                    return -1;
                }
                only = part;
            }
        }
        return only >= 0 && ledger.state(line.total()) != Ledger.State.EMPTY ? only : -1;
    }
}
