package se.stadig.register.store;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All deliveries of a store at one moment. */
public final class Catalog {
    private static final Comparator<StoredDelivery> BY_CREATED =
            Comparator.comparing(StoredDelivery::created).thenComparing(StoredDelivery::sequence);

    private final List<StoredDelivery> all;
    private final Set<Named> replaced = new HashSet<>();

    Catalog(List<StoredDelivery> deliveries) {
        this.all = deliveries.stream()
                .sorted(Comparator.comparing(StoredDelivery::sequence))
                .toList();
        for (StoredDelivery delivery : all) {
            if (delivery.replaces() != null) {
                replaced.add(new Named(delivery.sender(), delivery.replaces()));
            }
        }
    }

    /** This catalog and one delivery more. */
    Catalog with(StoredDelivery delivery) {
        return new Catalog(Stream.concat(all.stream(), Stream.of(delivery)).toList());
    }

    /** In the order in which they were taken in. */
    public List<StoredDelivery> all() {
        return all;
    }

    /** Those that count, by the time they were created and then the order in which they were taken in: what comes later holds. */
    public List<StoredDelivery> counted() {
        return all.stream()
                .filter(delivery -> !isReplaced(delivery))
                .sorted(BY_CREATED)
                .toList();
    }

    /** Whether another delivery of the sender names this one as the one it corrects. */
    public boolean isReplaced(StoredDelivery delivery) {
        return replaced.contains(new Named(delivery.sender(), delivery.id()));
    }

    /** The sender's delivery with this id. */
    public Optional<StoredDelivery> find(String sender, String id) {
        return all.stream()
                .filter(delivery ->
                        delivery.sender().equals(sender) && delivery.id().equals(id))
                .findFirst();
    }

    private record Named(String sender, String id) {}
}
