package se.stadig.register.publish;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import se.stadig.indicators.Area;
import se.stadig.indicators.Dimension;
import se.stadig.indicators.FigureName;
import se.stadig.indicators.Level;

/** Urval: which figures are asked for. An empty set of anything means all of it. */
public record Selection(Set<Level> levels, Set<String> figures, Set<Area> areas, Set<Dimension> dimensions) {
    public static final Selection ALL = new Selection(Set.of(), Set.of(), Set.of(), Set.of());

    public Selection {
        levels = Set.copyOf(levels);
        figures = Set.copyOf(figures);
        areas = Set.copyOf(areas);
        dimensions = Set.copyOf(dimensions);
    }

    /** Only these areas, and whatever lies in them. */
    public Selection within(Collection<Area> chosen, Areas known) {
        Set<Area> all = new HashSet<>();
        for (Area one : known.all()) {
            if (chosen.stream().anyMatch(whole -> known.isIn(one, whole))) {
                all.add(one);
            }
        }
        return new Selection(levels, figures, all, dimensions);
    }

    /** Only these levels. */
    public Selection at(Set<Level> chosen) {
        return new Selection(chosen, figures, areas, dimensions);
    }

    /** Only these breakdowns, besides everybody together. */
    public Selection brokenDownBy(Collection<Dimension> chosen) {
        Set<Dimension> all = EnumSet.of(Dimension.ALL);
        all.addAll(chosen);
        return new Selection(levels, figures, areas, all);
    }

    boolean hasFigure(String figure) {
        return figures.isEmpty() || figures.contains(figure);
    }

    boolean has(FigureName name) {
        return hasFigure(name.figure())
                && (levels.isEmpty() || levels.contains(name.level()))
                && (dimensions.isEmpty() || dimensions.contains(name.part().dimension()))
                && (areas.isEmpty() || areas.contains(Areas.of(name.level(), name.area())));
    }
}
