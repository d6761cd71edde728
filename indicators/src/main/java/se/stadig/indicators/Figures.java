package se.stadig.indicators;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import se.stadig.indicators.ContactChain.Residents;
import se.stadig.indicators.LeftOut.Reason;

/** Turns tallies into figures: the only place where something is divided. Nothing is rounded or withheld here. */
public final class Figures {
    public static final String NATION = "SE";

    private final SortedMap<FigureName, Figure> told = new TreeMap<>();
    private final Fractions fractions = new Fractions();

    private Figures() {}

    /** Every figure of every area and part, by name. */
    public static SortedMap<FigureName, Figure> of(Tallies tallies) {
        return of(tallies, EnumSet.allOf(Level.class));
    }

    /** The figures of some levels. Disclosure control needs them all. */
    public static SortedMap<FigureName, Figure> of(Tallies tallies, Set<Level> levels) {
        Figures figures = new Figures();
        SortedMap<Area, AreaTally> areas = tallies.withHigherAreas();
        SortedSet<Part> parts = tallies.parts();
        for (AreaTally area : areas.values()) {
            if (levels.contains(area.area().level())) {
                figures.addArea(area, parts);
            }
        }
        if (levels.contains(Level.NATION)) {
            figures.addOfficialNation(areas);
        }
        return figures.told;
    }

    private void addArea(AreaTally tally, SortedSet<Part> parts) {
        Area area = tally.area();
        Collection<Part> toldHere = area.isBrokenDown() ? parts : List.of(Part.ALL);
        for (Part part : toldHere) {
            CellTally cell = tally.cells().getOrDefault(part, new CellTally());
            addCell(area, part.equals(Part.ALL) ? area.whole() : part, cell);
        }
        if (area.isBrokenDown()) {
            addUnits(area, tally.units());
        }
    }

    private void addCell(Area area, Part part, CellTally cell) {
        Writer to = new Writer(area, part);
        ContinuityTally continuity = cell.continuity();
        Map<String, Long> out = continuity.leftOut().byName();
        to.ratio("U21401", "ELIGIBLE", continuity.sum(), continuity.count(), continuity.count(), out);
        to.value("U21402", "ELIGIBLE", continuity.count(), continuity.median(), continuity.count(), out);
        to.ratio("U21436", "ELIGIBLE", continuity.above(20), continuity.count(), continuity.count(), out);
        for (Residents residents : Residents.values()) {
            addChain(to, cell, residents);
        }
        GrantedTally granted = cell.granted();
        to.put(
                "HOURS",
                "AGED_65",
                fraction(granted.hours()),
                granted.withHours(),
                granted.withHours(),
                granted.leftOut().byName());
        to.ratio("HTJSERV", "LAW", granted.service(), granted.residents(), granted.residents(), null);
        to.ratio("HTJPOMV", "LAW", granted.personalCare(), granted.residents(), granted.residents(), null);
        addOwn(to, cell.own());
    }

    private static void addChain(Writer to, CellTally cell, Residents residents) {
        ChainTally chain = cell.chain(residents);
        String name = residents.name();
        LeftOut onlyOther = new LeftOut();
        if (residents == Residents.INDICATOR) {
            onlyOther.add(
                    Reason.ONLY_ALARM_MEAL_ESCORT_RESPITE,
                    cell.chain(Residents.LAW).population() - chain.population());
        }
        LeftOut notOffered = new LeftOut();
        notOffered.add(Reason.NOT_OFFERED, chain.population() - chain.offered());
        LeftOut notAccepted = new LeftOut();
        notAccepted.add(Reason.DECLINED, chain.declined());
        notAccepted.add(Reason.UNANSWERED, chain.offered() - chain.accepted() - chain.declined());
        to.ratio("N21600", name, chain.offered(), chain.population(), chain.population(), onlyOther.byName());
        to.ratio("N21601", name, chain.accepted(), chain.offered(), chain.offered(), notOffered.byName());
        to.ratio("N21602", name, chain.changed(), chain.accepted(), chain.accepted(), notAccepted.byName());
        to.ratio("N20509", name, chain.accepted(), chain.contacts(), chain.accepted(), null);
    }

    private static void addOwn(Writer to, OwnTally own) {
        OwnContact sum = own.sum();
        long persons = own.persons();
        to.ratio("OWN_CONTACT_VISITS", "VISITED", sum.visitsByContact(), sum.visits(), persons, null);
        to.minutes("OWN_CONTACT_MINUTES", sum.secondsByContact(), sum.seconds(), persons);
        to.ratio("DEPUTY_VISITS", "VISITED", sum.visitsByDeputy(), sum.visits(), persons, null);
        to.minutes("DEPUTY_MINUTES", sum.secondsByDeputy(), sum.seconds(), persons);
        to.ratio(
                "OWN_CONTACT_VISITS_WITH_CONTACT",
                "VISITED",
                sum.visitsByContact(),
                sum.visitsWithContact(),
                persons,
                null);
    }

    private void addUnits(Area area, UnitsTally units) {
        Writer to = new Writer(area, Part.ALL);
        to.ratio("N21603", "UNITS", units.routine(), units.units(), null, null);
        to.ratio("N21603_CURRENT", "UNITS", units.current(), units.units(), null, null);
        addStaffing(to, "N21608", units.weekdays());
        addStaffing(to, "N21609", units.weekends());
    }

    private static void addStaffing(Writer to, String figure, UnitsTally.Staffing staffing) {
        to.ratio(figure, "STAFF", staffing.title, staffing.days, staffing.people, null);
        to.ratio(figure + "_CERTIFICATE_ONLY", "STAFF", staffing.certificate, staffing.days, staffing.people, null);
    }

    /** The nation's official mean, median, min and max: over the municipalities' means, unweighted. */
    private void addOfficialNation(SortedMap<Area, AreaTally> areas) {
        List<BigFraction> means = new ArrayList<>();
        areas.forEach((area, tally) -> {
            CellTally all = tally.cells().get(Part.ALL);
            BigFraction mean = all == null ? null : all.continuity().mean();
            if (area.level() == Level.MUNICIPALITY && area.form() == null && mean != null) {
                means.add(mean);
            }
        });
        if (means.isEmpty()) {
            return;
        }
        means.sort(null);
        int count = means.size();
        BigFraction sum = means.stream().reduce(BigFraction.ZERO, BigFraction::add);
        BigFraction middle =
                means.get((count - 1) / 2).add(means.get(count / 2)).divide(2);
        Writer to = new Writer(Area.of(Level.NATION, NATION), Part.ALL);
        to.value("U21401_OFFICIAL_MEAN", "ELIGIBLE", count, sum.divide(count), null, null);
        to.value("U21401_OFFICIAL_MEDIAN", "ELIGIBLE", count, middle, null, null);
        to.value("U21401_OFFICIAL_MIN", "ELIGIBLE", count, means.getFirst(), null, null);
        to.value("U21401_OFFICIAL_MAX", "ELIGIBLE", count, means.getLast(), null, null);
    }

    private static BigFraction fraction(BigDecimal exact) {
        return exact.scale() <= 0
                ? BigFraction.of(exact.toBigIntegerExact())
                : BigFraction.of(exact.unscaledValue(), BigInteger.TEN.pow(exact.scale()));
    }

    /** Puts figures of one area and part. */
    private final class Writer {
        private final Area area;
        private final Part part;

        private Writer(Area area, Part part) {
            this.area = area;
            this.part = part;
        }

        void ratio(
                String figure,
                String population,
                long numerator,
                long denominator,
                @Nullable Long persons,
                @Nullable Map<String, Long> leftOut) {
            BigFraction value = denominator == 0 ? null : fractions.ratio(numerator, denominator);
            put(figure, population, Fractions.whole(numerator), Fractions.whole(denominator), value, persons, leftOut);
        }

        void minutes(String figure, long seconds, long allSeconds, long persons) {
            BigFraction value = allSeconds == 0 ? null : fractions.ratio(seconds, allSeconds);
            put(figure, "VISITED", fractions.ratio(seconds, 60), fractions.ratio(allSeconds, 60), value, persons, null);
        }

        void put(
                String figure,
                String population,
                BigFraction numerator,
                long denominator,
                @Nullable Long persons,
                @Nullable Map<String, Long> leftOut) {
            BigFraction value = denominator == 0 ? null : numerator.divide(denominator);
            put(figure, population, numerator, Fractions.whole(denominator), value, persons, leftOut);
        }

        void value(
                String figure,
                String population,
                long denominator,
                @Nullable BigFraction value,
                @Nullable Long persons,
                @Nullable Map<String, Long> leftOut) {
            put(figure, population, null, Fractions.whole(denominator), value, persons, leftOut);
        }

        private void put(
                String figure,
                String population,
                @Nullable BigFraction numerator,
                BigFraction denominator,
                @Nullable BigFraction value,
                @Nullable Long persons,
                @Nullable Map<String, Long> leftOut) {
            FigureName name = new FigureName(figure, area.level(), area.name(), population, part);
            told.put(name, new Figure(name, numerator, denominator, value, persons, leftOut));
        }
    }
}
