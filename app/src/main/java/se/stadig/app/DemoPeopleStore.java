package se.stadig.app;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import se.stadig.app.access.DemoLogin;
import se.stadig.app.access.Role;
import se.stadig.app.platform.CannotStart;
import se.stadig.app.platform.EmbeddedPostgres;
import se.stadig.demo.ContactEventRow;
import se.stadig.demo.DecisionRow;
import se.stadig.demo.KinRow;
import se.stadig.demo.RecipientRow;
import se.stadig.demo.RoutineRow;
import se.stadig.demo.StaffRow;
import se.stadig.demo.Town;
import se.stadig.demo.Townspeople;
import se.stadig.demo.UnitRow;
import se.stadig.demo.VisitDays;
import se.stadig.terms.OperatingForm;
import se.stadig.terms.StaffRole;
import se.stadig.terms.SwedishTime;
import se.stadig.terms.TitleEvidence;

/** Fills the demo's database with Sagoby's people, once. It does so as the owner of the tables, whom row-level security does not hold. */
final class DemoPeopleStore {
    private static final LocalDate LAW = LocalDate.of(2022, 7, 1);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final int EIGHT = 8;
    private static final List<String> TEAMS = List.of("Norra", "Södra");
    private static final List<String> SKILLS = List.of("demens", "palliativ vård", "sondmatning", "stomi");
    private static final List<String> LANGUAGES = List.of("fi", "ar", "en", "so", "bs");

    private final Connection owner;
    private final Town town;
    private final LocalDate day;
    private final Townspeople people;

    private DemoPeopleStore(Connection owner, Town town, LocalDate day) {
        this.owner = owner;
        this.town = town;
        this.day = day;
        this.people = Townspeople.of(town, day);
    }

    /** Writes them all, or nothing where they are there already. */
    static void fill(EmbeddedPostgres.Login login, Town town, LocalDate day) {
        try (Connection owner = DriverManager.getConnection(login.url(), login.owner(), login.ownerPassword())) {
            owner.setAutoCommit(false);
            if (isEmpty(owner)) {
                new DemoPeopleStore(owner, town, day).write();
                DemoLogStore.fill(owner, YearMonth.from(day).minusMonths(1));
                owner.commit();
            }
        } catch (SQLException broken) {
            throw new CannotStart("Sagobys personer kunde inte läggas in: " + broken.getMessage(), broken);
        }
    }

    /** The key under which the demo's database has what the town calls by this id. */
    static UUID key(String kind, String id) {
        return UUID.nameUUIDFromBytes(("sagoby/" + kind + "/" + id).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isEmpty(Connection owner) throws SQLException {
        try (Statement ask = owner.createStatement();
                ResultSet any = ask.executeQuery("select 1 from municipality limit 1")) {
            return !any.next();
        }
    }

    private void write() throws SQLException {
        insert("municipality (code, name)", town.code(), town.name());
        writeUnits();
        writeTeams();
        writeStaff();
        for (RecipientRow one : people.recipients()) {
            write(one);
        }
        for (DecisionRow one : people.decisions()) {
            write(one);
        }
        writeAssignments();
        for (DemoLogin login : DemoLogin.ALL) {
            write(login);
        }
        verifyProofs();
        writeStories();
        writeVisits();
        writeGuideline();
        writeRoutines();
    }

    /** The municipality's guideline, which is Sagoby's own invention. */
    private void writeGuideline() throws SQLException {
        insert(
                "guideline (id, municipality, first_day, offer_days, answer_days, appoint_days, welcome_days, plan_days, ask_again_months,"
                        + " appointed_by, low_percent, high_percent, document)",
                key("guideline", town.code()),
                town.code(),
                LocalDate.of(2026, 1, 1),
                14,
                14,
                14,
                30,
                30,
                6,
                "enhetschefen, efter samtal med arbetslaget",
                65,
                70,
                "Riktlinje för fast omsorgskontakt, dnr SN 2026/17");
    }

    private void writeRoutines() throws SQLException {
        for (RoutineRow one : people.routines()) {
            insert(
                    "care_contact_routine (id, unit, document, decided_on, decided_by, by_management, safety, continuity, individual, coordination)",
                    key("routine", one.unit()),
                    key("unit", one.unit()),
                    "Rutin för fast omsorgskontakt",
                    one.decidedOn(),
                    one.byManagement() ? "ledningsgruppen" : "arbetslagets möte",
                    one.byManagement(),
                    true,
                    true,
                    true,
                    one.byManagement());
        }
    }

    private void writeUnits() throws SQLException {
        Set<String> providers = new HashSet<>();
        for (UnitRow unit : people.units()) {
            String number = unit.providerOrganisationNumber();
            UUID provider = key("provider", number);
            if (providers.add(number)) {
                insert(
                        "provider (id, organisation_number, name, form)",
                        provider,
                        number,
                        unit.providerName(),
                        unit.form() == OperatingForm.PRIVATE ? "PRIVATE" : "MUNICIPAL");
            }
            insert(
                    "unit (id, municipality, provider, code, name, opened)",
                    key("unit", unit.id()),
                    town.code(),
                    provider,
                    unit.id(),
                    unit.name(),
                    LONG_AGO);
        }
    }

    private void writeStaff() throws SQLException {
        Set<UUID> known = new HashSet<>();
        List<StaffRow> everybody = new ArrayList<>(people.staff());
        everybody.addAll(people.formerStaff());
        for (StaffRow one : everybody) {
            UUID staff = key("staff", one.id());
            if (known.add(staff)) {
                insert(
                        "staff (id, municipality, given_name, family_name, phone, source, source_id)",
                        staff,
                        town.code(),
                        one.givenName(),
                        one.familyName(),
                        one.phone(),
                        source(one.unit()),
                        one.id());
                if (one.evidence() != TitleEvidence.NONE) {
                    insert(
                            "title_evidence (staff, kind, since)",
                            staff,
                            one.evidence().name(),
                            one.evidenceFrom());
                }
                if (one.to() == null || people.staff().contains(one)) {
                    writeCompetence(one, known.size());
                }
            }
            insert(
                    "employment (id, staff, unit, number, role, permanent, first_day, last_day)",
                    UUID.randomUUID(),
                    staff,
                    key("unit", one.unit()),
                    one.id(),
                    one.role().name(),
                    one.permanent(),
                    one.from(),
                    one.to());
        }
    }

    private void write(RecipientRow one) throws SQLException {
        UUID recipient = key("recipient", one.id());
        insert(
                "recipient (id, municipality, protection, housing, language, needs_interpreter)",
                recipient,
                town.code(),
                one.protectedIdentity() ? "CONFIDENTIALITY_MARKED" : "NONE",
                one.housing().name(),
                one.language(),
                one.needsInterpreter());
        insert(
                "recipient_identity (recipient, municipality, given_name, family_name, birth_date, sex, identity_type, identity_number,"
                        + " street, postal_code, locality, phone)",
                recipient,
                town.code(),
                one.givenName(),
                one.familyName(),
                one.birth(),
                one.sex().name(),
                one.identityType().name(),
                one.identity(),
                one.street(),
                one.postalCode(),
                one.locality(),
                one.phone());
        for (KinRow kin : one.kin()) {
            insert(
                    "kin (id, recipient, name, relation, phone)",
                    UUID.randomUUID(),
                    recipient,
                    kin.name(),
                    kin.relation(),
                    kin.phone());
        }
    }

    /** Every unit that carries out a decision has an assignment, since the first of them began. */
    private void writeAssignments() throws SQLException {
        Map<String, LocalDate> since = new TreeMap<>();
        for (DecisionRow one : people.decisions()) {
            since.merge(one.recipient() + " " + one.unit(), one.from(), (a, b) -> a.isBefore(b) ? a : b);
        }
        for (RecipientRow one : people.recipients()) {
            since.putIfAbsent(one.id() + " " + one.unit(), LONG_AGO);
        }
        int number = 0;
        for (Map.Entry<String, LocalDate> one : since.entrySet()) {
            String[] pair = one.getKey().split(" ");
            String team = TEAMS.get(number++ % TEAMS.size());
            insert(
                    "assignment (id, recipient, unit, first_day, received_on, team)",
                    UUID.randomUUID(),
                    key("recipient", pair[0]),
                    key("unit", pair[1]),
                    one.getValue(),
                    one.getValue(),
                    key("team", pair[1] + team));
        }
    }

    /** Two areas with a team each, at every unit. */
    private void writeTeams() throws SQLException {
        for (UnitRow unit : people.units()) {
            for (String team : TEAMS) {
                insert(
                        "area (id, unit, name)",
                        key("area", unit.id() + team),
                        key("unit", unit.id()),
                        team + " området");
                insert(
                        "team (id, unit, name, area)",
                        key("team", unit.id() + team),
                        key("unit", unit.id()),
                        team + " laget",
                        key("area", unit.id() + team));
            }
        }
    }

    /** What some of the staff can and may do; the same ones each time. */
    private void writeCompetence(StaffRow one, int number) throws SQLException {
        UUID staff = key("staff", one.id());
        insert(
                "team_member (id, staff, team, first_day)",
                UUID.randomUUID(),
                staff,
                key("team", one.unit() + TEAMS.get(number % TEAMS.size())),
                one.from());
        if (number % 3 == 0) {
            insert("staff_skill (staff, skill)", staff, SKILLS.get(number / 3 % SKILLS.size()));
        }
        if (number % 4 == 0) {
            insert("staff_language (staff, language)", staff, LANGUAGES.get(number / 4 % LANGUAGES.size()));
        }
        if (one.role() == StaffRole.CARE && number % 2 == 0) {
            insert(
                    "delegation (id, staff, task, given_by, first_day, last_day)",
                    UUID.randomUUID(),
                    staff,
                    "ge läkemedel ur dosett",
                    "Solveig Hed, sjuksköterska",
                    LocalDate.of(2026, 2, 1),
                    LocalDate.of(2027, 1, 31));
        }
    }

    /** The manager of Eva's unit has seen the proofs of her staff. */
    private void verifyProofs() throws SQLException {
        try (PreparedStatement seen = owner.prepareStatement(
                "update title_evidence t set document = 'Kopia i personalakten', verified_by = ?, verified_on = e.first_day"
                        + " from employment e where e.staff = t.staff and e.unit = ?")) {
            seen.setObject(1, key("engagement", "enhetschef"));
            seen.setObject(2, key("unit", unitOfEva()));
            seen.executeUpdate();
        }
        try (PreparedStatement account =
                owner.prepareStatement("update account set staff = ? where username = 'underskoterska'")) {
            account.setObject(1, key("staff", eva().id()));
            account.executeUpdate();
        }
    }

    private void write(DecisionRow one) throws SQLException {
        insert(
                "decision (id, recipient, municipality, unit, case_number, kind, hours_per_month, first_day, last_day, source, source_id)",
                UUID.randomUUID(),
                key("recipient", one.recipient()),
                town.code(),
                key("unit", one.unit()),
                one.id(),
                one.kind().name(),
                one.hoursPerMonth(),
                one.from(),
                one.to(),
                source(one.unit()),
                one.id());
    }

    /** As if it had come in the deliveries that the unit's provider hands to the register, where it goes by the same ids. */
    private String source(String unit) {
        return people.units().stream()
                        .filter(one -> one.id().equals(unit))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("There is no unit " + unit))
                        .providerOrganisationNumber()
                + "/" + town.code();
    }

    /** The care contacts' stories, as the unit's planner would have told them on the day. */
    private void writeStories() throws SQLException {
        Map<String, Integer> places = new HashMap<>();
        for (ContactEventRow one : people.events()) {
            if (one.day().isBefore(LAW)) {
                continue;
            }
            int seq = places.merge(one.recipient() + " " + one.unit(), 1, Integer::sum);
            UUID event = key("event", one.recipient() + " " + one.unit() + " " + seq);
            insert(
                    "contact_event (recipient, unit, seq, id, happened_on, kind, staff, code, details, recorded_by, recorded_at)",
                    key("recipient", one.recipient()),
                    key("unit", one.unit()),
                    seq,
                    event,
                    one.day(),
                    one.kind().name(),
                    one.staff() == null ? null : key("staff", one.staff()),
                    one.reason().isEmpty() ? null : code(one.reason()),
                    json(details(one)),
                    key("engagement", "planerare"),
                    one.day().atTime(12, 0).atZone(SwedishTime.ZONE).toOffsetDateTime());
        }
    }

    /** Who has visited whom at the units where somebody logs in: the last eight weeks of the deliveries' visits. */
    private void writeVisits() throws SQLException {
        Set<String> units = new TreeSet<>();
        for (DemoLogin login : DemoLogin.ALL) {
            if (isAtUnit(login)) {
                units.add(unitOf(login));
            }
        }
        for (String unit : units) {
            VisitDays days = VisitDays.of(town, unit, day.minusWeeks(EIGHT), day.minusDays(1));
            writeVisited(unit, days.visited());
            writeWorked(unit, days.worked());
        }
    }

    private void writeVisited(String unit, List<VisitDays.Visited> visited) throws SQLException {
        insertAll(
                """
                insert into visited_day (recipient, unit, staff, day, visits, told_at)
                select u.recipient, ?, u.staff, u.day, u.visits, u.day + time '23:00'
                from unnest(?::uuid[], ?::uuid[], ?::date[], ?::int[]) as u(recipient, staff, day, visits)
                where u.recipient in (select id from recipient) and u.staff in (select id from staff)
                """,
                unit,
                new String[] {"uuid", "uuid", "date", "int"},
                List.of(
                        visited.stream()
                                .map(one -> key("recipient", one.recipient()))
                                .toArray(),
                        visited.stream().map(one -> key("staff", one.staff())).toArray(),
                        visited.stream().map(VisitDays.Visited::day).toArray(),
                        visited.stream().map(VisitDays.Visited::visits).toArray()));
    }

    private void writeWorked(String unit, List<VisitDays.Worked> worked) throws SQLException {
        insertAll(
                """
                insert into worked_day (unit, staff, day, told_at)
                select ?, u.staff, u.day, u.day + time '23:00' from unnest(?::uuid[], ?::date[]) as u(staff, day)
                where u.staff in (select id from staff)
                """,
                unit,
                new String[] {"uuid", "date"},
                List.of(
                        worked.stream().map(one -> key("staff", one.staff())).toArray(),
                        worked.stream().map(VisitDays.Worked::day).toArray()));
    }

    private void insertAll(String sql, String unit, String[] types, List<Object[]> columns) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setObject(1, key("unit", unit));
            for (int at = 0; at < types.length; at++) {
                statement.setArray(at + 2, owner.createArrayOf(types[at], columns.get(at)));
            }
            statement.executeUpdate();
        }
    }

    private static String code(String reason) {
        return switch (reason) {
            case "SATISFIED_WITH_PRESENT_CONTACT" -> "CONTENT";
            case "DOES_NOT_WANT" -> "NOT_ONE_PERSON";
            case "NO_REASON_GIVEN" -> "NO_REASON";
            case "ROTA", "GEOGRAPHY" -> "OTHER_WORK";
            case "PARENTAL_OR_SICK_LEAVE" -> "LONG_ABSENCE";
            case "DECEASED" -> "DIED";
            case "MOVED_TO_CARE_HOME" -> "CARE_HOME";
            case "MOVED", "NO_HOME_CARE" -> reason;
            default -> "OTHER";
        };
    }

    private static String details(ContactEventRow one) {
        return switch (one.kind()) {
            case DECLINED -> "{\"igen\": \"" + one.day().plusMonths(6) + "\"}";
            case EXEMPTED -> "{\"omprovas\": \"" + one.day().plusMonths(12) + "\"}";
            default -> "{}";
        };
    }

    private static PGobject json(String text) throws SQLException {
        PGobject json = new PGobject();
        json.setType("jsonb");
        json.setValue(text);
        return json;
    }

    /** Those who work at a unit work at Eva's, or at the first of the municipality's own. */
    private void write(DemoLogin login) throws SQLException {
        UUID account = key("account", login.username());
        boolean atUnit = isAtUnit(login);
        insert("account (id, username, display_name)", account, login.username(), login.displayName());
        insert(
                "engagement (id, account, role, municipality, unit, provider, first_day)",
                key("engagement", login.username()),
                account,
                login.role().name(),
                town.code(),
                atUnit ? key("unit", unitOf(login)) : null,
                login.place() == DemoLogin.Place.PROVIDER ? key("provider", providerOfEva()) : null,
                LONG_AGO);
    }

    private static boolean isAtUnit(DemoLogin login) {
        return login.role() == Role.PLANNER
                || login.role() == Role.ASSISTANT_NURSE
                || login.role() == Role.UNIT_MANAGER;
    }

    private String unitOf(DemoLogin login) {
        return login.place() == DemoLogin.Place.MUNICIPAL_UNIT
                ? people.units().stream()
                        .filter(unit -> unit.form() != OperatingForm.PRIVATE)
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalStateException("The municipality has no unit. Maybe another seed."))
                        .id()
                : unitOfEva();
    }

    /** The organisation number. */
    private String providerOfEva() {
        String unit = unitOfEva();
        return people.units().stream()
                .filter(one -> one.id().equals(unit))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Eva's unit is not in the town."))
                .providerOrganisationNumber();
    }

    private String unitOfEva() {
        return eva().unit();
    }

    private StaffRow eva() {
        return people.staff().stream()
                .filter(one -> one.givenName().equals("Eva"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Eva is not in the town. Maybe another seed."));
    }

    private void insert(String columns, @Nullable Object... values) throws SQLException {
        String places = "?, ".repeat(values.length - 1) + "?";
        try (PreparedStatement statement =
                owner.prepareStatement("insert into " + columns + " values (" + places + ")")) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            statement.executeUpdate();
        }
    }
}
