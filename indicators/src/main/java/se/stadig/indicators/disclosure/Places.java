package se.stadig.indicators.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.stadig.indicators.Figures;
import se.stadig.indicators.Level;
import se.stadig.indicators.Unit;
import se.stadig.terms.Municipalities;
import se.stadig.terms.OperatingForm;

/** Every area that figures are told for, numbered, and which areas make up which. */
final class Places {
    /** An area and the name it has in figures. */
    record Place(Level level, String name) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byLevel = level.compareTo(other.level);
            return byLevel != 0 ? byLevel : name.compareTo(other.name);
        }
    }

    private final Map<Place, Integer> numbers = new HashMap<>();
    private final List<Place> places;
    private final Map<Place, List<Place>> members = new TreeMap<>();
    private final Map<OperatingForm, Map<Place, List<Place>>> unitsOfForm = new TreeMap<>();
    private final List<Place> loose = new ArrayList<>();

    Places(Collection<Unit> units) {
        Place nation = new Place(Level.NATION, Figures.NATION);
        for (Unit unit : units) {
            Place municipality = new Place(Level.MUNICIPALITY, unit.municipality());
            Place provider = new Place(Level.PROVIDER, unit.providerArea());
            Place one = new Place(Level.UNIT, unit.area());
            join(provider, one);
            join(municipality, provider);
            join(nation, municipality);
            unitsOfForm
                    .computeIfAbsent(unit.form(), _ -> new TreeMap<>())
                    .computeIfAbsent(municipality, _ -> new ArrayList<>())
                    .add(one);
        }
        for (Place municipality : of(nation)) {
            Municipalities.withCode(municipality.name())
                    .ifPresentOrElse(
                            real -> {
                                join(new Place(Level.COUNTY, real.countyCode()), municipality);
                                join(new Place(Level.GROUP, real.group()), municipality);
                            },
                            () -> loose.add(municipality));
        }
        places = numbers.keySet().stream().sorted().toList();
        for (int number = 0; number < places.size(); number++) {
            numbers.put(places.get(number), number);
        }
    }

    private void join(Place whole, Place part) {
        numbers.put(whole, 0);
        numbers.put(part, 0);
        List<Place> parts = members.computeIfAbsent(whole, _ -> new ArrayList<>());
        if (!parts.contains(part)) {
            parts.add(part);
        }
    }

    /** All areas, by number. */
    List<Place> all() {
        return places;
    }

    /** The number of an area, or −1 if no unit is in it. */
    int number(Place place) {
        return numbers.getOrDefault(place, -1);
    }

    /** What the area is made of: units of a provider, providers of a municipality, municipalities of anything higher. */
    List<Place> of(Place whole) {
        return members.getOrDefault(whole, List.of());
    }

    List<Place> unitsOf(Place municipality) {
        return of(municipality).stream()
                .flatMap(provider -> of(provider).stream())
                .sorted()
                .toList();
    }

    List<Place> unitsOf(Place municipality, OperatingForm form) {
        return unitsOfForm.getOrDefault(form, Map.of()).getOrDefault(municipality, List.of());
    }

    /** The counties, or the groups, that make up the nation together with the municipalities that are in none. */
    List<Place> nationBy(Level level) {
        List<Place> parts = new ArrayList<>(
                places.stream().filter(place -> place.level() == level).toList());
        parts.addAll(loose);
        return parts;
    }
}
