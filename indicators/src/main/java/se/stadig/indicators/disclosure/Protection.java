package se.stadig.indicators.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Withholds more until no attacker finds a sensitive number: first by the rule of lines, which gives what a reader expects, then, as long as
 * {@link Attacker} finds something, the cheapest shown figure that the finding rests on.
 */
final class Protection {
    /** Enough equations to find most leaks' cheapest end without asking the whole nation. */
    static final Reach USUAL = new Reach(200, 2000);

    private final Ledger ledger;
    private final View view;
    private final Twins twins;
    private final Price price;
    private final LineRule rule;
    private final LineIndex equations;
    private final Reach reach;
    private BitSet hidden = new BitSet();

    /** How many equations around a leak are looked at first, and at most before the whole attacker is asked again. For speed alone. */
    record Reach(int near, int far) {}

    private Protection(Ledger ledger, View view, Reach reach) {
        this.ledger = ledger;
        this.view = view;
        List<Line> lines = ledger.lines();
        this.twins = new Twins(ledger, lines);
        this.price = new Price(ledger, twins);
        this.rule = new LineRule(ledger, lines, price);
        this.reach = reach;
        this.equations = new LineIndex(view.equations(), view.layers() * ledger.size());
    }

    /** The rule of lines alone. */
    static void keepLines(Ledger ledger, View view) {
        new Protection(ledger, view, USUAL).keepLines();
    }

    /** The rule of lines, and then whatever an attacker would still find. */
    static void withstand(Ledger ledger, View view, Reach reach) {
        Protection protection = new Protection(ledger, view, reach);
        protection.keepLines();
        BitSet sensitive = protection.protectable();
        protection.hidden = view.hidden(ledger, ledger::isHidden);
        while (protection.closeLeaks(sensitive)) {}
    }

    private void keepLines() {
        rule.keep(contractOnly(ledger.linesOf(0)));
        if (ledger.isPair()) {
            rule.keep(ledger.links());
            rule.keep(contractOnly(ledger.linesOf(ledger.grid().size())));
        }
        rule.keep();
    }

    private static List<Line> contractOnly(List<Line> lines) {
        return lines.stream().filter(Line::contract).toList();
    }

    /**
     * The numbers that can be protected at all. Where somebody has two units, a line is not quite a sum: three persons in the municipality and
     * nobody at its units. The model then gives a number that is not the true one, whatever is withheld.
     */
    private BitSet protectable() {
        BitSet most = view.hidden(ledger, cell -> ledger.state(cell) != Ledger.State.EMPTY);
        BitSet rest = (BitSet) view.sensitive().clone();
        rest.andNot(new Attacker(view.equations(), most).solve());
        return rest;
    }

    /** Closes every leak that an attacker finds now; tells whether anything more was withheld, and so another look is needed. */
    private boolean closeLeaks(BitSet sensitive) {
        Attacker attacker = new Attacker(view.equations(), hidden);
        BitSet leaks = attacker.solve();
        leaks.and(sensitive);
        boolean any = false;
        for (int leak = leaks.nextSetBit(0); leak >= 0; leak = leaks.nextSetBit(leak + 1)) {
            any |= close(leak, attacker);
        }
        return any;
    }

    /** Withholds until the leak is closed as far as its neighbourhood tells, or else as far as the whole attacker's proof tells. */
    private boolean close(int leak, Attacker whole) {
        BitSet near = new BitSet();
        equations.linesOf(leak, near::set);
        grow(near, reach.near());
        if (closeNear(leak, near)) {
            return true;
        }
        long[] proof = whole.proof(leak);
        BitSet far = new BitSet();
        for (int line = 0; line < equations.lines().size(); line++) {
            far.set(line, proof[line] != 0);
        }
        return closeNear(leak, far);
    }

    private boolean closeNear(int leak, BitSet near) {
        boolean any = false;
        while (true) {
            int[] places = near.stream().toArray();
            List<Line> lines = new ArrayList<>(places.length);
            for (int place : places) {
                lines.add(equations.lines().get(place));
            }
            Attacker attacker = new Attacker(lines, hidden);
            if (!attacker.solve().get(leak)) {
                if (!any || lines.size() >= reach.far() || !grow(near, 3 * lines.size())) {
                    return any;
                }
                continue;
            }
            int chosen = cheapest(lines, attacker.proof(leak));
            if (chosen < 0) {
                return any;
            }
            any = true;
            for (int cell : rule.withhold(chosen)) {
                for (int layer = 0; layer < view.layers(); layer++) {
                    int number = cell + layer * ledger.size();
                    hidden.set(number, !view.known().get(number));
                    equations.linesOf(number, near::set);
                }
            }
        }
    }

    /** Adds the equations that share hidden numbers with those at hand, until there are enough; tells whether there were more. */
    private boolean grow(BitSet near, int enough) {
        int before = near.cardinality();
        BitSet done = new BitSet();
        while (near.cardinality() < enough) {
            BitSet border = (BitSet) near.clone();
            border.andNot(done);
            if (border.isEmpty()) {
                break;
            }
            done.or(border);
            border.stream()
                    .forEach(line -> LineIndex.each(equations.lines().get(line), number -> {
                        if (hidden.get(number)) {
                            equations.linesOf(number, near::set);
                        }
                    }));
        }
        return near.cardinality() > before;
    }

    /** The cheapest shown cell that the proof rests on, or −1. Twins count together: hiding them all may change nothing. */
    private int cheapest(List<Line> lines, long[] proof) {
        Map<Integer, Long> weights = new HashMap<>();
        for (int number = 0; number < lines.size(); number++) {
            if (proof[number] != 0) {
                Line line = lines.get(number);
                weights.merge(twin(line.total()), Modular.minus(0, proof[number]), Modular::plus);
                for (int part : line.parts()) {
                    weights.merge(twin(part), proof[number], Modular::plus);
                }
            }
        }
        int best = -1;
        for (int number = 0; number < lines.size(); number++) {
            if (proof[number] != 0) {
                int[] cells = cells(lines.get(number));
                for (int each : cells) {
                    int cell = each % ledger.size();
                    if (weights.getOrDefault(twin(each), 0L) != 0
                            && !view.known().get(each)
                            && ledger.canBeWithheld(cell)
                            && (best < 0 || price.isCheaper(cell, best))) {
                        best = cell;
                    }
                }
            }
        }
        return best;
    }

    private int twin(int number) {
        int cell = number % ledger.size();
        return number - cell + twins.of(cell);
    }

    private static int[] cells(Line line) {
        int[] cells = Arrays.copyOf(line.parts(), line.parts().length + 1);
        cells[line.parts().length] = line.total();
        return cells;
    }
}
