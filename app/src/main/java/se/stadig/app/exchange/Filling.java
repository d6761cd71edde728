package se.stadig.app.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stadig.app.exchange.Report.Line;
import se.stadig.app.platform.Ids;

/**
 * One import on its way: takes rows as they are read, settles some hundreds at a time in an order in which references point backwards, and writes
 * them where it is not a dry run. A dry run goes through the very same steps, so it comes to the same outcomes. Which row of ours one is about stands in
 * {@link Matching}, where references lead in {@link Links}, who has gone to another unit in {@link Moving}, and what is told of it in {@link Telling}.
 */
final class Filling {
    private static final int AT_A_TIME = 2000;
    private static final String TRUE = "true";

    private final ImportStore store;
    private final Report report;
    private final Judge judge;
    private final Ids ids;
    private final Whole run;

    private final Telling telling;
    private final Links links;
    private final Matching matching;
    private final Moving moving;
    private final Digests digests = new Digests();
    private final Map<Kind, List<Incoming>> waiting = new EnumMap<>(Kind.class);
    private final Map<Kind, Set<String>> seen = new EnumMap<>(Kind.class);
    private final Set<UUID> persons = new LinkedHashSet<>();
    private final Set<String> bringsPersons = new LinkedHashSet<>();
    private final Set<String> tellsProtection = new HashSet<>();
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
        this.telling = new Telling(report, store.sender());
        this.links = new Links(store.standing(), telling);
        this.matching = new Matching(store.standing());
        this.moving = new Moving(store.standing(), links, telling, judge, ids, run.today());
    }

    /**
     * The import that it is part of.
     *
     * @param real whether it is carried out
     * @param today the Swedish day on which it is
     * @param retold what the sender has told only in deliveries; empty for other rows
     * @param engagement in which it is done
     */
    record Whole(UUID id, boolean real, LocalDate today, Retold retold, UUID engagement) {}

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

    /** For rows that are not compared column by column. */
    Telling telling() {
        return telling;
    }

    Links links() {
        return links;
    }

    ImportStore store() {
        return store;
    }

    Whole run() {
        return run;
    }

    /** Notes whose rows are written. */
    void wrote(UUID person) {
        persons.add(person);
    }

    /** Ends what belongs to persons and colleagues whom the sender has withdrawn; returns by what two imports with the same outcomes are known. */
    String finish() {
        settle();
        if (run.real()) {
            for (Write ending : endings) {
                store.writing().update(ending.from().kind(), List.of(ending));
            }
        }
        bringsPersons.stream()
                .filter(file -> !tellsProtection.contains(file))
                .forEach(file -> report.warn(new Line(file, 0, "", "", Expected.NO_PROTECTION.sentence())));
        return telling.fingerprint();
    }

    private void settle(Kind kind, List<Incoming> all) {
        Map<String, Map<String, Ref>> refs = links.refs(kind, all);
        List<Incoming> rows = once(kind, all, refs);
        Map<String, Known> known =
                store.told().known(kind, rows.stream().map(Incoming::id).toList());
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
            store.told().remember(kind, run.id(), again, null);
        }
        Map<String, Known> told = run.retold().told(kind, rows, known);
        if (run.real() && !told.isEmpty()) {
            store.told().tellOnly(kind, told, run.retold());
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
                        && (other == null || (!Links.leadsHome(other, refs) && Links.leadsHome(row, refs)))) {
                    rows.put(row.id(), row);
                }
            } else if (other != null || before.contains(row.id())) {
                telling.leaveOut(row, kind.twinBy().getLast(), Expected.TWICE);
            } else {
                rows.put(row.id(), row);
            }
        }
        rows.values().stream()
                .filter(row -> Links.leadsHome(row, refs))
                .map(Incoming::id)
                .forEach(before::add);
        return List.copyOf(rows.values());
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
            links.bar(row);
            report.refuseRow(row.file(), row.record());
            telling.told(row, Outcome.REFUSED, Map.of());
            return;
        }
        List<String> missing = refs.entrySet().stream()
                .filter(column -> !row.told().getOrDefault(column.getKey(), "").isEmpty()
                        && !column.getValue().containsKey(row.told().get(column.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        boolean unit = row.kind() == Kind.EMPLOYMENT && missing.contains("unit");
        links.refuse(row, unit ? "unit" : missing.getFirst(), Expected.REFERENCE);
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
            telling.told(one.row(), Outcome.OLDER, Map.of());
            return true;
        }
        if (known == null || stands == null) {
            if (one.row().deleted()) { // kept in mind, so that an older row that comes later does not come alive
                telling.told(one.row(), Outcome.UNCHANGED, Map.of());
                if (known == null || (modified != null && !modified.equals(before))) {
                    again.add(new Told(one.row(), null, one.theirs(), true));
                }
            }
            return one.row().deleted();
        }
        boolean same = known.told().entrySet().containsAll(one.theirs().entrySet());
        if (same) {
            links.link(one.row(), stands);
            telling.told(one.row(), Outcome.UNCHANGED, Map.of());
            if (modified != null && !modified.equals(before)) {
                again.add(new Told(one.row(), stands, one.theirs(), true));
            }
        }
        return same;
    }

    private void settleOpen(Kind kind, List<Candidate> open) {
        Map<Integer, Twin> twins = matching.twins(kind, open);
        Map<Integer, Ref> targets = new HashMap<>();
        Set<Integer> refused = new HashSet<>();
        for (int at = 0; at < open.size(); at++) {
            Candidate one = open.get(at);
            Expected fault = matching.target(kind, one, twins.get(at), at, targets);
            if (fault != null) {
                links.refuse(one.row(), kind.twinBy().getLast(), fault);
                refused.add(at);
            }
        }
        Map<UUID, Map<String, String>> standing = targets.isEmpty()
                ? Map.of()
                : store.standing()
                        .standing(kind, targets.values().stream().map(Ref::id).toList());
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

    private void make(Kind kind, Candidate one, Writes writes) {
        Map<String, String> values = new HashMap<>(one.told());
        String begun = values.getOrDefault("begun", "");
        if (values.getOrDefault("first_day", "").isEmpty() && !begun.isEmpty()) {
            values.put("first_day", begun);
        }
        for (Column column : kind.columns()) {
            if (column.needed() && values.getOrDefault(column.name(), "").isEmpty()) {
                links.refuse(one.row(), column.name(), Expected.REQUIRED);
                return;
            }
        }
        UUID id = ids.next();
        Ref ref = new Ref(id, "".equals(kind.owner()) ? id : one.owner());
        matching.made(kind, ref, values);
        if (kind == Kind.PERSON) {
            bringsPersons.add(one.row().file());
        }
        links.link(one.row(), ref);
        telling.told(one.row(), Outcome.NEW, one.row().told());
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
            links.refuse(one.row(), "identity_number", Expected.OTHER_PERSON);
            return;
        }
        links.link(one.row(), target);
        Map<String, String> told = new HashMap<>(one.told());
        Map<String, String> oursAsTold = digests.of(salt, ours);
        for (Column column : kind.kept()) {
            if (column.fixed()) {
                String is = told.remove(column.name());
                if (column.of() != null && is != null && !is.equals(ours.get(column.name()))) {
                    if (kind == Kind.EMPLOYMENT && column.of() == Kind.UNIT) {
                        if (one.isChanged("unit")) {
                            moving.move(one, target, ours, oursAsTold, writes);
                            return;
                        }
                        continue;
                    }
                    links.refuse(one.row(), column.name(), Expected.MOVED);
                    return;
                }
            }
        }
        Verdict verdict = judge.judge(told, one.theirs(), one.before(), ours, oursAsTold);
        boolean raised =
                verdict.outcome() == Outcome.CONFLICT && !verdict.changes().isEmpty();
        if (verdict.outcome() == Outcome.CONFLICT) {
            telling.conflict(one.row(), verdict.columns());
        } else if (!verdict.columns().isEmpty()) {
            report.overwritten(1);
        }
        telling.told(
                one.row(),
                verdict.outcome(),
                verdict.outcome().writes() ? one.row().told() : Map.of());
        if (raised) {
            telling.told(one.row(), Outcome.CHANGED, verdict.changes());
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

    /** Whether a row has become somebody else: with another number and another day of birth there is nothing left that says who it is. */
    private static boolean isOther(Candidate one, Map<String, String> ours) {
        return List.of("identity_number", "birth_date").stream()
                .allMatch(column -> one.isChanged(column)
                        && !one.told().getOrDefault(column, "").isEmpty()
                        && !one.told().getOrDefault(column, "").equals(ours.get(column)));
    }

    private void write(Kind kind, Writes writes) {
        if (!writes.news.isEmpty()) {
            store.writing().insert(kind, writes.news);
        }
        List<Write> now = new ArrayList<>();
        for (Write change : writes.changes) {
            boolean later = kind.ending() == Kind.Ending.OF_THOSE_BELOW
                    && change.values().containsKey(Kind.WITHDRAWN);
            (later ? endings : now).add(change);
        }
        if (!now.isEmpty()) {
            store.writing().update(kind, now);
        }
        if (!writes.told.isEmpty()) {
            Set<String> news =
                    writes.news.stream().map(write -> write.from().id()).collect(Collectors.toSet());
            Map<Boolean, List<Told>> told = writes.told.stream()
                    .collect(Collectors.partitioningBy(
                            one -> news.contains(one.from().id())));
            store.told()
                    .remember(
                            kind,
                            run.id(),
                            told.getOrDefault(true, List.of()),
                            run.retold().delivery());
            store.told().remember(kind, run.id(), told.getOrDefault(false, List.of()), null);
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
}
