package se.stadig.indicators.disclosure;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import se.stadig.indicators.Figure;
import se.stadig.indicators.FigureName;
import se.stadig.indicators.Part;
import se.stadig.indicators.Unit;

/**
 * Röjandekontroll of a publication. It must be told every figure that is published anywhere, of all levels and parts, since a reader may subtract
 * any from any; whoever shows only some of them asks for the flags of those.
 */
public final class Disclosure {
    private final SortedMap<FigureName, Figure> figures;
    private final Grid grid;
    private final Map<Family, Ledger> ledgers = new EnumMap<>(Family.class);
    private Set<String> official = Set.of();

    /** How far to go; less than everything only to see what would leak. */
    enum Depth {
        /** Small groups alone. */
        FEW_ONLY,
        /** The rule of lines. */
        LINES,
        /** Whatever an attacker would find. */
        EVERYTHING
    }

    private Disclosure(SortedMap<FigureName, Figure> figures, Grid grid) {
        this.figures = figures;
        this.grid = grid;
    }

    /**
     * @param figures all of them, as {@link se.stadig.indicators.Figures#of} tells them
     * @param units all units that have figures
     */
    public static Disclosure of(SortedMap<FigureName, Figure> figures, Collection<Unit> units) {
        return of(figures, units, Depth.EVERYTHING);
    }

    static Disclosure of(SortedMap<FigureName, Figure> figures, Collection<Unit> units, Depth depth) {
        return of(figures, units, depth, Protection.USUAL);
    }

    static Disclosure of(
            SortedMap<FigureName, Figure> figures, Collection<Unit> units, Depth depth, Protection.Reach reach) {
        TreeSet<Part> parts = new TreeSet<>();
        figures.keySet().forEach(name -> parts.add(name.part()));
        Disclosure disclosure = new Disclosure(figures, new Grid(new Places(units), parts));
        disclosure.tell();
        disclosure.protect(depth, reach);
        return disclosure;
    }

    /** What may be published of a figure. */
    public Flag flag(FigureName name) {
        Figure figure = figures.get(name);
        if (figure == null) {
            throw new IllegalArgumentException("no figure " + name);
        }
        if (figure.persons() == null) {
            return official.contains(name.figure()) ? Flag.WITHHELD_COMPLEMENT : Flag.SHOWN;
        }
        Family family = Family.of(name.figure(), name.population());
        return ledger(family).flag(cell(family, name));
    }

    /** The flags of all figures, by name. */
    public SortedMap<FigureName, Flag> flags() {
        SortedMap<FigureName, Flag> flags = new TreeMap<>();
        figures.keySet().forEach(name -> flags.put(name, flag(name)));
        return flags;
    }

    private Ledger ledger(Family family) {
        Ledger ledger = ledgers.get(family);
        if (ledger == null) {
            throw new IllegalStateException("no figures of " + family + " were told");
        }
        return ledger;
    }

    private int cell(Family family, FigureName name) {
        return ledger(family).cellOf(family, grid.cell(name.level(), name.area(), name.part()));
    }

    private void tell() {
        for (List<Family> step : Family.STEPS) {
            Ledger ledger = new Ledger(grid, step);
            step.forEach(family -> ledgers.put(family, ledger));
        }
        figures.forEach((name, figure) -> {
            Long persons = figure.persons();
            if (persons == null) {
                if (!Family.ABOUT_UNITS.contains(name.figure()) && !OfficialNation.isOne(name.figure())) {
                    throw new IllegalArgumentException(
                            "the figure " + name + " does not tell how many persons it is about");
                }
                return;
            }
            Family family = Family.of(name.figure(), name.population());
            ledger(family).tell(cell(family, name), persons);
        });
        for (List<Family> step : Family.STEPS) {
            ledger(step.getFirst()).requireWhole();
        }
    }

    private void protect(Depth depth, Protection.Reach reach) {
        for (List<Family> step : Family.STEPS) {
            Ledger ledger = ledger(step.getFirst());
            ledger.tellDifferences();
            Family before = step.getFirst().stepBefore();
            if (before != null && depth != Depth.FEW_ONLY) {
                ledger.follow(ledger(before));
            }
            View view = step.getFirst() == Family.KINDS_OF_HELP && depth != Depth.FEW_ONLY
                    ? KindsOfHelp.view(ledger)
                    : View.of(ledger);
            switch (depth) {
                case FEW_ONLY -> {}
                case LINES -> Protection.keepLines(ledger, view);
                case EVERYTHING -> Protection.withstand(ledger, view, reach);
            }
            if (step.getFirst() == Family.CONTINUITY && depth == Depth.EVERYTHING) {
                official = OfficialNation.withheld(figures, ledger, view);
            }
        }
    }
}
