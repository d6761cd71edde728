package se.stadig.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import se.stadig.terms.Municipalities;
import se.stadig.terms.OperatingForm;

/**
 * The tallies of all areas. Units, staff and persons are added in any order and in any number of pieces; {@link #plus} puts the pieces together.
 * The areas of a case are the units in it: each unit, its provider, its operating form and its municipality. Higher areas are sums of municipalities
 * (reading R2), so a case must hold all units of one municipality and no other. Tallies that have been put together share what they have counted,
 * and take in nobody more.
 */
public final class Tallies {
    private final Question question;
    private final Set<Aspect> aspects;
    private final SortedMap<Area, AreaTally> areas = new TreeMap<>();
    /** Most persons have one unit: they are counted there once, and added to its areas when something is asked. */
    private final Map<Unit, AreaTally> ofOneUnit = new IdentityHashMap<>();

    private final SortedSet<Part> parts = new TreeSet<>(Breakdown.ALWAYS);
    private boolean closed;

    public Tallies(Question question) {
        this(question, Aspect.ALL);
    }

    /** Counts some aspects; {@link #with} puts the others beside them. */
    public Tallies(Question question, Set<Aspect> aspects) {
        this.question = question;
        this.aspects = aspects.isEmpty() ? Set.of() : EnumSet.copyOf(aspects);
    }

    public Question question() {
        return question;
    }

    /** Tells that the unit exists, so that its areas have figures even without persons. */
    public void add(Unit unit) {
        requireOpen();
        for (Area area : areasOf(unit)) {
            AreaTally tally = tally(area);
            if (area.isBrokenDown() && aspects.contains(Aspect.UNITS)) {
                tally.units().add(unit, question.reference());
            }
        }
        for (OperatingForm form : OperatingForm.values()) {
            tally(new Area(Level.MUNICIPALITY, unit.municipality(), form));
        }
    }

    /** Tells that there are persons whose sex is unknown, so that every area has a part for them. */
    public void addUnknownSex() {
        requireOpen();
        parts.add(new Part(Dimension.SEX, Breakdown.UNKNOWN));
    }

    /** Adds one person with what all units of one municipality do for them. */
    public void add(PersonCase one) {
        requireOpen();
        if (one.units().size() == 1) {
            Unit unit = one.units().getFirst().unit();
            new PersonCount(one, question, aspects).addTo(ofOneUnit.computeIfAbsent(unit, Tallies::emptyOf));
            return;
        }
        Map<BitSet, PersonCount> counts = new HashMap<>();
        areasOf(one)
                .forEach((area, units) -> counts.computeIfAbsent(
                                units, some -> new PersonCount(within(one, some), question, aspects))
                        .addTo(tally(area)));
    }

    /** Adds one person of the staff; the areas are those of the employments at units of the municipality. */
    public void add(StaffCase one, Collection<Unit> unitsOfMunicipality) {
        requireOpen();
        List<LocalDate> daysAtNine =
                aspects.contains(Aspect.UNITS) ? one.daysAtNine(question.staffingFrom()) : List.of();
        if (daysAtNine.isEmpty()) {
            return;
        }
        Map<Area, List<Unit>> told = new TreeMap<>();
        for (Unit unit : unitsOfMunicipality) {
            for (Area area : areasOf(unit)) {
                if (area.isBrokenDown()) {
                    told.computeIfAbsent(area, _ -> new ArrayList<>()).add(unit);
                }
            }
        }
        told.forEach((area, units) -> tally(area).units().add(one.staff(), daysAtNine, units::contains));
    }

    private static AreaTally emptyOf(Unit unit) {
        return new AreaTally(Area.of(Level.UNIT, unit.area()));
    }

    /**
     * Adds those with one unit to the areas of that unit. It happens by itself when something is asked; a thread that has counted a piece does it
     * there, while others still count theirs.
     */
    public void addUp() {
        ofOneUnit.forEach(
                (unit, persons) -> areasOf(unit).forEach(area -> tally(area).add(persons)));
        ofOneUnit.clear();
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException(
                    "these tallies have been put together with others. Maybe add first and put together last.");
        }
    }

    /** Other people, units and staff, counted for the same question and aspects. */
    public Tallies plus(Tallies other) {
        if (!question.equals(other.question) || !aspects.equals(other.aspects)) {
            throw new IllegalArgumentException("tallies of different questions: " + question + " " + aspects + " and "
                    + other.question + " " + other.aspects);
        }
        return together(other, new Tallies(question, aspects), AreaTally::plus);
    }

    /** Other aspects of the same people, units and staff; they may have been counted for another question whose days for them are the same. */
    public Tallies with(Tallies other) {
        for (Aspect aspect : other.aspects) {
            if (aspects.contains(aspect) || !aspect.isSame(question, other.question)) {
                throw new IllegalArgumentException("tallies that cannot stand beside each other: " + aspect + " of "
                        + other.question + " beside " + aspects + " of " + question);
            }
        }
        Set<Aspect> all = EnumSet.noneOf(Aspect.class);
        all.addAll(aspects);
        all.addAll(other.aspects);
        return together(other, new Tallies(question, all), AreaTally::with);
    }

    private Tallies together(Tallies other, Tallies sum, BinaryOperator<AreaTally> both) {
        addUp();
        other.addUp();
        closed = true;
        other.closed = true;
        sum.closed = true;
        sum.parts.addAll(parts);
        sum.parts.addAll(other.parts);
        sum.areas.putAll(areas);
        other.areas.forEach((area, tally) -> sum.areas.merge(area, tally, both));
        return sum;
    }

    /**
     * Everybody's staff continuity in every area with units: how many persons met how many. Exact and without disclosure control, as the tallies
     * themselves; whoever shows a distribution groups and withholds.
     */
    public SortedMap<Area, ContinuityTally> continuity() {
        addUp();
        SortedMap<Area, ContinuityTally> all = new TreeMap<>();
        areas.forEach((area, tally) -> {
            CellTally cell = tally.cells().get(Part.ALL);
            if (area.isBrokenDown() && cell != null) {
                all.put(area, cell.continuity());
                if (area.level() == Level.MUNICIPALITY) {
                    above(area).forEach(higher -> all.merge(higher, cell.continuity(), ContinuityTally::plus));
                }
            }
        });
        return all;
    }

    /** Every part of a breakdown that the figures have. */
    SortedSet<Part> parts() {
        addUp();
        SortedSet<Part> all = new TreeSet<>(parts);
        areas.values().forEach(area -> all.addAll(area.cells().keySet()));
        return all;
    }

    /** All areas with counties, groups and the nation, which are sums of municipalities; a code that is not Sweden's has no county and no group. */
    SortedMap<Area, AreaTally> withHigherAreas() {
        addUp();
        SortedMap<Area, AreaTally> all = new TreeMap<>(areas);
        areas.forEach((area, tally) -> {
            if (area.level() == Level.MUNICIPALITY) {
                for (Area higher : above(area)) {
                    all.computeIfAbsent(higher, AreaTally::new).add(tally.closedAs(higher));
                }
            }
        });
        return all;
    }

    private static List<Area> above(Area municipality) {
        List<Area> higher = new ArrayList<>();
        Municipalities.withCode(municipality.name()).ifPresent(one -> {
            higher.add(new Area(Level.COUNTY, one.countyCode(), municipality.form()));
            higher.add(new Area(Level.GROUP, one.group(), municipality.form()));
        });
        higher.add(new Area(Level.NATION, Figures.NATION, municipality.form()));
        return higher;
    }

    /** Each area and the places of the person's units in it. */
    private static Map<Area, BitSet> areasOf(PersonCase one) {
        Map<Area, BitSet> areas = new TreeMap<>();
        for (int place = 0; place < one.units().size(); place++) {
            for (Area area : areasOf(one.units().get(place).unit())) {
                areas.computeIfAbsent(area, _ -> new BitSet()).set(place);
            }
        }
        return areas;
    }

    private static PersonCase within(PersonCase one, BitSet places) {
        List<AtUnit> units = places.stream().mapToObj(one.units()::get).toList();
        return units.size() == one.units().size() ? one : new PersonCase(one.person(), one.absences(), units);
    }

    private static List<Area> areasOf(Unit unit) {
        return List.of(
                Area.of(Level.UNIT, unit.area()),
                Area.of(Level.PROVIDER, unit.providerArea()),
                Area.of(Level.MUNICIPALITY, unit.municipality()),
                new Area(Level.MUNICIPALITY, unit.municipality(), unit.form()));
    }

    private AreaTally tally(Area area) {
        return areas.computeIfAbsent(area, AreaTally::new);
    }
}
