package se.stadig.indicators.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Withholds more until no attacker finds a sensitive number: first by the rule of lines, which gives what a reader expects, then, as long as
 * {@link Attacker} finds something, the cheapest shown figure that the finding rests on.
 */
final class Protection {
    private final Ledger ledger;
    private final LineRule rule;
    private final List<Line> lines;

    private Protection(Ledger ledger) {
        this.ledger = ledger;
        this.rule = new LineRule(ledger);
        this.lines = ledger.lines();
    }

    /** The rule of lines alone. */
    static void keepLines(Ledger ledger) {
        new Protection(ledger).keepLines();
    }

    /** The rule of lines, and then whatever an attacker would still find. */
    static void withstand(Ledger ledger, View view) {
        Protection protection = new Protection(ledger);
        protection.keepLines();
        while (protection.closeLeaks(view)) {
            protection.rule.keep(protection.lines);
        }
    }

    private void keepLines() {
        rule.keep(contractOnly(ledger.linesOf(0)));
        if (ledger.isPair()) {
            rule.keep(ledger.links());
            rule.keep(contractOnly(ledger.linesOf(ledger.grid().size())));
        }
        rule.keep(lines);
    }

    private static List<Line> contractOnly(List<Line> lines) {
        return lines.stream().filter(Line::contract).toList();
    }

    private boolean closeLeaks(View view) {
        BitSet hidden = view.hidden(ledger);
        Attacker attacker = new Attacker(view.layers() * ledger.size());
        List<Line> equations = new ArrayList<>();
        for (Line line : view.equations()) {
            if (attacker.add(line, hidden) >= 0) {
                equations.add(line);
            }
        }
        BitSet found = attacker.solve();
        found.and(view.sensitive());
        found.and(hidden);
        boolean any = false;
        for (int leak = found.nextSetBit(0); leak >= 0; leak = found.nextSetBit(leak + 1)) {
            any |= close(attacker.proof(leak), equations, view, hidden);
        }
        return any;
    }

    /** Withholds the cheapest shown figure that the proof rests on; nothing if it rests on one withheld since. */
    private boolean close(long[] proof, List<Line> equations, View view, BitSet hidden) {
        Map<Integer, Long> weights = new HashMap<>();
        for (int number = 0; number < proof.length; number++) {
            if (proof[number] != 0) {
                Line line = equations.get(number);
                long minus = Modular.minus(0, proof[number]);
                weights.merge(line.total(), minus, Modular::plus);
                for (int part : line.parts()) {
                    weights.merge(part, proof[number], Modular::plus);
                }
            }
        }
        int[] restsOn = weights.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .mapToInt(Map.Entry::getKey)
                .filter(number -> !hidden.get(number) && !view.known().get(number))
                .map(number -> number % ledger.size())
                .toArray();
        if (Arrays.stream(restsOn).anyMatch(ledger::isHidden)) {
            return true;
        }
        int chosen = IntStream.of(restsOn)
                .filter(ledger::canBeWithheld)
                .boxed()
                .reduce((one, other) -> ledger.isCheaper(other, one) ? other : one)
                .orElse(-1);
        if (chosen >= 0) {
            ledger.withhold(chosen);
        }
        return chosen >= 0;
    }
}
