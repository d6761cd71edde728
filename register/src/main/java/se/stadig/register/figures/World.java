package se.stadig.register.figures;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import se.stadig.indicators.ContactEvent;
import se.stadig.indicators.StaffMember;
import se.stadig.indicators.Unit;

/**
 * Units, staff and persons as all counted deliveries together tell them: what a later delivery says of the same id replaces what an earlier one said
 * (reading R3 of the delivery contract). Visits and shifts are not here; they are read for the days that are asked for.
 */
final class World {
    final Map<Long, Unit> units = new LinkedHashMap<>();
    /** Delivery key to the municipalities in which its units lie. */
    final Map<Long, Set<String>> municipalitiesOfDelivery = new HashMap<>();

    final SortedMap<String, Map<Long, Unit>> unitsByMunicipality = new TreeMap<>();
    final Map<String, Collection<PersonFacts>> personsByMunicipality = new HashMap<>();
    boolean unknownSex;
    ByKey<StaffMember> staff = new ByKey<>(Map.of());
    ByKey<PersonFacts> persons = new ByKey<>(Map.of());

    static World read(Rows rows, CountedDeliveries deliveries, WorldCache cache) throws SQLException {
        World world = new World();
        if (!deliveries.isEmpty()) {
            new WorldReader(world, rows, deliveries, cache).read();
        }
        return world;
    }

    /** Puts everything in order once all is read. */
    void index(Map<Long, StaffMember> staffRead, Map<Long, PersonFacts> personsRead) {
        units.forEach((key, unit) -> unitsByMunicipality
                .computeIfAbsent(unit.municipality(), _ -> new LinkedHashMap<>())
                .put(key, unit));
        Map<String, Set<PersonFacts>> found = new HashMap<>();
        for (PersonFacts facts : personsRead.values()) {
            unknownSex |= facts.person.sex() == null;
            for (PersonFacts.Here here : facts.units) {
                here.events().sort(Comparator.comparing(ContactEvent::date));
                found.computeIfAbsent(here.unit().municipality(), _ -> new LinkedHashSet<>())
                        .add(facts);
            }
        }
        found.forEach((municipality, here) -> personsByMunicipality.put(municipality, List.copyOf(here)));
        staff = new ByKey<>(staffRead);
        persons = new ByKey<>(personsRead);
    }
}
