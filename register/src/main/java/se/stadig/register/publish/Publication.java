package se.stadig.register.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.stadig.indicators.Area;
import se.stadig.indicators.Catalogue;
import se.stadig.indicators.Definition;
import se.stadig.indicators.Dimension;
import se.stadig.indicators.Figure;
import se.stadig.indicators.FigureName;
import se.stadig.indicators.Figures;
import se.stadig.indicators.Level;
import se.stadig.indicators.Part;
import se.stadig.indicators.Population;
import se.stadig.indicators.Question;
import se.stadig.indicators.Tallies;
import se.stadig.indicators.Unit;
import se.stadig.indicators.disclosure.Disclosure;
import se.stadig.indicators.disclosure.Flag;
import se.stadig.register.figures.Coverage;
import se.stadig.register.figures.Reading;
import se.stadig.register.store.Catalog;

/**
 * Everything that may be read of one question to the register. Disclosure control has been told all the figures; whoever shows some of them gets
 * them here as {@link Published}, in which a withheld figure is empty. Only {@link #exact} is what it says.
 */
public final class Publication {
    private final Question question;
    private final Coverage coverage;
    private final Areas areas;
    private final SortedMap<FigureName, Figure> exact;
    private final Disclosure disclosure;
    private final Histograms histograms;

    private Publication(Tallies tallies, Collection<Unit> units, Coverage coverage, Areas areas) {
        this.question = tallies.question();
        this.coverage = coverage;
        this.areas = areas;
        this.exact = Figures.of(tallies);
        this.disclosure = Disclosure.of(exact, units);
        SortedMap<Area, SortedMap<Integer, Long>> distributions = new TreeMap<>();
        tallies.continuity().forEach((area, tally) -> distributions.put(area, tally.distribution()));
        this.histograms = Histograms.of(distributions, shown(distributions.keySet()), areas);
    }

    public static Publication of(Tallies tallies, Collection<Unit> units, Coverage coverage, Areas areas) {
        return new Publication(tallies, units, coverage, areas);
    }

    /** Counts and checks the figures of one question; several can be asked of the same reading of the same catalog. */
    public static Publication of(Reading reading, Catalog catalog, Question question, Reading.Progress progress)
            throws IOException {
        return of(
                reading.count(question, progress),
                reading.units(),
                reading.coverage(question),
                Areas.of(reading.units(), catalog.counted()));
    }

    private Set<Area> shown(Set<Area> candidates) {
        Set<Area> shown = new TreeSet<>();
        for (Area area : candidates) {
            FigureName mean = new FigureName("U21401", area.level(), area.name(), Population.ELIGIBLE.name(), Part.ALL);
            if (exact.containsKey(mean)) {
                Flag flag = disclosure.flag(mean);
                if (flag == Flag.SHOWN || flag == Flag.UNCERTAIN) {
                    shown.add(area);
                }
            }
        }
        return shown;
    }

    public Question question() {
        return question;
    }

    public Coverage coverage() {
        return coverage;
    }

    public Areas areas() {
        return areas;
    }

    /** All figures, exact and with nothing withheld: for whoever may see them. */
    public SortedMap<FigureName, Figure> exact() {
        return exact;
    }

    public Flag flag(FigureName name) {
        return disclosure.flag(name);
    }

    /** One figure, or empty if there is none with that name. */
    public Optional<Published> figure(String figure, Area area, Population population, Part part) {
        return Optional.ofNullable(
                        exact.get(new FigureName(figure, area.level(), area.name(), population.name(), part)))
                .map(this::published);
    }

    /** The figure of everybody in the area, of the official population. */
    public Optional<Published> figure(Definition definition, Area area) {
        return figure(definition.figure(), area, definition.populations().getFirst(), Part.ALL);
    }

    /** The figures that are asked for, in the order of the catalogue and then of their names, one at a time. */
    public Stream<Published> figures(Selection selection) {
        return Catalogue.all().stream().flatMap(definition -> figures(definition, selection));
    }

    /** Those of one definition. */
    public Stream<Published> figures(Definition definition, Selection selection) {
        String figure = definition.figure();
        if (!selection.hasFigure(figure)) {
            return Stream.empty();
        }
        return exact.subMap(first(figure), first(figure + "\0")).values().stream()
                .filter(one -> selection.has(one.name()))
                .map(this::published);
    }

    private static FigureName first(String figure) {
        return new FigureName(figure, Level.UNIT, "", "", Part.ALL);
    }

    /** The area and what it is compared by; a unit is compared with the other units of its municipality. */
    public List<Published> sideBySide(Definition definition, Area main) {
        Area municipality = main.level() == Level.UNIT ? areas.municipalityOf(main) : null;
        List<Area> compared = new ArrayList<>(List.of(municipality == null ? main : municipality));
        compared.addAll(areas.within(municipality == null ? main : municipality));
        return compared.stream()
                .flatMap(area -> figure(definition, area).stream())
                .toList();
    }

    /** Every part of the area's breakdowns, everybody first. */
    public List<Published> breakdown(Definition definition, Population population, Area area) {
        List<Part> parts = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            parts.addAll(Part.known(dimension));
        }
        return parts.stream()
                .flatMap(part -> figure(definition.figure(), area, population, part).stream())
                .toList();
    }

    /** How the area's persons are distributed over numbers of staff; empty where that may not be seen. */
    public Optional<Histogram> histogram(Area area) {
        return histograms.of(area);
    }

    private Published published(Figure figure) {
        FigureName name = figure.name();
        return Published.of(figure, disclosure.flag(name), areas.name(Areas.of(name.level(), name.area())));
    }
}
