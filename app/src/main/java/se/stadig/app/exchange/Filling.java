package se.stadig.app.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stadig.app.exchange.ImportStore.Known;
import se.stadig.app.exchange.ImportStore.Ref;
import se.stadig.app.exchange.ImportStore.Told;
import se.stadig.app.exchange.ImportStore.Twin;
import se.stadig.app.exchange.ImportStore.Write;
import se.stadig.app.exchange.Report.Line;
import se.stadig.app.platform.Ids;
import se.stadig.terms.SwedishTime;

/**
 * One import on its way: takes rows as they are read, settles some hundreds at a time in an order in which references point backwards, and writes
 * them where it is not a dry run. A dry run goes through the very same steps, so it comes to the same outcomes.
 */
final class Filling {
    private static final int AT_A_TIME = 2000;
    private static final String TRUE = "true";

    private final ImportStore store;
    private final Report report;
    private final Judge judge;
    private final Ids ids;
    private final Whole run;

    private final Digests digests = new Digests();
    private final MessageDigest fingerprint = Digests.sha256();
    private final Map<Kind, List<Incoming>> waiting = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, Ref>> fresh = new EnumMap<>(Kind.class);
    private final Map<Kind, Set<String>> barred = new EnumMap<>(Kind.class);
    private final Map<Kind, Set<String>> seen = new EnumMap<>(Kind.class);
    private final Map<String, String> claimed = new HashMap<>();
    private final Map<UUID, String> providers = new HashMap<>();
    private final Set<UUID> persons = new LinkedHashSet<>();
    private final Set<String> bringsPersons = new LinkedHashSet<>();
    private final Set<String> tellsProtection = new HashSet<>();
    private final Set<UUID> adopted = new HashSet<>();
    private final Set<UUID> news = new HashSet<>();
    private final List<Write> endings = new ArrayList<>();
    private int count;

    /**
     * @param run the import that it is part of
     */
    Filling(ImportStore store, Report report, Judge judge, Ids ids, Whole run) {
        this.store = store;
        this.report = report;
        this.judge = judge;
        this.ids = ids;
        this.run = run;
        add(store.sender());
    }

    /**
     * The import that it is part of.
     *
     * @param real whether it is carried out
     * @param today the Swedish day on which it is
     * @param retold what the sender has told only in deliveries; empty for other rows
     */
    record Whole(UUID id, boolean real, LocalDate today, Retold retold) {}

    /** A row on its way. */
    private record Candidate(
            Incoming row,
            Map<String, String> told,
            Map<String, String> theirs,
            @Nullable Known known,
            @Nullable UUID owner) {
        Map<String, String> before() {
            return known == null ? Map.of() : known.told();
        }

        /** As one of which nothing was told before. */
        Candidate unknown() {
            return new Candidate(row, told, theirs, null, owner);
        }
    }

    /** What is to be written of a kind. */
    private static final class Writes {
        final List<Write> news = new ArrayList<>();
        final List<Write> changes = new ArrayList<>();
        final List<Told> told = new ArrayList<>();
    }

    void take(Incoming row) {
        if (row.kind() == Kind.PERSON && row.told().containsKey(Judge.PROTECTION)) {
            tellsProtection.add(row.file());
        }
        waiting.computeIfAbsent(row.kind(), _ -> new ArrayList<>()).add(row);
        if (++count >= AT_A_TIME) {
            settle();
        }
    }

    /** Settles what waits. */
    void settle() {
        for (Map.Entry<Kind, List<Incoming>> rows : waiting.entrySet()) {
            if (!rows.getValue().isEmpty()) {
                settle(rows.getKey(), rows.getValue());
                rows.getValue().clear();
            }
        }
        count = 0;
    }

    /** Ends what belongs to persons and colleagues whom the sender has withdrawn; returns by what two imports with the same outcomes are known. */
    String finish() {
        settle();
        if (run.real()) {
            for (Write ending : endings) {
                store.update(ending.from().kind(), List.of(ending));
            }
        }
        bringsPersons.stream()
                .filter(file -> !tellsProtection.contains(file))
                .forEach(file -> report.warn(new Line(file, 0, "", "", Expected.NO_PROTECTION.sentence())));
        return HexFormat.of().formatHex(fingerprint.digest());
    }

    private void settle(Kind kind, List<Incoming> all) {
        Map<String, Map<String, Ref>> refs = refs(kind, all);
        List<Incoming> rows = once(kind, all, refs);
        Map<String, Known> known =
                store.known(kind, rows.stream().map(Incoming::id).toList());
        List<Candidate> open = new ArrayList<>();
        List<Told> again = new ArrayList<>();
        for (Incoming row : rows) {
            Candidate candidate = candidate(row, known.get(row.id()), refs);
            if (candidate != null && !isSettled(candidate, again)) {
                Known before = candidate.known();
                open.add(before != null && before.row() == null ? candidate.unknown() : candidate);
            }
        }
        report.note(again.size());
        if (run.real() && !again.isEmpty()) {
            store.remember(kind, run.id(), again, null);
        }
        Map<String, Known> told = run.retold().told(kind, rows, known);
        if (run.real() && !told.isEmpty()) {
            store.tellOnly(kind, told, run.retold());
        }
        settleOpen(kind, open);
    }

    /** Each id once. A colleague stands on a row for each employment, of which the first whose unit is known tells of the colleague. */
    private List<Incoming> once(Kind kind, List<Incoming> all, Map<String, Map<String, Ref>> refs) {
        Set<String> before = seen.computeIfAbsent(kind, _ -> new HashSet<>());
        Map<String, Incoming> rows = new LinkedHashMap<>();
        for (Incoming row : all) {
            Incoming other = rows.get(row.id());
            if (kind == Kind.STAFF || kind == Kind.TITLE) {
                if (!before.contains(row.id())
                        && (other == null || (!leadsHome(other, refs) && leadsHome(row, refs)))) {
                    rows.put(row.id(), row);
                }
            } else if (other != null || before.contains(row.id())) {
                leaveOut(row, kind.twinBy().getLast(), Expected.TWICE);
            } else {
                rows.put(row.id(), row);
            }
        }
        rows.values().stream()
                .filter(row -> leadsHome(row, refs))
                .map(Incoming::id)
                .forEach(before::add);
        return List.copyOf(rows.values());
    }

    private static boolean leadsHome(Incoming row, Map<String, Map<String, Ref>> refs) {
        return refs.entrySet().stream().allMatch(column -> {
            String id = row.told().getOrDefault(column.getKey(), "");
            return id.isEmpty() || column.getValue().containsKey(id);
        });
    }

    private Map<String, Map<String, Ref>> refs(Kind kind, List<Incoming> rows) {
        Map<String, Map<String, Ref>> refs = new LinkedHashMap<>();
        for (Column column : kind.columns()) {
            Kind of = column.of();
            if (of != null) {
                Set<String> ids = rows.stream()
                        .map(row -> row.told().getOrDefault(column.name(), ""))
                        .filter(id -> !id.isEmpty())
                        .collect(Collectors.toCollection(HashSet::new));
                ids.removeAll(barred.getOrDefault(of, Set.of()));
                Map<String, Ref> found = new HashMap<>();
                Map<String, Ref> made = fresh.getOrDefault(of, Map.of());
                for (String id : ids) {
                    Ref ref = made.get(id);
                    if (ref != null) {
                        found.put(id, ref);
                    }
                }
                ids.removeAll(found.keySet());
                if (!ids.isEmpty()) {
                    found.putAll(store.referred(of, ids));
                }
                refs.put(column.name(), found);
            }
        }
        return refs;
    }

    /** The row with its references led home, or null where one leads nowhere. */
    private @Nullable Candidate candidate(Incoming row, @Nullable Known known, Map<String, Map<String, Ref>> refs) {
        Map<String, String> told = new HashMap<>(row.told());
        Ref stands = known == null ? null : known.row();
        UUID owner = stands == null ? null : stands.owner();
        for (Map.Entry<String, Map<String, Ref>> column : refs.entrySet()) {
            String id = row.told().getOrDefault(column.getKey(), "");
            if (id.isEmpty()) {
                continue;
            }
            Ref ref = column.getValue().get(id);
            if (ref == null) {
                refuseReference(row, refs);
                return null;
            }
            told.put(column.getKey(), ref.id().toString());
            if (column.getKey().equals(row.kind().owner())) {
                owner = ref.owner();
            }
        }
        told.put(Kind.WITHDRAWN, String.valueOf(row.deleted()));
        Map<String, String> theirs = digests.of(salt(row), told);
        if (stands == null && !row.deleted()) {
            row.kind().columns().stream()
                    .filter(column -> column.fallback().equals(Column.SENDERS_ID))
                    .forEach(column -> told.merge(column.name(), row.id(), (is, id) -> is.isEmpty() ? id : is));
        }
        return new Candidate(row, told, theirs, known, owner);
    }

    /** A colleague without a known unit is told of once, with the employment that stands on the same row. */
    private void refuseReference(Incoming row, Map<String, Map<String, Ref>> refs) {
        if (row.kind() == Kind.STAFF) {
            bar(row);
            report.refuseRow(row.file(), row.record());
            told(row, Outcome.REFUSED, Map.of());
            return;
        }
        List<String> missing = refs.entrySet().stream()
                .filter(column -> !row.told().getOrDefault(column.getKey(), "").isEmpty()
                        && !column.getValue().containsKey(row.told().get(column.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        boolean unit = row.kind() == Kind.EMPLOYMENT && missing.contains("unit");
        refuse(row, unit ? "unit" : missing.getFirst(), Expected.REFERENCE);
    }

    private static String salt(Incoming row) {
        return row.kind() + " " + row.id();
    }

    /** Whether nothing needs to be looked at: the sender says what it said before, or something older. */
    private boolean isSettled(Candidate one, List<Told> again) {
        Known known = one.known();
        Ref stands = known == null ? null : known.row();
        Instant modified = one.row().modified();
        Instant before = known == null ? null : known.modified();
        if (modified != null && before != null && modified.isBefore(before)) {
            told(one.row(), Outcome.OLDER, Map.of());
            return true;
        }
        if (known == null || stands == null) {
            if (one.row().deleted()) { // kept in mind, so that an older row that comes later does not come alive
                told(one.row(), Outcome.UNCHANGED, Map.of());
                if (known == null || (modified != null && !modified.equals(before))) {
                    again.add(new Told(one.row(), null, one.theirs(), true));
                }
            }
            return one.row().deleted();
        }
        boolean same = known.told().entrySet().containsAll(one.theirs().entrySet());
        if (same) {
            link(one.row(), stands);
            told(one.row(), Outcome.UNCHANGED, Map.of());
            if (modified != null && !modified.equals(before)) {
                again.add(new Told(one.row(), stands, one.theirs(), true));
            }
        }
        return same;
    }

    private void settleOpen(Kind kind, List<Candidate> open) {
        Map<Integer, Twin> twins = twins(kind, open);
        Map<Integer, Ref> targets = new HashMap<>();
        Set<Integer> refused = new HashSet<>();
        for (int at = 0; at < open.size(); at++) {
            Candidate one = open.get(at);
            Expected fault = target(kind, one, twins.get(at), at, targets);
            if (fault != null) {
                refuse(one.row(), kind.twinBy().getLast(), fault);
                refused.add(at);
            }
        }
        Map<UUID, Map<String, String>> standing = targets.isEmpty()
                ? Map.of()
                : store.standing(kind, targets.values().stream().map(Ref::id).toList());
        Writes writes = new Writes();
        for (int at = 0; at < open.size(); at++) {
            Ref target = targets.get(at);
            if (refused.contains(at)) {
                continue;
            }
            if (target == null) {
                make(kind, open.get(at), writes);
            } else {
                compare(kind, open.get(at), target, standing.getOrDefault(target.id(), Map.of()), writes);
            }
        }
        if (run.real()) {
            write(kind, writes);
        }
    }

    private Map<Integer, Twin> twins(Kind kind, List<Candidate> open) {
        List<String> by = kind == Kind.STAFF ? List.of("number", "given_name", "family_name", "unit") : kind.twinBy();
        Map<UUID, String> providers = kind == Kind.STAFF ? providersOf(open) : Map.of();
        List<Integer> asked = new ArrayList<>();
        List<List<String>> keys = new ArrayList<>();
        for (int at = 0; at < open.size(); at++) {
            Candidate one = open.get(at);
            boolean isAsked = !one.row().deleted() && (kind.isOnly() || (one.known() == null && !isNew(one.owner())));
            List<String> key = by.stream()
                    .map(column -> one.told().getOrDefault(column, ""))
                    .toList();
            if (isAsked && !key.contains("")) {
                asked.add(at);
                keys.add(kind == Kind.STAFF ? withProvider(key, providers) : key);
            }
        }
        Map<Integer, Twin> twins = new HashMap<>();
        store.twins(kind, keys).forEach((place, twin) -> twins.put(asked.get(place), twin));
        if (kind == Kind.UNIT) {
            this.providers.putAll(store.providers(
                    twins.values().stream().map(twin -> twin.row().id()).toList()));
        }
        return twins;
    }

    private static List<String> withProvider(List<String> key, Map<UUID, String> providers) {
        List<String> with = new ArrayList<>(key);
        with.add(providers.getOrDefault(UUID.fromString(with.removeLast()), ""));
        return with;
    }

    /** The organisation number of whoever runs the units that rows are about, also of units that came with this import. */
    private Map<UUID, String> providersOf(List<Candidate> rows) {
        Set<UUID> units = rows.stream()
                .map(row -> row.told().getOrDefault("unit", ""))
                .filter(unit -> !unit.isEmpty())
                .map(UUID::fromString)
                .filter(unit -> !providers.containsKey(unit))
                .collect(Collectors.toSet());
        providers.putAll(store.providers(units));
        return providers;
    }

    /** Whether whose it is came with this import, so that nothing of hers can be here already. */
    private boolean isNew(@Nullable UUID owner) {
        return owner != null && news.contains(owner);
    }

    /** Finds the row of ours that one is about; tells why there is none that it could be about. */
    private @Nullable Expected target(
            Kind kind, Candidate one, @Nullable Twin twin, int at, Map<Integer, Ref> targets) {
        Known known = one.known();
        Ref stands = known == null ? null : known.row();
        if (kind.isOnly() && !one.row().deleted() && isClaimed(kind, one)) {
            return Expected.TWICE;
        }
        if (stands != null) {
            boolean taken = kind.isOnly() && twin != null && !twin.row().id().equals(stands.id());
            targets.put(at, stands);
            return taken ? Expected.TAKEN : null;
        }
        if (twin == null) {
            return null;
        }
        if (kind == Kind.UNIT
                && !one.told()
                        .getOrDefault("provider_number", "")
                        .equals(providers.get(twin.row().id()))) {
            return Expected.OTHER_PROVIDER;
        }
        if (kind == Kind.EMPLOYMENT && !Objects.equals(twin.row().owner(), one.owner())) {
            return Expected.TAKEN;
        }
        if (!twin.isTheSenders() && adopted.add(twin.row().id())) {
            targets.put(at, twin.row());
            return null;
        }
        return kind.isOnly() ? Expected.TWICE : null;
    }

    /** Whether another row of this import has the same number or code. */
    private boolean isClaimed(Kind kind, Candidate one) {
        List<String> key = kind.twinBy().stream()
                .map(column -> one.told().getOrDefault(column, ""))
                .toList();
        if (key.contains("")) {
            return false;
        }
        String before = claimed.putIfAbsent(
                kind + "\n" + String.join("\n", key), one.row().id());
        return before != null && !before.equals(one.row().id());
    }

    private void make(Kind kind, Candidate one, Writes writes) {
        Map<String, String> values = new HashMap<>(one.told());
        String begun = values.getOrDefault("begun", "");
        if (values.getOrDefault("first_day", "").isEmpty() && !begun.isEmpty()) {
            values.put("first_day", begun);
        }
        for (Column column : kind.columns()) {
            if (column.needed() && values.getOrDefault(column.name(), "").isEmpty()) {
                refuse(one.row(), column.name(), Expected.REQUIRED);
                return;
            }
        }
        UUID id = ids.next();
        Ref ref = new Ref(id, "".equals(kind.owner()) ? id : one.owner());
        if (id.equals(ref.owner())) {
            news.add(id);
        }
        if (kind == Kind.PERSON) {
            bringsPersons.add(one.row().file());
        } else if (kind == Kind.UNIT) {
            providers.put(id, values.getOrDefault("provider_number", ""));
        }
        link(one.row(), ref);
        told(one.row(), Outcome.NEW, one.row().told());
        writes.news.add(new Write(one.row(), ref, Outcome.NEW, values));
        writes.told.add(new Told(one.row(), ref, one.theirs(), true));
    }

    private void compare(Kind kind, Candidate one, Ref target, Map<String, String> standing, Writes writes) {
        String salt = salt(one.row());
        Map<String, String> ours = new HashMap<>(standing);
        if (kind.ending() == Kind.Ending.OF_THOSE_BELOW) {
            boolean withdrawn =
                    digests.of(salt, Kind.WITHDRAWN, TRUE).equals(one.before().get(Kind.WITHDRAWN));
            ours.put(Kind.WITHDRAWN, String.valueOf(withdrawn));
        }
        if (kind == Kind.PERSON && isOther(one, ours)) {
            refuse(one.row(), "identity_number", Expected.OTHER_PERSON);
            return;
        }
        link(one.row(), target);
        Map<String, String> told = new HashMap<>(one.told());
        Map<String, String> oursAsTold = digests.of(salt, ours);
        for (Column column : kind.kept()) {
            if (column.fixed()) {
                String is = told.remove(column.name());
                if (column.of() != null && is != null && !is.equals(ours.get(column.name()))) {
                    if (kind == Kind.EMPLOYMENT && column.of() == Kind.UNIT) {
                        if (isChanged(one, "unit")) {
                            move(one, target, ours, oursAsTold, writes);
                            return;
                        }
                        continue;
                    }
                    refuse(one.row(), column.name(), Expected.MOVED);
                    return;
                }
            }
        }
        Verdict verdict = judge.judge(told, one.theirs(), one.before(), ours, oursAsTold);
        boolean raised =
                verdict.outcome() == Outcome.CONFLICT && !verdict.changes().isEmpty();
        if (verdict.outcome() == Outcome.CONFLICT) {
            conflict(one.row(), verdict.columns());
        } else if (!verdict.columns().isEmpty()) {
            report.overwritten(1);
        }
        told(
                one.row(),
                verdict.outcome(),
                verdict.outcome().writes() ? one.row().told() : Map.of());
        if (raised) {
            told(one.row(), Outcome.CHANGED, verdict.changes());
        }
        if (verdict.outcome().writes() || raised) {
            writes.changes.add(
                    new Write(one.row(), target, raised ? Outcome.CHANGED : verdict.outcome(), verdict.changes()));
        }
        boolean settled = verdict.outcome() != Outcome.CONFLICT;
        if (settled) {
            writes.told.add(new Told(one.row(), target, one.theirs(), true));
        } else if (raised) {
            String digest = one.theirs().getOrDefault(Judge.PROTECTION, "");
            writes.told.add(new Told(one.row(), target, Map.of(Judge.PROTECTION, digest), false));
        } else if (one.known() == null) {
            writes.told.add(new Told(one.row(), target, Map.of(), false));
        }
    }

    /** Whether the sender tells something of a column that it did not tell before. */
    private static boolean isChanged(Candidate one, String column) {
        String digest = one.theirs().get(column);
        return digest != null && !digest.equals(one.before().get(column));
    }

    /** Whether a row has become somebody else: with another number and another day of birth there is nothing left that says who it is. */
    private static boolean isOther(Candidate one, Map<String, String> ours) {
        return List.of("identity_number", "birth_date").stream()
                .allMatch(column -> isChanged(one, column)
                        && !one.told().getOrDefault(column, "").isEmpty()
                        && !one.told().getOrDefault(column, "").equals(ours.get(column)));
    }

    /** A colleague who has gone to another unit: the employment that stands ends, and another one begins. */
    private void move(
            Candidate one, Ref target, Map<String, String> ours, Map<String, String> oursAsTold, Writes writes) {
        boolean movedHere = one.before().containsKey("unit")
                && !Objects.equals(oursAsTold.get("unit"), one.before().get("unit"));
        if (movedHere && !judge.prefersTheirs()) {
            conflict(one.row(), List.of("unit"));
            told(one.row(), Outcome.CONFLICT, Map.of());
            return;
        }
        Map<String, String> values = new HashMap<>();
        for (Column column : Kind.EMPLOYMENT.kept()) {
            String stands = ours.getOrDefault(column.name(), "");
            values.put(
                    column.name(),
                    isChanged(one, column.name()) ? one.told().getOrDefault(column.name(), stands) : stands);
        }
        String begun = ours.getOrDefault("first_day", "");
        String start = values.getOrDefault("first_day", "");
        if (start.compareTo(begun) <= 0) {
            Instant modified = one.row().modified();
            String changed =
                    (modified == null ? run.today() : LocalDate.ofInstant(modified, SwedishTime.ZONE)).toString();
            start = changed.compareTo(begun) < 0 ? begun : changed;
        }
        values.put("first_day", start);
        String last = values.getOrDefault("last_day", "");
        if (!last.isEmpty() && last.compareTo(start) < 0) {
            refuse(one.row(), "last_day", Expected.FROM_AFTER_TO);
            return;
        }
        List<String> key = Kind.EMPLOYMENT.twinBy().stream()
                .map(column -> values.getOrDefault(column, ""))
                .toList();
        if (!store.twins(Kind.EMPLOYMENT, List.of(key)).isEmpty()) {
            refuse(one.row(), "unit", Expected.TAKEN);
            return;
        }
        Ref fresh = new Ref(ids.next(), target.owner());
        told(one.row(), Outcome.CHANGED, values);
        writes.news.add(new Write(one.row(), fresh, Outcome.NEW, values));
        writes.told.add(new Told(one.row(), fresh, one.theirs(), true));
        String ends = LocalDate.parse(start).minusDays(1).toString();
        String ended = ours.getOrDefault("last_day", "");
        if (start.compareTo(begun) <= 0) {
            writes.changes.add(new Write(one.row(), target, Outcome.WITHDRAWN, Map.of(Kind.WITHDRAWN, TRUE)));
        } else if (ended.isEmpty() || ended.compareTo(ends) > 0) {
            writes.changes.add(new Write(one.row(), target, Outcome.CHANGED, Map.of("last_day", ends)));
        }
    }

    private void write(Kind kind, Writes writes) {
        if (!writes.news.isEmpty()) {
            store.insert(kind, writes.news);
        }
        List<Write> now = new ArrayList<>();
        for (Write change : writes.changes) {
            boolean later = kind.ending() == Kind.Ending.OF_THOSE_BELOW
                    && change.values().containsKey(Kind.WITHDRAWN);
            (later ? endings : now).add(change);
        }
        if (!now.isEmpty()) {
            store.update(kind, now);
        }
        if (!writes.told.isEmpty()) {
            Set<String> news =
                    writes.news.stream().map(write -> write.from().id()).collect(Collectors.toSet());
            Map<Boolean, List<Told>> told = writes.told.stream()
                    .collect(Collectors.partitioningBy(
                            one -> news.contains(one.from().id())));
            store.remember(
                    kind,
                    run.id(),
                    told.getOrDefault(true, List.of()),
                    run.retold().delivery());
            store.remember(kind, run.id(), told.getOrDefault(false, List.of()), null);
        }
        if (!kind.isOfStaff()) {
            Stream.concat(writes.news.stream(), writes.changes.stream())
                    .map(write -> write.row().owner())
                    .filter(Objects::nonNull)
                    .forEach(persons::add);
        }
    }

    /** Whose rows were written. */
    List<UUID> persons() {
        return List.copyOf(persons);
    }

    /** Lets rows that come later find this one, by the sender's id and by what everybody calls it. */
    private void link(Incoming row, Ref ref) {
        if (!row.kind().isReferredTo()) {
            return;
        }
        Set<String> out = barred.get(row.kind());
        if (out != null) {
            out.remove(row.id());
        }
        Map<String, Ref> refs = fresh.computeIfAbsent(row.kind(), _ -> new HashMap<>());
        refs.put(row.id(), ref);
        String also =
                switch (row.kind()) {
                    case PERSON -> row.told().getOrDefault("identity_number", "");
                    case UNIT -> row.told().getOrDefault("code", row.id());
                    default -> "";
                };
        if (!also.isEmpty()) {
            refs.putIfAbsent(also, ref);
        }
    }

    private void conflict(Incoming row, List<String> columns) {
        Expected why = columns.contains("protection") ? Expected.PROTECTION : Expected.IN_CONFLICT;
        String fields = columns.stream()
                .map(column -> row.field().apply(row.kind().name() + "." + column))
                .collect(Collectors.joining(", "));
        report.conflict(new Line(row.file(), row.line(), fields, "", why.sentence()));
    }

    /** Leaves a row out, and with it what refers to it: also where an earlier row of the same id stands, it may be somebody else by now. */
    private void refuse(Incoming row, String column, Expected expected) {
        bar(row);
        leaveOut(row, column, expected);
    }

    private void bar(Incoming row) {
        if (row.kind().isReferredTo()) {
            barred.computeIfAbsent(row.kind(), _ -> new HashSet<>()).add(row.id());
        }
    }

    private void leaveOut(Incoming row, String column, Expected expected) {
        report.refuse(new Line(
                row.file(), row.line(), row.field().apply(row.kind().name() + "." + column), "", expected.sentence()));
        report.refuseRow(row.file(), row.record());
        told(row, Outcome.REFUSED, Map.of());
    }

    private void told(Incoming row, Outcome outcome, Map<String, String> values) {
        report.add(row.kind(), outcome);
        add(row.kind().name());
        add(row.file());
        add(String.valueOf(row.record()));
        add(outcome.name());
        new TreeMap<>(values).forEach((column, value) -> {
            add(column);
            add(value);
        });
    }

    private void add(String part) {
        fingerprint.update(part.getBytes(StandardCharsets.UTF_8));
        fingerprint.update((byte) 0);
    }
}
