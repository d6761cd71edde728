package se.stadig.app.exchange;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stadig.app.exchange.Report.Line;
import se.stadig.register.door.Checked;
import se.stadig.register.door.DeliverySource;
import se.stadig.register.door.Finding;
import se.stadig.register.door.GoodRows;
import se.stadig.register.door.Manifest;
import se.stadig.register.door.PeopleDoor;
import se.stadig.register.door.Rule;
import se.stadig.register.door.Table;
import se.stadig.terms.ContactEventKind;
import se.stadig.terms.SwedishTime;

/**
 * A register delivery, read and checked by the register's own door: its units, recipients, decisions, staff and absences, the events around the fixed care
 * contact, and of visits and shifts how many there were.
 */
final class DeliveryRows implements GoodRows {
    private static final Map<Table, Kind> KINDS = Map.of(
            Table.UNITS, Kind.UNIT,
            Table.RECIPIENTS, Kind.PERSON,
            Table.DECISIONS, Kind.DECISION,
            Table.STAFF, Kind.EMPLOYMENT,
            Table.ABSENCES, Kind.ABSENCE,
            Table.SHIFTS, Kind.WORKED,
            Table.VISITS, Kind.VISITED,
            Table.VISIT_STAFF, Kind.VISITED,
            Table.CONTACT_EVENTS, Kind.EVENT);

    /** Are only counted, so that there is room for any number of them. */
    private static final Set<Table> COUNTED = EnumSet.of(Table.SHIFTS, Table.VISITS, Table.VISIT_STAFF);

    /** What the delivery calls our columns, where it calls them something else. */
    private static final Map<String, String> FIELDS = fields();

    private final Parcel parcel;
    private final String municipality;
    private final Report report;
    private final RowChecks checks;
    private final Opening opening;
    private final long mostRows;
    private final Digests digests = new Digests();
    private final Map<String, String> persons = new HashMap<>();
    private final Map<Table, Long> rows = new EnumMap<>(Table.class);
    private final List<EventFilling.Told> events = new ArrayList<>();
    private @Nullable VisitCounting visits;
    private @Nullable Opened opened;
    private @Nullable Manifest manifest;

    /** Begins to fill as soon as it is known who sends. */
    interface Opening {
        Opened by(Manifest manifest);
    }

    /** What a delivery fills, where its rows are, and which of them were told of in it alone. */
    record Opened(Filling filling, ImportStore store, Retold retold) {}

    /**
     * @param mostRows more rows than this in a file refuse the whole
     */
    DeliveryRows(Parcel parcel, String municipality, Report report, long mostRows, Opening opening) {
        this.parcel = parcel;
        this.municipality = municipality;
        this.report = report;
        this.mostRows = mostRows;
        this.checks = new RowChecks(report);
        this.opening = opening;
    }

    /** Carries a refusal out of the door. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Refused why;

        Stopped(Refused why) {
            super(why);
            this.why = why;
        }
    }

    /**
     * Reads them all; tells what was filled.
     *
     * @param run the import that carries it out; null where it is tried
     */
    Filling read(@Nullable UUID run) throws IOException, Refused {
        Checked checked;
        try {
            checked = PeopleDoor.read(parcel.path(), this);
            tell(checked);
        } catch (Stopped stopped) {
            throw stopped.why;
        }
        if (opened == null) {
            throw new Refused(DeliverySource.MANIFEST, 0, Expected.MANIFEST);
        }
        ImportStore store = opened.store();
        Optional<String> before = store.told().delivered(known().id());
        if (before.isPresent() && !before.get().equals(checked.content())) {
            throw new Refused(DeliverySource.MANIFEST, 0, Expected.OTHER_CONTENT);
        }
        opened.filling().settle();
        replace(opened);
        new EventFilling(opened.filling()).take(events);
        if (visits != null) {
            new VisitFilling(opened.filling(), created()).take(visits);
        }
        if (run != null) {
            store.told().deliver(known().id(), checked.content(), run);
        }
        return opened.filling();
    }

    /** What only the delivery that this one corrects told is withdrawn. A row that is left out here could be one of those, so there must be none. */
    private void replace(Opened into) throws Refused {
        if (into.retold().replaces()) {
            boolean whole = report.files().values().stream().allMatch(count -> count.refused() == 0);
            if (!whole) {
                throw new Refused(DeliverySource.MANIFEST, 0, Expected.REPLACES_WITH_FAULTS);
            }
            into.retold().withdraw(into.filling(), created(), DeliverySource.MANIFEST);
        }
    }

    private Instant created() {
        return LocalDateTime.parse(known().created()).atZone(SwedishTime.ZONE).toInstant();
    }

    private void tell(Checked checked) throws Refused {
        for (Finding finding : checked.rejections().list()) {
            String value =
                    finding.rule() == Rule.CODE && finding.value().matches("[\\p{L}_-]{1,40}") ? finding.value() : "";
            report.refuse(new Line(
                    finding.file(),
                    finding.line(),
                    finding.column(),
                    value,
                    finding.rule().expected()));
        }
        Checked.Refusal refusal = checked.refusal();
        if (refusal != null) {
            Finding first = checked.rejections().list().stream()
                    .filter(finding -> finding.rule().name().equals(refusal.name()))
                    .findFirst()
                    .orElseThrow();
            boolean named =
                    Stream.of(Table.values()).anyMatch(table -> table.file().equals(first.file()))
                            || first.file().equals(DeliverySource.MANIFEST);
            throw new Refused(named ? first.file() : "", first.line(), Expected.valueOf(refusal.name()));
        }
        checked.counts().forEach((table, counts) -> {
            report.read(table.file(), counts.rows());
            report.refuseRows(table.file(), counts.rejected());
            if (counts.rejected() > 0) {
                report.add(kind(table), Outcome.REFUSED, counts.rejected());
            }
        });
    }

    private static Kind kind(Table table) {
        Kind kind = KINDS.get(table);
        if (kind == null) {
            throw new IllegalArgumentException(table + " is not imported.");
        }
        return kind;
    }

    @Override
    public void manifest(Manifest told) {
        if (!told.municipality().equals(municipality)) {
            throw new Stopped(new Refused(DeliverySource.MANIFEST, 0, Expected.OTHER_MUNICIPALITY));
        }
        manifest = told;
        visits = new VisitCounting(told.from(), told.to());
        opened = opening.by(told);
    }

    @Override
    public void row(Table table, long line, IntFunction<String> values) {
        if (rows.merge(table, 1L, Long::sum) > mostRows && !COUNTED.contains(table)) {
            throw new Stopped(new Refused(table.file(), line, Expected.ROWS));
        }
        VisitCounting counting = visits;
        if (COUNTED.contains(table) && counting != null) {
            count(counting, table, values);
            return;
        }
        Map<String, String> row = new HashMap<>();
        for (int at = 0; at < table.columns().size(); at++) {
            row.put(table.columns().get(at), values.apply(at));
        }
        String stands = row.getOrDefault("municipality_code", municipality);
        RowChecks.Place place = new RowChecks.Place(table.file(), line, line, field(table));
        if (!stands.equals(municipality)) {
            report.refuse(new Line(table.file(), line, "municipality_code", "", Expected.MUNICIPALITY.sentence()));
            report.refuseRow(table.file(), line);
            report.add(kind(table), Outcome.REFUSED);
            return;
        }
        switch (table) {
            case UNITS -> take(Kind.UNIT, get(row, "unit_id"), unit(row), place);
            case RECIPIENTS -> {
                String person = digests.of(
                        "PERSON",
                        get(row, "identity_type"),
                        get(row, "identity").toUpperCase(Locale.ROOT));
                persons.put(get(row, "recipient_id"), person);
                take(Kind.PERSON, person, recipient(row), place);
            }
            case DECISIONS -> {
                String id = get(row, "decision_id");
                take(Kind.DECISION, id, decision(row), place);
                take(Kind.ASSIGNMENT, id, assignment(row), place);
            }
            case STAFF -> {
                staff(row, place);
                if (counting != null) {
                    counting.employed(
                            get(row, "staff_id"),
                            get(row, "unit_id"),
                            get(row, "employed_from"),
                            get(row, "employed_to"));
                }
            }
            case CONTACT_EVENTS ->
                events.add(new EventFilling.Told(
                        line,
                        person(row),
                        get(row, "unit_id"),
                        LocalDate.parse(get(row, "date")),
                        ContactEventKind.valueOf(get(row, "event")),
                        get(row, "staff_id"),
                        get(row, "reason")));
            case ABSENCES -> take(Kind.ABSENCE, person(row) + "/" + get(row, "from"), absence(row), place);
            default -> throw new IllegalArgumentException(table + " is not imported.");
        }
    }

    private void count(VisitCounting counting, Table table, IntFunction<String> values) {
        switch (table) {
            case SHIFTS -> counting.shift(values.apply(0), values.apply(1));
            case VISITS ->
                counting.visit(
                        values.apply(0),
                        persons.getOrDefault(values.apply(1), ""),
                        values.apply(2),
                        values.apply(3),
                        values.apply(4),
                        values.apply(7));
            case VISIT_STAFF -> counting.performed(values.apply(0), values.apply(1));
            default -> throw new IllegalArgumentException(table + " is not counted.");
        }
    }

    private void take(Kind kind, String id, Map<String, String> raw, RowChecks.Place place) {
        var row = checks.row(kind, id, created(), false, raw, place, true);
        if (row.isPresent() && opened != null) {
            opened.filling().take(row.get());
        }
    }

    /** Who a row is about. A recipient's id is good in one delivery alone, so it is led to the number; of that only a digest is kept. */
    private String person(Map<String, String> row) {
        return persons.getOrDefault(get(row, "recipient_id"), "");
    }

    private Manifest known() {
        if (manifest == null) {
            throw new IllegalStateException("The manifest comes first.");
        }
        return manifest;
    }

    private static String get(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private Map<String, String> unit(Map<String, String> row) {
        return Map.of(
                "code", get(row, "unit_id"),
                "name", get(row, "name"),
                "provider_number", get(row, "provider_organisation_number"),
                "provider_name", get(row, "provider_name"),
                "provider_form", get(row, "operating_form"),
                "opened", known().from().toString());
    }

    private static Map<String, String> recipient(Map<String, String> row) {
        Map<String, String> raw = new HashMap<>(Map.of(
                "identity_type", get(row, "identity_type"),
                "identity_number", get(row, "identity"),
                "birth_date", get(row, "birth_date"),
                "sex", get(row, "sex"),
                "housing", get(row, "housing")));
        switch (get(row, "protected")) {
            case "1" -> raw.put("protection", "CONFIDENTIALITY_MARKED");
            case "0" -> raw.put("protection", "NONE");
            default -> {} // nothing is told
        }
        return raw;
    }

    private Map<String, String> decision(Map<String, String> row) {
        return Map.of(
                "recipient", person(row),
                "unit", get(row, "unit_id"),
                "case_number", get(row, "decision_id"),
                "kind", get(row, "kind"),
                "hours_per_month", get(row, "hours_per_month"),
                "first_day", get(row, "from"),
                "last_day", get(row, "to"),
                "needs_tested", get(row, "needs_tested"));
    }

    private Map<String, String> assignment(Map<String, String> row) {
        return Map.of(
                "recipient", person(row),
                "unit", get(row, "unit_id"),
                "first_day", get(row, "from"),
                "last_day", get(row, "to"));
    }

    private Map<String, String> absence(Map<String, String> row) {
        String reason =
                switch (get(row, "reason")) {
                    case "HOSPITAL" -> "HOSPITAL";
                    case "SHORT_TERM_STAY" -> "SHORT_TERM_STAY";
                    case "TRAVEL", "AWAY" -> "AWAY";
                    default -> "OTHER";
                };
        return Map.of(
                "recipient", person(row),
                "first_day", get(row, "from"),
                "last_day", get(row, "to"),
                "reason", reason);
    }

    /** A row is an employment; it tells as well that there is a colleague, and on what the title rests. */
    private void staff(Map<String, String> row, RowChecks.Place place) {
        String id = get(row, "staff_id");
        take(Kind.STAFF, id, Map.of("number", id, "unit", get(row, "unit_id")), place);
        Map<String, String> employment = new HashMap<>(Map.of(
                "staff", id,
                "unit", get(row, "unit_id"),
                "number", id,
                "role", get(row, "role"),
                "last_day", get(row, "employed_to"),
                "begun", begun(row)));
        if (!get(row, "employed_from").isEmpty()) {
            employment.put("first_day", get(row, "employed_from"));
        }
        take(
                Kind.EMPLOYMENT,
                String.join("/", List.of(id, get(row, "unit_id"), get(row, "role"), get(row, "employed_from"))),
                employment,
                place);
        if (!get(row, "title_evidence").equals("NONE")) {
            take(
                    Kind.TITLE,
                    id + "/" + get(row, "title_evidence"),
                    Map.of(
                            "staff", id,
                            "kind", get(row, "title_evidence"),
                            "since", get(row, "title_evidence_from")),
                    place);
        }
    }

    /** Where the sender does not say when somebody was employed: from the delivery's first day, or earlier where it ended earlier. */
    private String begun(Map<String, String> row) {
        String from = known().from().toString();
        String to = get(row, "employed_to");
        return !to.isEmpty() && to.compareTo(from) < 0 ? to : from;
    }

    private static UnaryOperator<String> field(Table table) {
        return column -> FIELDS.getOrDefault(table + "." + column, column.substring(column.indexOf('.') + 1));
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        fields.put("UNITS.UNIT.code", "unit_id");
        fields.put("UNITS.UNIT.provider_number", "provider_organisation_number");
        fields.put("UNITS.UNIT.provider_form", "operating_form");
        fields.put("RECIPIENTS.PERSON.identity_number", "identity");
        fields.put("RECIPIENTS.PERSON.protection", "protected");
        fields.put("DECISIONS.DECISION.case_number", "decision_id");
        fields.put("STAFF.EMPLOYMENT.first_day", "employed_from");
        fields.put("STAFF.EMPLOYMENT.last_day", "employed_to");
        fields.put("STAFF.EMPLOYMENT.number", "staff_id");
        fields.put("STAFF.TITLE.kind", "title_evidence");
        fields.put("STAFF.TITLE.since", "title_evidence_from");
        for (String kind : List.of("DECISIONS.DECISION", "DECISIONS.ASSIGNMENT", "ABSENCES.ABSENCE")) {
            fields.put(kind + ".recipient", "recipient_id");
            fields.put(kind + ".unit", "unit_id");
            fields.put(kind + ".first_day", "from");
            fields.put(kind + ".last_day", "to");
        }
        fields.put("STAFF.EMPLOYMENT.staff", "staff_id");
        fields.put("STAFF.EMPLOYMENT.unit", "unit_id");
        fields.put("STAFF.STAFF.unit", "unit_id");
        fields.put("STAFF.TITLE.staff", "staff_id");
        return fields;
    }
}
