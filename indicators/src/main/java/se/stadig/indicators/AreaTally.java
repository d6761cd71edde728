package se.stadig.indicators;

import java.util.SortedMap;
import java.util.TreeMap;

/** Every tally of one area: parts of breakdowns of its persons, its units and its staff. Adds up in any order. */
final class AreaTally {
    private final Area area;
    private final SortedMap<Part, CellTally> cells = new TreeMap<>();
    private UnitsTally units = new UnitsTally();

    AreaTally(Area area) {
        this.area = area;
    }

    Area area() {
        return area;
    }

    boolean isTold(Part part) {
        return area.isBrokenDown() || part.equals(Part.ALL);
    }

    CellTally cell(Part part) {
        return cells.computeIfAbsent(part, _ -> new CellTally());
    }

    /** Adds the numbers of persons who are all in this area; the other tally is left as it is. */
    void add(AreaTally other) {
        other.cells.forEach((part, cell) -> {
            if (isTold(part)) {
                cells.put(part, cell(part).plus(cell));
            }
        });
        units = units.plus(other.units);
    }

    SortedMap<Part, CellTally> cells() {
        return cells;
    }

    UnitsTally units() {
        return units;
    }

    AreaTally plus(AreaTally other) {
        return into(area, other);
    }

    /** The sum of this and the other as a tally of the given area. */
    private AreaTally into(Area sumArea, AreaTally other) {
        AreaTally sum = new AreaTally(sumArea);
        sum.cells.putAll(cells);
        other.cells.forEach((part, cell) -> sum.cells.merge(part, cell, CellTally::plus));
        sum.units = units.plus(other.units);
        return sum;
    }

    /** The same numbers as a part of a higher area, where contacts of different municipalities are different contacts. */
    AreaTally closedAs(Area higher) {
        AreaTally closed = new AreaTally(higher);
        cells.forEach((part, cell) -> closed.cells.put(part, cell.closed()));
        closed.units = units.plus(new UnitsTally());
        return closed;
    }
}
