package se.stadig.register.publish;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.stadig.indicators.Area;
import se.stadig.indicators.Figures;
import se.stadig.indicators.Level;
import se.stadig.indicators.Unit;
import se.stadig.register.store.StoredDelivery;
import se.stadig.terms.Municipalities;
import se.stadig.terms.Municipality;

/** Områden: what the areas of a register are called and which lie in which. Operating forms are parts of figures here, not areas. */
public final class Areas {
    public static final Area NATION = of(Level.NATION, Figures.NATION);
    private static final String SAGOBY = "9999";
    private static final String MADE_UP = "påhittad";

    private final SortedMap<Area, String> names = new TreeMap<>();
    /** What each area lies in, one step up. */
    private final Map<Area, Set<Area>> wholes = new TreeMap<>();
    /** What each area is compared by. */
    private final Map<Area, Set<Area>> members = new TreeMap<>();

    private final Set<Area> madeUp = new TreeSet<>();

    private Areas() {}

    /** An area of all operating forms. */
    public static Area of(Level level, String code) {
        return new Area(level, code, null);
    }

    /**
     * @param units all units that have figures
     * @param deliveries those that count, by whose senders invented data are known
     */
    public static Areas of(Collection<Unit> units, Collection<StoredDelivery> deliveries) {
        Areas areas = new Areas();
        areas.names.put(NATION, "Riket");
        units.forEach(areas::add);
        for (StoredDelivery delivery : deliveries) {
            if (delivery.senderName().toLowerCase(Locale.ROOT).contains(MADE_UP)) {
                delivery.unitMunicipalities().forEach(code -> areas.madeUp.add(of(Level.MUNICIPALITY, code)));
            }
        }
        return areas;
    }

    private void add(Unit unit) {
        Area one = of(Level.UNIT, unit.area());
        Area provider = of(Level.PROVIDER, unit.providerArea());
        Area municipality = of(Level.MUNICIPALITY, unit.municipality());
        names.put(one, unit.name());
        names.put(provider, unit.providerName().isEmpty() ? unit.provider() : unit.providerName());
        join(provider, one, true);
        join(municipality, one, true);
        join(municipality, provider, false);
        Municipality real = Municipalities.withCode(unit.municipality()).orElse(null);
        if (real == null) {
            names.put(municipality, unit.municipality().equals(SAGOBY) ? "Sagoby" : "Kommun " + unit.municipality());
            madeUp.add(municipality);
            join(NATION, municipality, true);
            return;
        }
        Area county = of(Level.COUNTY, real.countyCode());
        Area group = of(Level.GROUP, real.group());
        names.put(municipality, real.name());
        names.put(county, real.county());
        names.put(group, real.group() + " " + real.groupName());
        join(county, municipality, true);
        join(group, municipality, true);
        join(NATION, county, true);
        join(NATION, group, false);
    }

    private void join(Area whole, Area part, boolean compared) {
        wholes.computeIfAbsent(part, _ -> new TreeSet<>()).add(whole);
        if (compared) {
            members.computeIfAbsent(whole, _ -> new TreeSet<>()).add(part);
        }
    }

    /** Every area with units in it, from the unit up. */
    public Set<Area> all() {
        return names.keySet();
    }

    /** What a reader calls the area. */
    public String name(Area area) {
        return names.getOrDefault(area, area.name());
    }

    /** What a reader of another language calls it; counties, municipalities, providers and units have the same name in all. */
    public String said(Area area, Speech speech) {
        return said(area.level(), name(area), speech);
    }

    static String said(Level level, String name, Speech speech) {
        return level == Level.NATION || level == Level.GROUP ? speech.say(name) : name;
    }

    /**
     * What the area is compared by, in the order of names: units of a provider or a municipality, municipalities of a county or a group, counties of
     * the nation.
     */
    public List<Area> within(Area area) {
        return members.getOrDefault(area, Set.of()).stream()
                .sorted(Comparator.comparing(this::name).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The municipality that a unit or provider lies in; null for everything higher. */
    public @Nullable Area municipalityOf(Area area) {
        return wholes.getOrDefault(area, Set.of()).stream()
                .filter(whole -> whole.level() == Level.MUNICIPALITY)
                .findFirst()
                .orElse(null);
    }

    /** Whether the one is the other or lies in it. */
    public boolean isIn(Area one, Area other) {
        return one.equals(other) || wholes.getOrDefault(one, Set.of()).stream().anyMatch(whole -> isIn(whole, other));
    }

    /** The areas with this code; where there is none those with this name, whatever the case. */
    public List<Area> called(String text) {
        List<Area> coded = all().stream()
                .filter(area -> area.name().equalsIgnoreCase(text))
                .toList();
        return coded.isEmpty()
                ? all().stream()
                        .filter(area -> name(area).equalsIgnoreCase(text))
                        .toList()
                : coded;
    }

    /** The area that the whole register is about: its only municipality, or the nation. */
    public Area whole() {
        List<Area> municipalities = all().stream()
                .filter(area -> area.level() == Level.MUNICIPALITY)
                .toList();
        return municipalities.size() == 1 ? municipalities.getFirst() : NATION;
    }

    /** Whether what is told of the area rests on invented data, wholly or in part. */
    public boolean isMadeUp(Area area) {
        return madeUp.stream().anyMatch(municipality -> isIn(municipality, area) || isIn(area, municipality));
    }
}
