package se.stadig.register.figures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.stadig.register.door.Staging;
import se.stadig.register.store.StoredDelivery;

/**
 * Visits that a later delivery of the sender tells again: the later one holds, with its performers (reading R3). Which ids two deliveries share was
 * found when the later taken of them came in; which of the two holds depends on when they were created and on what else counts.
 */
final class Superseded {
    /** Delivery key to SELECTs of the visit keys in it that do not count. */
    private final Map<Long, List<String>> queries = new HashMap<>();

    static Superseded of(CountedDeliveries deliveries) {
        Superseded superseded = new Superseded();
        Map<Integer, StoredDelivery> bySequence = new HashMap<>();
        deliveries.inOrder().forEach(delivery -> bySequence.put(delivery.sequence(), delivery));
        for (StoredDelivery delivery : deliveries.inOrder()) {
            Path file = delivery.folder().resolve("shared_visits.parquet");
            for (int sequence : delivery.sharesVisitsWith()) {
                StoredDelivery other = bySequence.get(sequence);
                if (other != null && Files.exists(file)) {
                    superseded.add(deliveries, delivery, other, file);
                }
            }
        }
        return superseded;
    }

    private void add(CountedDeliveries deliveries, StoredDelivery one, StoredDelivery other, Path file) {
        boolean oneHolds = deliveries.rank(one.key()) > deliveries.rank(other.key());
        long loser = oneHolds ? other.key() : one.key();
        queries.computeIfAbsent(loser, _ -> new ArrayList<>())
                .add("SELECT visit_key FROM read_parquet(" + Staging.quoted(file.toString())
                        + ", hive_partitioning = false) WHERE delivery = " + other.key());
    }

    boolean isEmpty(StoredDelivery delivery) {
        return !queries.containsKey(delivery.key());
    }

    /** A condition that leaves out the visits of the delivery that another one tells again. */
    String filter(StoredDelivery delivery) {
        List<String> shared = queries.getOrDefault(delivery.key(), List.of());
        return " AND visit_key NOT IN (" + String.join(" UNION ALL ", shared) + ")";
    }
}
