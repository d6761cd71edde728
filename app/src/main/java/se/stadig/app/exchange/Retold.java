package se.stadig.app.exchange;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Which rows a sender has told in one delivery alone. A delivery that replaces another withdraws those that only the other told. */
final class Retold {
    private final @Nullable String delivery;
    private final @Nullable String replaced;
    private final Map<Kind, Set<String>> left = new EnumMap<>(Kind.class);

    private Retold(@Nullable String delivery, @Nullable String replaced) {
        this.delivery = delivery;
        this.replaced = replaced;
    }

    /** Of rows that come in no deliveries. */
    static Retold none() {
        return new Retold(null, null);
    }

    /**
     * Of a delivery.
     *
     * @param replaced the one that it corrects, where that was taken in here
     */
    static Retold in(String delivery, @Nullable String replaced, ImportStore store) {
        Retold retold = new Retold(delivery, replaced);
        if (replaced != null) {
            store.told()
                    .toldOnlyIn(
                            replaced,
                            (kind, id) -> retold.left
                                    .computeIfAbsent(kind, _ -> new HashSet<>())
                                    .add(id));
        }
        return retold;
    }

    @Nullable
    String delivery() {
        return delivery;
    }

    boolean replaces() {
        return replaced != null;
    }

    /** Rows that are told once more; gives those of which it has to be noted that they are. */
    Map<String, Known> told(Kind kind, Collection<Incoming> rows, Map<String, Known> known) {
        Map<String, Known> changed = new HashMap<>();
        if (delivery == null) {
            return changed;
        }
        for (Incoming row : rows) {
            Known before = known.get(row.id());
            String only = before == null ? null : before.onlyIn();
            if (before != null && only != null && !only.equals(delivery) && !row.deleted()) {
                changed.put(row.id(), before);
            }
            Set<String> missing = left.get(kind);
            if (missing != null) {
                missing.remove(row.id());
            }
        }
        return changed;
    }

    /** In which delivery alone a row that is told once more is told now; null where it is several. */
    @Nullable
    String now(Known before) {
        return replaced != null && replaced.equals(before.onlyIn()) ? delivery : null;
    }

    /** Withdraws what only the replaced delivery told. */
    void withdraw(Filling filling, Instant created, String file) {
        Map<Kind, List<String>> gone = new EnumMap<>(Kind.class);
        left.forEach((kind, ids) -> gone.put(kind, ids.stream().sorted().toList()));
        gone.forEach((kind, ids) -> ids.forEach(id ->
                filling.take(new Incoming(kind, id, created, true, file, 0, 0, Map.of(), UnaryOperator.identity()))));
        filling.settle();
    }
}
