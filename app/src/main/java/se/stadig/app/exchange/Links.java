package se.stadig.app.exchange;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Where references lead: to rows of this import, else to those that stand here. What was refused leads nowhere, and takes with it what refers to it. */
final class Links {
    private final StandingStore standing;
    private final Telling telling;
    private final Map<Kind, Map<String, Ref>> fresh = new EnumMap<>(Kind.class);
    private final Map<Kind, Set<String>> barred = new EnumMap<>(Kind.class);

    Links(StandingStore standing, Telling telling) {
        this.standing = standing;
        this.telling = telling;
    }

    /** By column, then by the sender's id. */
    Map<String, Map<String, Ref>> refs(Kind kind, List<Incoming> rows) {
        Map<String, Map<String, Ref>> refs = new LinkedHashMap<>();
        for (Column column : kind.columns()) {
            Kind of = column.of();
            if (of != null) {
                Set<String> ids = rows.stream()
                        .map(row -> row.told().getOrDefault(column.name(), ""))
                        .filter(id -> !id.isEmpty())
                        .collect(Collectors.toCollection(HashSet::new));
                Map<String, Ref> found = refs(of, ids);
                refs.put(column.name(), found);
            }
        }
        return refs;
    }

    /** By the sender's ids of rows of a kind; those that lead nowhere are missing. */
    Map<String, Ref> refs(Kind of, Set<String> asked) {
        Set<String> ids = new HashSet<>(asked);
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
            found.putAll(standing.referred(of, ids));
        }
        return found;
    }

    static boolean leadsHome(Incoming row, Map<String, Map<String, Ref>> refs) {
        return refs.entrySet().stream().allMatch(column -> {
            String id = row.told().getOrDefault(column.getKey(), "");
            return id.isEmpty() || column.getValue().containsKey(id);
        });
    }

    /** Lets rows that come later find this one, by the sender's id and by what everybody calls it. */
    void link(Incoming row, Ref ref) {
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

    /** Lets nothing that refers to the row in. */
    void bar(Incoming row) {
        if (row.kind().isReferredTo()) {
            barred.computeIfAbsent(row.kind(), _ -> new HashSet<>()).add(row.id());
        }
    }

    /** Leaves a row out, and with it what refers to it: also where an earlier row of the same id stands, it may be somebody else by now. */
    void refuse(Incoming row, String column, Expected expected) {
        bar(row);
        telling.leaveOut(row, column, expected);
    }
}
