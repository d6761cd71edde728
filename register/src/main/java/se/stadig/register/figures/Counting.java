package se.stadig.register.figures;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import se.stadig.indicators.Aspect;
import se.stadig.indicators.AtUnit;
import se.stadig.indicators.Employment;
import se.stadig.indicators.PersonCase;
import se.stadig.indicators.Question;
import se.stadig.indicators.StaffCase;
import se.stadig.indicators.StaffMember;
import se.stadig.indicators.Tallies;
import se.stadig.indicators.Unit;
import se.stadig.indicators.Visit;

/** Counts one question in the whole store: municipality by municipality, several at a time. */
final class Counting {
    private final World world;
    private final Rows rows;
    private final CountedDeliveries deliveries;
    private final Superseded superseded;
    private final int threads;

    Counting(World world, Rows rows, CountedDeliveries deliveries, Superseded superseded, int threads) {
        this.world = world;
        this.rows = rows;
        this.deliveries = deliveries;
        this.superseded = superseded;
        this.threads = threads;
    }

    /** The sums of all municipalities, aspect by aspect. */
    Map<Aspect, Tallies> count(Question question, Set<Aspect> aspects, Reading.Progress progress)
            throws IOException, SQLException {
        Map<String, List<StaffCase>> staff =
                aspects.contains(Aspect.UNITS) ? new ShiftGather(world, deliveries, question).of(rows) : Map.of();
        VisitGather gather = new VisitGather(world, deliveries, superseded, question);
        List<String> municipalities = new ArrayList<>(world.unitsByMunicipality.keySet());
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<Map<Aspect, Tallies>>> parts = new ArrayList<>();
            for (String municipality : municipalities) {
                parts.add(workers.submit(() -> {
                    Map<Aspect, Tallies> tallies = tallies(question, aspects);
                    count(municipality, gather, tallies.values());
                    for (StaffCase one : staff.getOrDefault(municipality, List.of())) {
                        Set<Unit> units = unitsOf(one.staff(), municipality);
                        tallies.values().forEach(tally -> tally.add(one, units));
                    }
                    tallies.values().forEach(Tallies::addUp);
                    progress.told(done.incrementAndGet(), municipalities.size());
                    return tallies;
                }));
            }
            return parts.isEmpty() ? tallies(question, aspects) : sumOf(parts, 0, parts.size());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("The counting was interrupted", interrupted);
        } catch (ExecutionException broken) {
            throw new IOException("The counting failed", broken.getCause());
        }
    }

    private static Map<Aspect, Tallies> tallies(Question question, Set<Aspect> aspects) {
        Map<Aspect, Tallies> tallies = new EnumMap<>(Aspect.class);
        aspects.forEach(aspect -> tallies.put(aspect, new Tallies(question, Set.of(aspect))));
        return tallies;
    }

    /** Halves are put together first: each tally is put into few sums. */
    private static Map<Aspect, Tallies> sumOf(List<Future<Map<Aspect, Tallies>>> parts, int from, int to)
            throws InterruptedException, ExecutionException {
        if (to - from == 1) {
            return parts.get(from).get();
        }
        int middle = (from + to) / 2;
        Map<Aspect, Tallies> sum = new EnumMap<>(sumOf(parts, from, middle));
        sumOf(parts, middle, to).forEach((aspect, tallies) -> sum.merge(aspect, tallies, Tallies::plus));
        return sum;
    }

    private void count(String municipality, VisitGather gather, Collection<Tallies> tallies) throws SQLException {
        for (Unit unit :
                world.unitsByMunicipality.getOrDefault(municipality, Map.of()).values()) {
            tallies.forEach(tally -> tally.add(unit));
        }
        try (Rows own = rows.another()) {
            Map<PersonFacts, List<VisitGather.AtOne>> visits = gather.of(municipality, own);
            Set<PersonFacts> persons = new LinkedHashSet<>(visits.keySet());
            if (tallies.size() > 1) {
                persons.addAll(world.personsByMunicipality.getOrDefault(municipality, List.of()));
            }
            for (PersonFacts facts : persons) {
                PersonCase one = personCase(municipality, facts, visits.getOrDefault(facts, List.of()));
                if (!one.units().isEmpty()) {
                    tallies.forEach(tally -> tally.add(one));
                }
            }
        }
    }

    private static PersonCase personCase(String municipality, PersonFacts facts, List<VisitGather.AtOne> visits) {
        List<AtUnit> units = new ArrayList<>(1);
        for (PersonFacts.Here here : facts.units) {
            if (here.unit().municipality().equals(municipality)) {
                units.add(new AtUnit(here.unit(), here.decisions(), here.events(), visitsAt(here.unit(), visits)));
            }
        }
        for (VisitGather.AtOne told : visits) {
            if (facts.units.stream().noneMatch(here -> here.unit() == told.unit())) {
                units.add(new AtUnit(told.unit(), List.of(), List.of(), told.visits()));
            }
        }
        return new PersonCase(facts.person, facts.absences, units);
    }

    private static List<Visit> visitsAt(Unit unit, List<VisitGather.AtOne> visits) {
        for (VisitGather.AtOne told : visits) {
            if (told.unit() == unit) {
                return told.visits();
            }
        }
        return List.of();
    }

    private static Set<Unit> unitsOf(StaffMember staff, String municipality) {
        Set<Unit> units = new LinkedHashSet<>();
        for (Employment employment : staff.employments()) {
            if (employment.unit().municipality().equals(municipality)) {
                units.add(employment.unit());
            }
        }
        return units;
    }
}
