package se.stadig.register.figures;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.stadig.indicators.Question;
import se.stadig.indicators.StaffMember;
import se.stadig.indicators.Unit;
import se.stadig.indicators.Visit;
import se.stadig.register.figures.Rows.Chunk;
import se.stadig.register.store.StoreTable;
import se.stadig.register.store.StoredDelivery;
import se.stadig.terms.VisitKind;
import se.stadig.terms.VisitStatus;

/** Gathers the visits of the window's days at the units of one municipality, by person and unit. */
final class VisitGather {
    private static final String COLUMNS =
            "person, unit, visit, day, start_second, elapsed, " + Rows.ordinal("kind", VisitKind.values()) + ", "
                    + Rows.ordinal("status", VisitStatus.values()) + ", performer, delivery";
    private static final VisitKind[] KINDS = VisitKind.values();
    private static final VisitStatus[] STATUSES = VisitStatus.values();

    private final World world;
    private final Map<String, List<StoredDelivery>> deliveriesOf = new HashMap<>();
    private final Superseded superseded;
    private final Question question;

    VisitGather(World world, CountedDeliveries deliveries, Superseded superseded, Question question) {
        this.world = world;
        this.superseded = superseded;
        this.question = question;
        for (StoredDelivery delivery : deliveries.inOrder()) {
            if (hasVisits(delivery) && CountedDeliveries.touches(delivery, question.window(), question.windowEnd())) {
                world.municipalitiesOfDelivery
                        .getOrDefault(delivery.key(), Set.of())
                        .forEach(municipality -> deliveriesOf
                                .computeIfAbsent(municipality, _ -> new ArrayList<>())
                                .add(delivery));
            }
        }
    }

    private static boolean hasVisits(StoredDelivery delivery) {
        return Objects.requireNonNull(delivery.files().get(StoreTable.VISITS.file()))
                        .rows()
                > 0;
    }

    /** Visits of one person by one unit. */
    record AtOne(Unit unit, List<Visit> visits) {}

    /** Each person's visits, unit by unit. */
    Map<PersonFacts, List<AtOne>> of(String municipality, Rows rows) throws SQLException {
        Gathered gathered = new Gathered(municipality);
        List<Path> whole = new ArrayList<>();
        for (StoredDelivery delivery : deliveriesOf.getOrDefault(municipality, List.of())) {
            if (superseded.isEmpty(delivery)) {
                whole.add(delivery.file(StoreTable.VISITS));
            } else {
                rows.each(
                        query(List.of(delivery.file(StoreTable.VISITS))) + superseded.filter(delivery), gathered::add);
            }
        }
        if (!whole.isEmpty()) {
            rows.each(query(whole), gathered::add);
        }
        return gathered.visits;
    }

    private String query(List<Path> files) {
        return "SELECT " + COLUMNS + Rows.from(files) + " WHERE start_second IS NOT NULL AND day BETWEEN "
                + question.window().toEpochDay() + " AND "
                + question.windowEnd().toEpochDay();
    }

    /** Puts rows together: those of one visit follow each other, as do those of one person. */
    private final class Gathered {
        private final Map<PersonFacts, List<AtOne>> visits = new IdentityHashMap<>(1000);
        private final ByKey<Unit> unitsHere;

        private long lastPerson;
        private @Nullable List<AtOne> ofPerson;
        private long lastUnit;
        private @Nullable List<Visit> ofUnit;
        private int lastVisit = -1;
        private long delivery;

        Gathered(String municipality) {
            unitsHere = new ByKey<>(world.unitsByMunicipality.getOrDefault(municipality, Map.of()));
        }

        void add(Chunk chunk) {
            for (int row = 0; row < chunk.rows(); row++) {
                add(chunk, row);
            }
        }

        private void add(Chunk chunk, int row) {
            long person = chunk.number(0, row);
            long unit = chunk.number(1, row);
            int visit = chunk.integer(2, row);
            startDelivery(chunk.number(9, row));
            StaffMember performer = chunk.isNull(8, row) ? null : world.staff.get(chunk.number(8, row));
            List<Visit> list = listOf(person, unit);
            if (list == null) {
                return;
            }
            if (visit == lastVisit && !list.isEmpty()) {
                if (performer != null) {
                    list.set(list.size() - 1, withPerformer(list.getLast(), performer));
                }
                return;
            }
            lastVisit = visit;
            list.add(new Visit(
                    chunk.integer(3, row),
                    chunk.integer(4, row),
                    chunk.integer(5, row),
                    chunk.code(6, row, KINDS),
                    chunk.code(7, row, STATUSES),
                    performer == null ? List.of() : List.of(performer)));
        }

        /** Visits are numbered within a delivery. */
        private void startDelivery(long key) {
            if (key != delivery) {
                delivery = key;
                lastVisit = -1;
            }
        }

        private @Nullable List<Visit> listOf(long person, long unit) {
            if (ofPerson != null && person == lastPerson && unit == lastUnit) {
                return ofUnit;
            }
            if (ofPerson == null || person != lastPerson) {
                PersonFacts facts = Objects.requireNonNull(world.persons.get(person));
                ofPerson = visits.computeIfAbsent(facts, _ -> new ArrayList<>(1));
                lastPerson = person;
            }
            lastUnit = unit;
            lastVisit = -1;
            Unit here = unitsHere.get(unit);
            ofUnit = here == null ? null : listOf(ofPerson, here);
            return ofUnit;
        }

        private static List<Visit> listOf(List<AtOne> ofPerson, Unit unit) {
            for (AtOne at : ofPerson) {
                if (at.unit() == unit) {
                    return at.visits();
                }
            }
            AtOne fresh = new AtOne(unit, new ArrayList<>(40));
            ofPerson.add(fresh);
            return fresh.visits();
        }

        private static Visit withPerformer(Visit visit, StaffMember another) {
            List<StaffMember> performers = new ArrayList<>(visit.performers());
            performers.add(another);
            return new Visit(
                    visit.day(),
                    visit.second(),
                    visit.elapsed(),
                    visit.kind(),
                    visit.status(),
                    List.copyOf(performers));
        }
    }
}
