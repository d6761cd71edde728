package se.stadig.indicators;

import java.util.SortedMap;
import java.util.TreeMap;

/** Every tally of one area: parts of breakdowns of its persons, its units and its staff. Adds up in any order. */
final class AreaTally {
    private final Area area;
    private final SortedMap<Part, CellTally> cells = new TreeMap<>();
    private final UnitsTally units = new UnitsTally();

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

    /** Adds the numbers of persons, units and staff who are all in this area; the other tally is left as it is. */
    void add(AreaTally other) {
        other.cells.forEach((part, cell) -> {
            if (isTold(part)) {
                cell(part).add(cell);
            }
        });
        units.add(other.units);
    }

    /** Other aspects of the same area. */
    AreaTally with(AreaTally other) {
        AreaTally both = new AreaTally(area);
        both.cells.putAll(cells);
        other.cells.forEach((part, cell) -> both.cells.merge(part, cell, CellTally::with));
        both.units.add(units);
        both.units.add(other.units);
        return both;
    }

    AreaTally plus(AreaTally other) {
        AreaTally sum = new AreaTally(area);
        sum.add(this);
        sum.add(other);
        return sum;
    }

    /** The same numbers as a part of a higher area, where contacts of different municipalities are different contacts. */
    AreaTally closedAs(Area higher) {
        AreaTally closed = new AreaTally(higher);
        cells.forEach((part, cell) -> closed.cells.put(part, cell.closed()));
        closed.units.add(units);
        return closed;
    }

    SortedMap<Part, CellTally> cells() {
        return cells;
    }

    UnitsTally units() {
        return units;
    }
}
