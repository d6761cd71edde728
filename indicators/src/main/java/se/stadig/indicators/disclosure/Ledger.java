package se.stadig.indicators.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.stadig.indicators.FigureName;
import se.stadig.indicators.Level;
import se.stadig.indicators.Part;

/**
 * What is published of one family of figures, or of the two populations of one figure. With two there is a third layer of cells that nobody
 * publishes: those who are in the law's population only, who are the difference (L = I + A).
 */
final class Ledger {
    static final int FEW = 7;
    static final int UNCERTAIN = 30;

    /** What a reader sees in a cell. */
    enum State {
        /** There is no such figure. */
        NONE,
        /** Nobody to count: the reader knows that everything is 0. */
        EMPTY,
        SHOWN,
        FEW,
        COMPLEMENT,
        /** A difference that is no figure. */
        VIRTUAL
    }

    private final Grid grid;
    private final List<Family> families;
    private final int[] persons;
    private final State[] states;
    private final BitSet sensitive = new BitSet();

    Ledger(Grid grid, List<Family> families) {
        this.grid = grid;
        this.families = families;
        int size = families.size() == 1 ? grid.size() : 3 * grid.size();
        persons = new int[size];
        states = new State[size];
        Arrays.fill(states, State.NONE);
    }

    Grid grid() {
        return grid;
    }

    boolean isPair() {
        return families.size() == 2;
    }

    int size() {
        return states.length;
    }

    State state(int cell) {
        return states[cell];
    }

    int persons(int cell) {
        return persons[cell];
    }

    /** The cells whose quantity nobody may find out. */
    BitSet sensitive() {
        return sensitive;
    }

    boolean isHidden(int cell) {
        State state = states[cell];
        return state == State.FEW || state == State.COMPLEMENT || state == State.VIRTUAL;
    }

    int cellOf(Family family, int gridCell) {
        return families.indexOf(family) * grid.size() + gridCell;
    }

    /** Tells how many persons the figure of a cell is about, and so its state before anything is withheld for another's sake. */
    void tell(int cell, long about) {
        persons[cell] = (int) Math.min(about, Integer.MAX_VALUE);
        states[cell] = about == 0 ? State.EMPTY : about < FEW ? State.FEW : State.SHOWN;
        sensitive.set(cell, states[cell] == State.FEW);
    }

    /** Stops where a figure is missing that the lines need: without it nobody can say what a reader may subtract. */
    void requireWhole() {
        for (int layer = 0; layer < families.size() * grid.size(); layer += grid.size()) {
            Set<Part> told = new HashSet<>();
            told.add(Part.ALL);
            for (int cell = 0; cell < grid.size(); cell++) {
                if (states[layer + cell] != State.NONE) {
                    told.add(grid.part(cell));
                }
            }
            for (int cell = 0; cell < grid.size(); cell++) {
                if (states[layer + cell] == State.NONE && grid.exists(cell) && told.contains(grid.part(cell))) {
                    throw new IllegalArgumentException(
                            "disclosure control needs all figures, but there is no " + name(layer + cell));
                }
            }
        }
    }

    /** Puts in those who are in the law's population only. */
    void tellDifferences() {
        int layer = grid.size();
        for (int cell = 0; isPair() && cell < layer; cell++) {
            int virtual = 2 * layer + cell;
            if (states[cell] != State.NONE) {
                persons[virtual] = persons[layer + cell] - persons[cell];
                states[virtual] = persons[virtual] == 0 ? State.EMPTY : State.VIRTUAL;
                sensitive.set(virtual, persons[virtual] > 0 && persons[virtual] < FEW);
            }
        }
    }

    /** Withholds what would tell of a step that is withheld: how many were offered stands in both N21600 and N21601. */
    void follow(Ledger stepBefore) {
        for (int cell = 0; cell < size(); cell++) {
            if (stepBefore.isHidden(cell) && stepBefore.states[cell] != State.VIRTUAL && !isHidden(cell)) {
                states[cell] = State.COMPLEMENT;
            }
            if (stepBefore.sensitive.get(cell)) {
                sensitive.set(cell);
                states[cell] = stepBefore.states[cell] == State.VIRTUAL ? State.VIRTUAL : states[cell];
            }
        }
    }

    /** Withholds an empty cell whose emptiness would tell what the members of a small group have got. */
    void hideEmpty(int cell) {
        if (states[cell] != State.EMPTY) {
            throw new IllegalStateException(name(cell) + " is not empty but " + states[cell]);
        }
        states[cell] = State.COMPLEMENT;
    }

    boolean canBeWithheld(int cell) {
        return states[cell] == State.SHOWN;
    }

    void withhold(int cell) {
        if (!canBeWithheld(cell)) {
            throw new IllegalStateException(name(cell) + " is " + states[cell] + " and cannot be withheld");
        }
        states[cell] = State.COMPLEMENT;
    }

    Flag flag(int cell) {
        Level level = grid.place(cell % grid.size()).level();
        return switch (states[cell]) {
            case EMPTY -> Flag.NO_DATA;
            case FEW -> Flag.WITHHELD_FEW;
            case COMPLEMENT -> Flag.WITHHELD_COMPLEMENT;
            case SHOWN ->
                persons[cell] < UNCERTAIN && level.compareTo(Level.MUNICIPALITY) >= 0 ? Flag.UNCERTAIN : Flag.SHOWN;
            case NONE, VIRTUAL -> throw new IllegalArgumentException("no such figure: " + name(cell));
        };
    }

    /** All lines of the cells: those of each population, and for each cell that the law's is the indicator's and the difference. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>(linesOf(0));
        if (isPair()) {
            lines.addAll(links());
            lines.addAll(linesOf(grid.size()));
        }
        return lines;
    }

    /** The lines of the layer of cells that begins at the offset and in which there are figures. */
    List<Line> linesOf(int offset) {
        return grid.lines().stream()
                .map(line -> offset == 0 ? line : line.shifted(offset))
                .filter(line -> states[line.total()] != State.NONE && states[line.parts()[0]] != State.NONE)
                .toList();
    }

    List<Line> links() {
        List<Line> links = new ArrayList<>();
        int layer = grid.size();
        for (int cell = 0; cell < layer; cell++) {
            if (states[cell] != State.NONE) {
                links.add(new Line(layer + cell, new int[] {cell, 2 * layer + cell}, false, true));
            }
        }
        return links;
    }

    String name(int cell) {
        int layer = grid.size();
        if (cell >= families.size() * layer) {
            return "difference of " + name(cell - layer) + " and " + name(cell - 2 * layer);
        }
        Family family = families.get(cell / layer);
        Places.Place place = grid.place(cell % layer);
        return new FigureName(
                        family.figure(), place.level(), place.name(), family.population(), grid.part(cell % layer))
                .text();
    }
}
