package se.stadig.app.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which row of ours a row is about: one that the sender told of before, or one that is the same by more than an id. */
final class Matching {
    private final StandingStore standing;
    private final Map<UUID, String> providers = new HashMap<>();
    private final Map<String, String> claimed = new HashMap<>();
    private final Set<UUID> adopted = new HashSet<>();
    private final Set<UUID> news = new HashSet<>();

    Matching(StandingStore standing) {
        this.standing = standing;
    }

    /** A new row: nothing of a new person's can be here already, and a new unit has its provider. */
    void made(Kind kind, Ref row, Map<String, String> values) {
        if (row.id().equals(row.owner())) {
            news.add(row.id());
        }
        if (kind == Kind.UNIT) {
            providers.put(row.id(), values.getOrDefault("provider_number", ""));
        }
    }

    /** Rows of ours that are the same, by the place in the list. */
    Map<Integer, Twin> twins(Kind kind, List<Candidate> open) {
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
        standing.twins(kind, keys).forEach((place, twin) -> twins.put(asked.get(place), twin));
        if (kind == Kind.UNIT) {
            this.providers.putAll(standing.providers(
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
        providers.putAll(standing.providers(units));
        return providers;
    }

    /** Whether whose it is came with this import, so that nothing of hers can be here already. */
    private boolean isNew(@Nullable UUID owner) {
        return owner != null && news.contains(owner);
    }

    /** Finds the row of ours that one is about; tells why there is none that it could be about. */
    @Nullable
    Expected target(Kind kind, Candidate one, @Nullable Twin twin, int at, Map<Integer, Ref> targets) {
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
}
