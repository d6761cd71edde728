package se.stadig.indicators.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.apache.commons.numbers.fraction.BigFraction;
import se.stadig.indicators.Figure;
import se.stadig.indicators.FigureName;
import se.stadig.indicators.Figures;
import se.stadig.indicators.Level;
import se.stadig.indicators.Part;

/**
 * The nation's official figures over municipalities' means are about no persons of their own, but they can give a withheld municipality away:
 * the mean by subtraction (the sizes of groups may be known), the middle, the lowest and the highest by being that municipality's own value.
 */
final class OfficialNation {
    private static final String PREFIX = "U21401_OFFICIAL_";

    private OfficialNation() {}

    static boolean isOne(String figure) {
        return figure.startsWith(PREFIX);
    }

    /** The official figures that may not be shown beside the continuity that is. */
    static Set<String> withheld(SortedMap<FigureName, Figure> figures, Ledger continuity, View view) {
        List<BigFraction> means = new ArrayList<>();
        Set<BigFraction> seen = new HashSet<>();
        Map<Integer, Long> hidden = new HashMap<>();
        FigureName from = new FigureName("U21401", Level.MUNICIPALITY, "", "", Part.ALL);
        for (Figure figure : figures.tailMap(from).values()) {
            FigureName name = figure.name();
            if (!name.figure().equals("U21401") || name.level() != Level.MUNICIPALITY) {
                break;
            }
            if (name.part().equals(Part.ALL) && figure.value() != null) {
                int cell = continuity.grid().cell(Level.MUNICIPALITY, name.area(), Part.ALL);
                means.add(figure.value());
                if (continuity.isHidden(cell)) {
                    hidden.put(cell, figure.denominator().getNumerator().longValueExact());
                } else {
                    seen.add(figure.value());
                }
            }
        }
        means.sort(null);
        Set<String> withheld = new HashSet<>();
        if (hidden.isEmpty()) {
            return withheld;
        }
        withholdUnless(seen, "MIN", List.of(means.getFirst()), withheld);
        withholdUnless(seen, "MAX", List.of(means.getLast()), withheld);
        withholdUnless(
                seen, "MEDIAN", List.of(means.get((means.size() - 1) / 2), means.get(means.size() / 2)), withheld);
        if (meanTells(continuity, view, hidden)) {
            withheld.add(PREFIX + "MEAN");
        }
        return withheld;
    }

    private static void withholdUnless(
            Set<BigFraction> seen, String which, List<BigFraction> standsOn, Set<String> withheld) {
        if (!seen.containsAll(standsOn)) {
            withheld.add(PREFIX + which);
        }
    }

    /** Whether the sum of means, each a hidden sum divided by a known number of persons, lets something sensitive be found. */
    private static boolean meanTells(Ledger continuity, View view, Map<Integer, Long> municipalities) {
        BitSet hidden = view.hidden(continuity, continuity::isHidden);
        int[] cells = municipalities.keySet().stream()
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        long[] shares = new long[cells.length];
        for (int at = 0; at < cells.length; at++) {
            shares[at] = Modular.inverse(Modular.of(Objects.requireNonNull(municipalities.get(cells[at]))));
        }
        BitSet found = new Attacker(view.equations(), hidden, cells, shares).solve();
        found.and(view.sensitive());
        return found.intersects(hidden);
    }

    static FigureName name(String figure) {
        return new FigureName(figure, Level.NATION, Figures.NATION, "ELIGIBLE", Part.ALL);
    }
}
