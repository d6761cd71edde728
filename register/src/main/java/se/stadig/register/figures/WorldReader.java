package se.stadig.register.figures;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.stadig.indicators.Absence;
import se.stadig.indicators.ContactEvent;
import se.stadig.indicators.Decision;
import se.stadig.indicators.Employment;
import se.stadig.indicators.Person;
import se.stadig.indicators.StaffMember;
import se.stadig.indicators.Unit;
import se.stadig.register.figures.Rows.Chunk;
import se.stadig.register.store.StoreTable;
import se.stadig.terms.ContactEventKind;
import se.stadig.terms.Housing;
import se.stadig.terms.InterventionKind;
import se.stadig.terms.OperatingForm;
import se.stadig.terms.Sex;
import se.stadig.terms.StaffRole;
import se.stadig.terms.TitleEvidence;

/** Reads the world table by table; files come in the order of the deliveries, so that what comes later replaces what came before. */
final class WorldReader {
    private final World world;
    private final Rows rows;
    private final CountedDeliveries deliveries;
    private final WorldCache cache;
    private final Map<Long, StaffMember> staff = new HashMap<>();
    private final Map<Long, PersonFacts> persons = new LinkedHashMap<>();

    WorldReader(World world, Rows rows, CountedDeliveries deliveries, WorldCache cache) {
        this.world = world;
        this.rows = rows;
        this.deliveries = deliveries;
        this.cache = cache;
    }

    void read() throws SQLException {
        readUnits();
        readStaff();
        readRecipients();
        readDecisions();
        readAbsences();
        readEvents();
        world.index(staff, persons);
    }

    /** What is done with one row. */
    private interface EachRow {
        void row(Chunk chunk, int row);
    }

    private void each(StoreTable table, String columns, EachRow consumer) throws SQLException {
        List<Path> files = cache.filesOf(table, deliveries);
        if (files.isEmpty()) {
            return;
        }
        rows.each("SELECT " + columns + Rows.from(files), chunk -> {
            for (int row = 0; row < chunk.rows(); row++) {
                consumer.row(chunk, row);
            }
        });
    }

    private record UnitRow(String sender, String id, Unit named) {}

    private void readUnits() throws SQLException {
        Map<Long, UnitRow> read = new LinkedHashMap<>();
        Map<Long, Set<Long>> unitsOfDelivery = new HashMap<>();
        each(
                StoreTable.UNITS,
                "delivery, unit, unit_id, name, provider, provider_name, "
                        + Rows.ordinal("form", OperatingForm.values())
                        + ", municipality, routine_decided_on, routine_by_management",
                (chunk, row) -> {
                    long delivery = chunk.number(0, row);
                    String id = chunk.text(2, row);
                    Unit unit = new Unit(
                            id,
                            chunk.text(3, row),
                            chunk.text(4, row),
                            chunk.text(5, row),
                            chunk.code(6, row, OperatingForm.values()),
                            chunk.text(7, row),
                            chunk.date(8, row),
                            chunk.flag(9, row));
                    read.put(
                            chunk.number(1, row),
                            new UnitRow(deliveries.of(delivery).sender(), id, unit));
                    unitsOfDelivery
                            .computeIfAbsent(delivery, _ -> new HashSet<>())
                            .add(chunk.number(1, row));
                });
        Map<String, Integer> sendersOfId = new HashMap<>();
        read.values().forEach(unit -> sendersOfId.merge(unit.id(), 1, Integer::sum));
        read.forEach((key, unit) -> world.units.put(
                key,
                sendersOfId.getOrDefault(unit.id(), 0) == 1
                        ? unit.named()
                        : withArea(unit.named(), unit.sender() + ":" + unit.id())));
        unitsOfDelivery.forEach((delivery, keys) -> world.municipalitiesOfDelivery.put(
                delivery,
                new HashSet<>(keys.stream().map(key -> unit(key).municipality()).toList())));
    }

    private static Unit withArea(Unit unit, String area) {
        return new Unit(
                area,
                unit.name(),
                unit.provider(),
                unit.providerName(),
                unit.form(),
                unit.municipality(),
                unit.routineDecidedOn(),
                unit.routineByManagement());
    }

    private Unit unit(long key) {
        return Objects.requireNonNull(world.units.get(key), "a row of a unit that no delivery tells of");
    }

    private record EmploymentKey(
            long staff, long unit, StaffRole role, @Nullable LocalDate from) {}

    private void readStaff() throws SQLException {
        Map<EmploymentKey, Employment> read = new LinkedHashMap<>();
        each(
                StoreTable.STAFF,
                "staff, unit, " + Rows.ordinal("role", StaffRole.values()) + ", "
                        + Rows.ordinal("title_evidence", TitleEvidence.values())
                        + ", title_evidence_from, employed_from, employed_to",
                (chunk, row) -> {
                    StaffRole role = chunk.code(2, row, StaffRole.values());
                    LocalDate from = chunk.date(5, row);
                    read.put(
                            new EmploymentKey(chunk.number(0, row), chunk.number(1, row), role, from),
                            new Employment(
                                    unit(chunk.number(1, row)),
                                    role,
                                    chunk.code(3, row, TitleEvidence.values()),
                                    chunk.date(4, row),
                                    from,
                                    chunk.date(6, row)));
                });
        Map<Long, List<Employment>> employments = new LinkedHashMap<>();
        read.forEach((key, employment) -> employments
                .computeIfAbsent(key.staff(), _ -> new ArrayList<>(1))
                .add(employment));
        employments.forEach((key, list) -> staff.put(key, new StaffMember(key, list)));
    }

    private void readRecipients() throws SQLException {
        Map<Long, Person> read = new LinkedHashMap<>();
        each(
                StoreTable.RECIPIENTS,
                "person, birth, " + Rows.ordinal("sex", Sex.values()) + ", "
                        + Rows.ordinal("housing", Housing.values()),
                (chunk, row) -> {
                    long key = chunk.number(0, row);
                    read.put(
                            key,
                            new Person(
                                    key,
                                    chunk.date(1, row),
                                    chunk.codeIfGiven(2, row, Sex.values()),
                                    chunk.code(3, row, Housing.values())));
                });
        read.forEach((key, person) -> persons.put(key, new PersonFacts(person)));
    }

    private PersonFacts person(long key) {
        return Objects.requireNonNull(persons.get(key), "a row of a person that no delivery tells of");
    }

    private record DecisionRow(long person, long unit, Decision decision) {}

    private void readDecisions() throws SQLException {
        Map<Long, DecisionRow> read = new LinkedHashMap<>();
        each(
                StoreTable.DECISIONS,
                "decision, person, unit, " + Rows.ordinal("kind", InterventionKind.values())
                        + ", \"from\", \"to\", hours",
                (chunk, row) -> read.put(
                        chunk.number(0, row),
                        new DecisionRow(
                                chunk.number(1, row),
                                chunk.number(2, row),
                                new Decision(
                                        chunk.code(3, row, InterventionKind.values()),
                                        chunk.givenDate(4, row),
                                        chunk.date(5, row),
                                        chunk.decimal(6, row)))));
        read.values()
                .forEach(row ->
                        person(row.person()).at(unit(row.unit())).decisions().add(row.decision()));
    }

    private record AbsenceKey(String sender, long person, LocalDate from) {}

    /** The rows of one absence as the latest delivery tells it. */
    private static final class AbsenceRows {
        private int rank = -1;
        private final List<Absence> told = new ArrayList<>(1);
    }

    private void readAbsences() throws SQLException {
        Map<AbsenceKey, AbsenceRows> read = new LinkedHashMap<>();
        each(StoreTable.ABSENCES, "delivery, person, \"from\", \"to\"", (chunk, row) -> {
            long delivery = chunk.number(0, row);
            LocalDate from = chunk.givenDate(2, row);
            AbsenceKey key = new AbsenceKey(deliveries.of(delivery).sender(), chunk.number(1, row), from);
            AbsenceRows rowsOfKey = read.computeIfAbsent(key, _ -> new AbsenceRows());
            if (rowsOfKey.rank != deliveries.rank(delivery)) {
                rowsOfKey.told.clear();
                rowsOfKey.rank = deliveries.rank(delivery);
            }
            rowsOfKey.told.add(new Absence(from, chunk.date(3, row)));
        });
        read.forEach((key, absence) -> person(key.person()).absences.addAll(absence.told));
    }

    /** An event that an earlier delivery has told counts once; the same event twice in one delivery stands there twice. */
    private void readEvents() throws SQLException {
        Set<Long> before = new HashSet<>();
        List<Long> here = new ArrayList<>();
        long[] current = {-1};
        each(
                StoreTable.CONTACT_EVENTS,
                "delivery, person, unit, date, " + Rows.ordinal("event", ContactEventKind.values()) + ", staff, same",
                (chunk, row) -> {
                    if (chunk.number(0, row) != current[0]) {
                        current[0] = chunk.number(0, row);
                        before.addAll(here);
                        here.clear();
                    }
                    long same = chunk.number(6, row);
                    here.add(same);
                    if (!before.contains(same)) {
                        StaffMember told = chunk.isNull(5, row) ? null : staff.get(chunk.number(5, row));
                        person(chunk.number(1, row))
                                .at(unit(chunk.number(2, row)))
                                .events()
                                .add(new ContactEvent(
                                        chunk.givenDate(3, row), chunk.code(4, row, ContactEventKind.values()), told));
                    }
                });
    }
}
