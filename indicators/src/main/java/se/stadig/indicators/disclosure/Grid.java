package se.stadig.indicators.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import se.stadig.indicators.Dimension;
import se.stadig.indicators.Level;
import se.stadig.indicators.Part;
import se.stadig.indicators.disclosure.Places.Place;
import se.stadig.terms.OperatingForm;

/** All cells that one figure can have, area by area and part by part, and every line of cells that add up. */
final class Grid {
    private static final Set<Level> CONTRACT_LEVELS = Set.of(Level.UNIT, Level.MUNICIPALITY, Level.NATION);

    private final Places places;
    private final List<Part> parts;
    private final Map<Part, Integer> partNumbers = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();

    Grid(Places places, SortedSet<Part> told) {
        this.places = places;
        SortedSet<Part> all = new TreeSet<>(told);
        all.add(Part.ALL);
        for (OperatingForm form : OperatingForm.values()) {
            all.add(part(form));
        }
        parts = List.copyOf(all);
        for (Part part : parts) {
            partNumbers.put(part, partNumbers.size());
        }
        List<Line> own = new ArrayList<>();
        for (Place place : places.all()) {
            for (Part part : parts) {
                addLines(place, part, own);
            }
        }
        lines.addAll(own);
    }

    int size() {
        return places.all().size() * parts.size();
    }

    /** The lines of the contract first. */
    List<Line> lines() {
        return lines;
    }

    int cell(Level level, String area, Part part) {
        int place = places.number(new Place(level, area));
        Integer at = partNumbers.get(part);
        if (place < 0 || at == null) {
            throw new IllegalArgumentException("figures of " + level + "/" + area + "/" + part.label()
                    + ", but no unit is in that area. Maybe the units are those of another register.");
        }
        return place * parts.size() + at;
    }

    Place place(int cell) {
        return places.all().get(cell / parts.size());
    }

    Part part(int cell) {
        return parts.get(cell % parts.size());
    }

    /** Whether the cell is one that the product adds to those of the contract; such a cell is withheld rather than one of the contract. */
    boolean isAdded(int cell) {
        return !CONTRACT_LEVELS.contains(place(cell).level()) || part(cell).dimension() == Dimension.HOURS;
    }

    /** Whether figures are told for the part in the area: operating forms are told from municipality up. */
    boolean exists(int cell) {
        return part(cell).dimension() != Dimension.FORM || place(cell).level().compareTo(Level.MUNICIPALITY) >= 0;
    }

    private int cell(Place place, Part part) {
        return cell(place.level(), place.name(), part);
    }

    private static Part part(OperatingForm form) {
        return new Part(Dimension.FORM, form.name());
    }

    private void addLines(Place place, Part part, List<Line> own) {
        if (!exists(cell(place, part))) {
            return;
        }
        if (part.equals(Part.ALL)) {
            for (Dimension dimension : Dimension.values()) {
                addBreakdown(place, dimension, own);
            }
        }
        boolean form = part.dimension() == Dimension.FORM;
        boolean contract = part.dimension() != Dimension.HOURS;
        switch (place.level()) {
            case UNIT -> {}
            case PROVIDER, COUNTY, GROUP -> add(place, part, places.of(place), part, own, false, true);
            case MUNICIPALITY -> {
                if (form) {
                    List<Place> units = places.unitsOf(place, OperatingForm.valueOf(part.value()));
                    add(place, part, units, Part.ALL, contract ? lines : own, contract, true);
                } else {
                    add(place, part, places.unitsOf(place), part, contract ? lines : own, contract, false);
                    add(place, part, places.of(place), part, own, false, true);
                }
            }
            case NATION -> {
                add(place, part, places.of(place), part, contract ? lines : own, contract, true);
                add(place, part, places.nationBy(Level.COUNTY), part, own, false, false);
                add(place, part, places.nationBy(Level.GROUP), part, own, false, false);
            }
        }
    }

    private void addBreakdown(Place place, Dimension dimension, List<Line> own) {
        int[] cells = parts.stream()
                .filter(part -> part.dimension() == dimension)
                .mapToInt(part -> cell(place, part))
                .filter(this::exists)
                .toArray();
        if (dimension != Dimension.ALL && cells.length > 0) {
            boolean contract = dimension != Dimension.HOURS && CONTRACT_LEVELS.contains(place.level());
            (contract ? lines : own).add(new Line(cell(place, Part.ALL), cells, contract, place.level() == Level.UNIT));
        }
    }

    private void add(
            Place whole, Part part, List<Place> members, Part of, List<Line> to, boolean contract, boolean basic) {
        if (!members.isEmpty()) {
            int[] cells = members.stream().mapToInt(member -> cell(member, of)).toArray();
            to.add(new Line(cell(whole, part), cells, contract, basic));
        }
    }
}
