package se.stadig.register.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import se.stadig.indicators.Area;
import se.stadig.indicators.Level;

/**
 * The distributions of staff continuity, at units, municipalities and the nation, so that no class of one to six persons can be read or computed.
 * A border between classes tells how many persons are below it, and those numbers add up from units to municipality to nation; so it is taken away
 * where a class would be small, and then where subtraction on a line would bring it back. The border after 20 is another matter: U21436 tells it.
 */
final class Histograms {
    static final NavigableSet<Integer> BORDERS = new TreeSet<>(Set.of(5, 10, 15, 20, 25, 30));
    static final int FEW = 7;
    private static final int TOLD_ANYWAY = 20;

    private final Map<Area, SortedMap<Integer, Long>> persons = new TreeMap<>();
    private final Map<Area, NavigableSet<Integer>> borders = new TreeMap<>();

    /**
     * @param distributions number of different staff to persons, for every area that has any
     * @param shown the areas whose U21401 may be seen
     */
    static Histograms of(Map<Area, ? extends SortedMap<Integer, Long>> distributions, Set<Area> shown, Areas areas) {
        Histograms all = new Histograms();
        distributions.forEach((area, distribution) -> {
            boolean drawn =
                    area.level() == Level.UNIT || area.level() == Level.MUNICIPALITY || area.level() == Level.NATION;
            if (drawn && !distribution.isEmpty()) {
                all.persons.put(area, distribution);
                all.borders.put(area, shown.contains(area) ? safeBorders(distribution) : new TreeSet<>());
            }
        });
        all.withstandSubtraction(areas);
        all.persons.keySet().retainAll(shown);
        return all;
    }

    /** The classes of an area, or empty where they may not be seen. */
    Optional<Histogram> of(Area area) {
        SortedMap<Integer, Long> distribution = persons.get(area);
        if (distribution == null) {
            return Optional.empty();
        }
        List<Histogram.Class> classes = new ArrayList<>();
        int from = 1;
        for (int border : borders.getOrDefault(area, new TreeSet<>())) {
            classes.add(new Histogram.Class(from, border, between(distribution, from, border)));
            from = border + 1;
        }
        classes.add(new Histogram.Class(from, null, between(distribution, from, Integer.MAX_VALUE - 1)));
        return Optional.of(new Histogram(classes, between(distribution, 0, Integer.MAX_VALUE - 1)));
    }

    /** Borders on both sides of 20 apart, since those on each side of it are told by U21436 whatever is shown here. */
    private static NavigableSet<Integer> safeBorders(SortedMap<Integer, Long> distribution) {
        NavigableSet<Integer> safe = safeBorders(distribution, 0, BORDERS.headSet(TOLD_ANYWAY, false), TOLD_ANYWAY);
        safe.addAll(safeBorders(distribution, TOLD_ANYWAY, BORDERS.tailSet(TOLD_ANYWAY, false), Integer.MAX_VALUE - 1));
        if (!isFew(between(distribution, 0, TOLD_ANYWAY))
                && !isFew(between(distribution, TOLD_ANYWAY + 1, Integer.MAX_VALUE - 1))) {
            safe.add(TOLD_ANYWAY);
        }
        return safe;
    }

    private static NavigableSet<Integer> safeBorders(
            SortedMap<Integer, Long> distribution, int after, NavigableSet<Integer> candidates, int last) {
        NavigableSet<Integer> safe = new TreeSet<>();
        int from = after + 1;
        for (int border : candidates) {
            if (!isFew(between(distribution, from, border))) {
                safe.add(border);
                from = border + 1;
            }
        }
        while (!safe.isEmpty() && isFew(between(distribution, from, last))) {
            safe.pollLast();
            from = safe.isEmpty() ? after + 1 : safe.last() + 1;
        }
        return safe;
    }

    private void withstandSubtraction(Areas areas) {
        boolean again = true;
        while (again) {
            again = false;
            for (Area whole : persons.keySet()) {
                List<Area> parts = parts(whole, areas);
                for (int border : parts.isEmpty() ? new TreeSet<Integer>() : BORDERS) {
                    again |= border != TOLD_ANYWAY && hideOneMore(whole, parts, border);
                }
            }
        }
    }

    /** Where exactly one number of a line is hidden it can be computed: the smallest other part is hidden too, or the whole. */
    private boolean hideOneMore(Area whole, List<Area> parts, int border) {
        List<Area> line = new ArrayList<>(parts);
        line.add(whole);
        if (line.stream().filter(area -> !has(area, border)).count() != 1) {
            return false;
        }
        Area chosen = parts.stream()
                .filter(area -> has(area, border))
                .min(Comparator.comparingLong(area -> between(of(persons, area), 0, Integer.MAX_VALUE - 1)))
                .orElse(whole);
        borders.getOrDefault(chosen, new TreeSet<>()).remove(border);
        return true;
    }

    private boolean has(Area area, int border) {
        return borders.getOrDefault(area, new TreeSet<>()).contains(border);
    }

    private List<Area> parts(Area whole, Areas areas) {
        Collection<Area> candidates = whole.level() == Level.NATION ? persons.keySet() : areas.within(whole);
        Level level = whole.level() == Level.NATION ? Level.MUNICIPALITY : Level.UNIT;
        return whole.level() == Level.UNIT
                ? List.of()
                : candidates.stream()
                        .filter(area -> area.level() == level && persons.containsKey(area))
                        .toList();
    }

    private static SortedMap<Integer, Long> of(Map<Area, SortedMap<Integer, Long>> all, Area area) {
        return all.getOrDefault(area, new TreeMap<>());
    }

    private static boolean isFew(long persons) {
        return persons > 0 && persons < FEW;
    }

    /** Persons who met at least the first and at most the last number. */
    private static long between(SortedMap<Integer, Long> distribution, int first, int last) {
        return distribution.subMap(first, last + 1).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
