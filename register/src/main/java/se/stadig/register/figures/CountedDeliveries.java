package se.stadig.register.figures;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import se.stadig.register.store.StoreTable;
import se.stadig.register.store.StoredDelivery;

/** The deliveries that count, in the order in which later ones hold over earlier ones. */
final class CountedDeliveries {
    private final List<StoredDelivery> inOrder;
    private final Map<Long, Integer> rankOfKey = new HashMap<>();

    CountedDeliveries(List<StoredDelivery> inOrder) {
        this.inOrder = List.copyOf(inOrder);
        for (int rank = 0; rank < inOrder.size(); rank++) {
            rankOfKey.put(inOrder.get(rank).key(), rank);
        }
    }

    boolean isEmpty() {
        return inOrder.isEmpty();
    }

    List<StoredDelivery> inOrder() {
        return inOrder;
    }

    boolean has(long key) {
        return rankOfKey.containsKey(key);
    }

    int rank(long key) {
        Integer rank = rankOfKey.get(key);
        if (rank == null) {
            throw new IllegalStateException("A row carries the delivery key " + key
                    + ", which no counted delivery has. Maybe a file was put into the store by hand.");
        }
        return rank;
    }

    StoredDelivery of(long key) {
        return inOrder.get(rank(key));
    }

    /** The files of one kind, in order, of deliveries that have rows in it. */
    List<Path> files(StoreTable table, Predicate<StoredDelivery> wanted) {
        return inOrder.stream()
                .filter(delivery -> hasRows(delivery, table))
                .filter(wanted)
                .map(delivery -> delivery.file(table))
                .toList();
    }

    private static boolean hasRows(StoredDelivery delivery, StoreTable table) {
        StoredDelivery.StoredFile file = delivery.files().get(table.file());
        return file != null && file.rows() > 0;
    }

    static boolean touches(StoredDelivery delivery, LocalDate first, LocalDate last) {
        return !delivery.from().isAfter(last) && !delivery.to().isBefore(first);
    }
}
