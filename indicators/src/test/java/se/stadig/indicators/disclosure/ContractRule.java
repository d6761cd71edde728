package se.stadig.indicators.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import se.stadig.indicators.Dimension;
import se.stadig.indicators.Figure;
import se.stadig.indicators.FigureName;
import se.stadig.indicators.Level;
import se.stadig.indicators.Part;
import se.stadig.indicators.Unit;

/** The contract's suppression (reading R15), told again line by line as its referee does, slow and obvious, over the contract's own cells. */
final class ContractRule {
    /** A total and its parts. */
    record Sum(FigureName total, List<FigureName> parts) {}

    private final SortedMap<FigureName, Figure> figures;
    private final Collection<Unit> units;
    private final Map<String, List<FigureName>> byFigure = new TreeMap<>();
    final List<Sum> sums = new ArrayList<>();

    ContractRule(SortedMap<FigureName, Figure> figures, Collection<Unit> units) {
        this.figures = figures;
        this.units = units;
        figures.keySet().stream()
                .filter(this::isOfContract)
                .forEach(name -> byFigure.computeIfAbsent(name.figure() + name.population(), _ -> new ArrayList<>())
                        .add(name));
        figures.keySet().stream().filter(this::isOfContract).forEach(this::addSums);
    }

    boolean isOfContract(FigureName name) {
        return name.part().dimension() != Dimension.HOURS
                && (name.level() == Level.UNIT || name.level() == Level.MUNICIPALITY || name.level() == Level.NATION);
    }

    SortedMap<FigureName, Flag> primary() {
        SortedMap<FigureName, Flag> flags = new TreeMap<>();
        figures.forEach((name, figure) -> {
            Long persons = figure.persons();
            boolean wide = name.level() != Level.UNIT && name.level() != Level.PROVIDER;
            flags.put(
                    name,
                    persons == null
                            ? Flag.SHOWN
                            : persons == 0
                                    ? Flag.NO_DATA
                                    : persons < 7
                                            ? Flag.WITHHELD_FEW
                                            : persons < 30 && wide ? Flag.UNCERTAIN : Flag.SHOWN);
        });
        return flags;
    }

    SortedMap<FigureName, Flag> flags() {
        SortedMap<FigureName, Flag> flags = primary();
        boolean again = true;
        while (again) {
            again = false;
            for (Sum sum : sums) {
                long withheld = sum.parts().stream()
                        .filter(part -> flags.get(part).isWithheld())
                        .count();
                boolean total = flags.get(sum.total()).isWithheld();
                if (!total && withheld == 1 || total && withheld == 0) {
                    FigureName chosen = smallestShown(sum.parts(), flags);
                    chosen = chosen == null && !total ? sum.total() : chosen;
                    if (chosen != null) {
                        flags.put(chosen, Flag.WITHHELD_COMPLEMENT);
                        again = true;
                    }
                }
            }
        }
        return flags;
    }

    /** Lines on which exactly one cell is withheld although another could be. */
    List<Sum> broken(Map<FigureName, Flag> flags) {
        return sums.stream()
                .filter(sum -> {
                    long withheld = sum.parts().stream()
                                    .filter(part -> flags.get(part).isWithheld())
                                    .count()
                            + (flags.get(sum.total()).isWithheld() ? 1 : 0);
                    boolean could = smallestShown(sum.parts(), flags) != null || isShown(flags.get(sum.total()));
                    return withheld == 1 && could;
                })
                .toList();
    }

    private FigureName smallestShown(List<FigureName> names, Map<FigureName, Flag> flags) {
        return names.stream()
                .filter(name -> isShown(flags.get(name)))
                .min(Comparator.<FigureName>comparingLong(
                                name -> figures.get(name).persons())
                        .thenComparing(FigureName::text))
                .orElse(null);
    }

    private static boolean isShown(Flag flag) {
        return flag == Flag.SHOWN || flag == Flag.UNCERTAIN;
    }

    private void addSums(FigureName name) {
        if (figures.get(name).persons() == null) {
            return;
        }
        if (name.part().equals(Part.ALL)) {
            for (Dimension by : List.of(Dimension.SEX, Dimension.AGE, Dimension.CARE, Dimension.FORM)) {
                add(
                        name,
                        other -> sameBut(name, other)
                                && other.area().equals(name.area())
                                && other.level() == name.level()
                                && other.part().dimension() == by);
            }
        }
        if (name.level() == Level.NATION) {
            add(
                    name,
                    other -> sameBut(name, other)
                            && other.level() == Level.MUNICIPALITY
                            && other.part().equals(name.part()));
        }
        if (name.level() == Level.MUNICIPALITY) {
            boolean form = name.part().dimension() == Dimension.FORM;
            Part part = form ? Part.ALL : name.part();
            List<String> here = units.stream()
                    .filter(unit -> unit.municipality().equals(name.area()))
                    .filter(unit ->
                            !form || unit.form().name().equals(name.part().value()))
                    .map(Unit::area)
                    .toList();
            add(
                    name,
                    other -> sameBut(name, other)
                            && other.level() == Level.UNIT
                            && other.part().equals(part)
                            && here.contains(other.area()));
        }
    }

    private static boolean sameBut(FigureName one, FigureName other) {
        return one.figure().equals(other.figure()) && one.population().equals(other.population());
    }

    private void add(FigureName total, java.util.function.Predicate<FigureName> isPart) {
        List<FigureName> parts = byFigure.get(total.figure() + total.population()).stream()
                .filter(isPart)
                .toList();
        if (!parts.isEmpty()) {
            sums.add(new Sum(total, parts));
        }
    }
}
