package se.stadig.app.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.stadig.app.exchange.ImportStore.Known;
import se.stadig.app.exchange.ImportStore.Ref;
import se.stadig.app.exchange.ImportStore.Told;
import se.stadig.app.exchange.ImportStore.Twin;
import se.stadig.app.exchange.ImportStore.Write;
import se.stadig.app.exchange.Report.Line;
import se.stadig.app.platform.Ids;

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
    private final UUID run;
    private final boolean real;

    private final Digests digests = new Digests();
    private final MessageDigest fingerprint = Digests.sha256();
    private final Map<Kind, List<Incoming>> waiting = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, Ref>> fresh = new EnumMap<>(Kind.class);
    private final Map<Kind, Set<String>> seen = new EnumMap<>(Kind.class);
    private final Map<String, String> claimed = new HashMap<>();
    private final Set<UUID> adopted = new HashSet<>();
    private final Set<UUID> news = new HashSet<>();
    private final List<Write> endings = new ArrayList<>();
    private int count;

    Filling(ImportStore store, Report report, Judge judge, Ids ids, UUID run, boolean real) {
        this.store = store;
        this.report = report;
        this.judge = judge;
        this.ids = ids;
        this.run = run;
        this.real = real;
    }

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
    }

    /** What is to be written of a kind. */
    private static final class Writes {
        final List<Write> news = new ArrayList<>();
        final List<Write> changes = new ArrayList<>();
        final List<Told> told = new ArrayList<>();
    }

    void take(Incoming row) {
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
        if (real) {
            for (Write ending : endings) {
                store.update(ending.from().kind(), List.of(ending));
            }
        }
        return HexFormat.of().formatHex(fingerprint.digest());
    }

    private void settle(Kind kind, List<Incoming> all) {
        List<Incoming> rows = all.stream().filter(this::isFirst).toList();
        Map<String, Known> known =
                store.known(kind, rows.stream().map(Incoming::id).toList());
        Map<String, Map<String, Ref>> refs = refs(kind, rows);
        List<Candidate> open = new ArrayList<>();
        List<Told> again = new ArrayList<>();
        for (Incoming row : rows) {
            Candidate candidate = candidate(row, known.get(row.id()), refs);
            if (candidate != null && !isSettled(candidate, again)) {
                open.add(candidate);
            }
        }
        if (real && !again.isEmpty()) {
            store.remember(kind, run, again);
        }
        settleOpen(kind, open);
    }

    /** A colleague stands on a row for each employment, and is one colleague. */
    private boolean isFirst(Incoming row) {
        return (row.kind() != Kind.STAFF && row.kind() != Kind.TITLE)
                || seen.computeIfAbsent(row.kind(), _ -> new HashSet<>()).add(row.id());
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
        UUID owner = known == null ? null : known.row().owner();
        for (Map.Entry<String, Map<String, Ref>> column : refs.entrySet()) {
            String id = row.told().getOrDefault(column.getKey(), "");
            if (id.isEmpty()) {
                continue;
            }
            Ref ref = column.getValue().get(id);
            if (ref == null) {
                refuse(row, column.getKey(), Expected.REFERENCE);
                return null;
            }
            told.put(column.getKey(), ref.id().toString());
            if (column.getKey().equals(row.kind().owner())) {
                owner = ref.owner();
            }
        }
        told.put(Kind.WITHDRAWN, String.valueOf(row.deleted()));
        return new Candidate(row, told, digests.of(salt(row), told), known, owner);
    }

    private static String salt(Incoming row) {
        return row.kind() + " " + row.id();
    }

    /** Whether nothing needs to be looked at: the sender says what it said before, or something older. */
    private boolean isSettled(Candidate one, List<Told> again) {
        Known known = one.known();
        if (known == null) {
            if (one.row().deleted()) {
                told(one.row(), Outcome.UNCHANGED, Map.of());
            }
            return one.row().deleted();
        }
        link(one.row(), known.row());
        Instant modified = one.row().modified();
        Instant before = known.modified();
        if (modified != null && before != null && modified.isBefore(before)) {
            told(one.row(), Outcome.OLDER, Map.of());
            return true;
        }
        boolean same = known.told().entrySet().containsAll(one.theirs().entrySet());
        if (same) {
            told(one.row(), Outcome.UNCHANGED, Map.of());
            if (modified != null && !modified.equals(before)) {
                again.add(new Told(one.row(), known.row(), one.theirs()));
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
        if (real) {
            write(kind, writes);
        }
    }

    private Map<Integer, Twin> twins(Kind kind, List<Candidate> open) {
        List<String> by = kind == Kind.STAFF ? List.of("number", "given_name", "family_name") : kind.twinBy();
        List<Integer> asked = new ArrayList<>();
        List<List<String>> keys = new ArrayList<>();
        for (int at = 0; at < open.size(); at++) {
            Candidate one = open.get(at);
            boolean isAsked = !one.row().deleted() && (kind.isOnly() || (one.known() == null && !isNew(one.owner())));
            List<String> key = by.stream()
                    .map(column -> one.told().getOrDefault(column, ""))
                    .toList();
            boolean isWhole = kind == Kind.STAFF ? !key.getFirst().isEmpty() : !key.contains("");
            if (isAsked && isWhole) {
                asked.add(at);
                keys.add(key);
            }
        }
        Map<Integer, Twin> twins = new HashMap<>();
        store.twins(kind, keys).forEach((place, twin) -> twins.put(asked.get(place), twin));
        return twins;
    }

    /** Whether whose it is came with this import, so that nothing of hers can be here already. */
    private boolean isNew(@Nullable UUID owner) {
        return owner != null && news.contains(owner);
    }

    /** Finds the row of ours that one is about; tells why there is none that it could be about. */
    private @Nullable Expected target(
            Kind kind, Candidate one, @Nullable Twin twin, int at, Map<Integer, Ref> targets) {
        Known known = one.known();
        if (kind.isOnly() && !one.row().deleted() && isClaimed(kind, one)) {
            return Expected.TWICE;
        }
        if (known != null) {
            boolean taken = kind.isOnly()
                    && twin != null
                    && !twin.row().id().equals(known.row().id());
            targets.put(at, known.row());
            return taken ? Expected.TAKEN : null;
        }
        if (twin == null) {
            return null;
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
            if (column.fallback().equals(Column.SENDERS_ID)) {
                values.merge(column.name(), one.row().id(), (told, id) -> told.isEmpty() ? id : told);
            }
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
        link(one.row(), ref);
        told(one.row(), Outcome.NEW, one.row().told());
        writes.news.add(new Write(one.row(), ref, Outcome.NEW, values));
        writes.told.add(new Told(one.row(), ref, one.theirs()));
    }

    private void compare(Kind kind, Candidate one, Ref target, Map<String, String> standing, Writes writes) {
        link(one.row(), target);
        String salt = salt(one.row());
        Map<String, String> ours = new HashMap<>(standing);
        if (kind.ending() == Kind.Ending.OF_THOSE_BELOW) {
            boolean withdrawn =
                    digests.of(salt, Kind.WITHDRAWN, TRUE).equals(one.before().get(Kind.WITHDRAWN));
            ours.put(Kind.WITHDRAWN, String.valueOf(withdrawn));
        }
        Map<String, String> told = new HashMap<>(one.told());
        for (Column column : kind.kept()) {
            if (column.fixed()) {
                String is = told.remove(column.name());
                if (column.of() != null && is != null && !is.equals(ours.get(column.name()))) {
                    refuse(one.row(), column.name(), Expected.MOVED);
                    return;
                }
            }
        }
        Verdict verdict = judge.judge(told, one.theirs(), one.before(), ours, digests.of(salt, ours));
        if (verdict.outcome() == Outcome.CONFLICT) {
            conflict(one.row(), verdict.columns());
        } else if (!verdict.columns().isEmpty()) {
            report.overwritten(1);
        }
        told(
                one.row(),
                verdict.outcome(),
                verdict.outcome().writes() ? one.row().told() : Map.of());
        if (verdict.outcome().writes()) {
            writes.changes.add(new Write(one.row(), target, verdict.outcome(), verdict.changes()));
        }
        boolean settled = verdict.outcome() != Outcome.CONFLICT;
        if (settled || one.known() == null) {
            writes.told.add(new Told(one.row(), target, settled ? one.theirs() : Map.of()));
        }
    }

    private void write(Kind kind, Writes writes) {
        if (!writes.news.isEmpty()) {
            store.insert(kind, writes.news);
        }
        List<Write> now = new ArrayList<>();
        for (Write change : writes.changes) {
            boolean later = kind.ending() == Kind.Ending.OF_THOSE_BELOW && change.outcome() == Outcome.WITHDRAWN;
            (later ? endings : now).add(change);
        }
        if (!now.isEmpty()) {
            store.update(kind, now);
        }
        if (!writes.told.isEmpty()) {
            store.remember(kind, run, writes.told);
        }
        List<Write> all = new ArrayList<>(writes.news);
        all.addAll(writes.changes);
        if (!all.isEmpty()) {
            store.note(kind, run, all);
        }
    }

    /** Lets rows that come later find this one, by the sender's id and by what everybody calls it. */
    private void link(Incoming row, Ref ref) {
        if (!row.kind().isReferredTo()) {
            return;
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

    private void refuse(Incoming row, String column, Expected expected) {
        report.refuse(new Line(
                row.file(), row.line(), row.field().apply(row.kind().name() + "." + column), "", expected.sentence()));
        report.refuseRow(row.file(), row.line());
        told(row, Outcome.REFUSED, Map.of());
    }

    private void told(Incoming row, Outcome outcome, Map<String, String> values) {
        report.add(row.kind(), outcome);
        add(row.kind().name());
        add(row.file());
        add(String.valueOf(row.line()));
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
