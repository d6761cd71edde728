package se.stadig.indicators.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import se.stadig.indicators.Dimension;
import se.stadig.indicators.Figure;
import se.stadig.indicators.FigureName;
import se.stadig.indicators.Level;
import se.stadig.indicators.Part;
import se.stadig.indicators.Unit;
import se.stadig.terms.Municipalities;

/** Every sum of a publication that {@link Reader} knows of, whether or not another sum says the same. */
final class ReaderSums {
    private final Collection<Unit> units;

    ReaderSums(Collection<Unit> units) {
        this.units = units;
    }

    static String place(FigureName name) {
        return place(name.level(), name.area(), name.part());
    }

    static String place(Level level, String area, Part part) {
        return level + "/" + area + "/" + part.label();
    }

    /** Every sum over areas and over parts, whether or not another sum says the same. */
    void add(Table table, String kind, List<Figure> of) {
        Map<String, TreeSet<String>> sums = new TreeMap<>();
        boolean broken = of.stream().anyMatch(one -> !one.name().part().equals(Part.ALL));
        for (Figure one : of) {
            FigureName name = one.name();
            Part part = name.part();
            String here = place(name);
            boolean form = part.dimension() == Dimension.FORM;
            if (!part.equals(Part.ALL)) {
                put(sums, place(name.level(), name.area(), Part.ALL) + " by " + part.dimension(), here);
            }
            if (name.level() == Level.UNIT) {
                Unit unit = units.stream()
                        .filter(each -> each.area().equals(name.area()))
                        .findFirst()
                        .orElseThrow();
                put(sums, place(Level.PROVIDER, unit.providerArea(), part) + " by units", here);
                put(sums, place(Level.MUNICIPALITY, unit.municipality(), part) + " by units", here);
                if (part.equals(Part.ALL) && broken) {
                    Part ofForm = new Part(Dimension.FORM, unit.form().name());
                    put(sums, place(Level.MUNICIPALITY, unit.municipality(), ofForm) + " by units", here);
                }
            }
            if (name.level() == Level.PROVIDER && !form) {
                String municipality = name.area().substring(0, 4);
                put(sums, place(Level.MUNICIPALITY, municipality, part) + " by providers", here);
            }
            if (name.level() == Level.MUNICIPALITY) {
                put(sums, place(Level.NATION, "SE", part) + " by municipalities", here);
                Municipalities.withCode(name.area()).ifPresent(real -> {
                    put(sums, place(Level.COUNTY, real.countyCode(), part) + " by municipalities", here);
                    put(sums, place(Level.GROUP, real.group(), part) + " by municipalities", here);
                });
            }
        }
        sums.forEach((total, members) -> table.sum(
                kind + total.substring(0, total.indexOf(" by ")),
                members.stream().map(kind::concat).toList()));
    }

    private static void put(Map<String, TreeSet<String>> sums, String total, String part) {
        sums.computeIfAbsent(total, _ -> new TreeSet<>()).add(part);
    }
}
