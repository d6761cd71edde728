package se.stadig.register.door;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Finds visits at different people's homes that one member of the staff is said to have made at the same time. One id for everybody whom the sender
 * does not know makes them by the million: all are counted, some are kept.
 */
final class Overlaps {
    /** Two lines of visits that overlap. */
    record Pair(int first, int second) {}

    /** A visit that has not ended where the sweep stands. */
    private record Open(int recipient, long end, int line) {}

    private final int kept;
    private final List<Pair> pairs = new ArrayList<>();
    private final PriorityQueue<Open> open = new PriorityQueue<>(Comparator.comparingLong(Open::end));
    private final Map<Integer, Integer> openOfRecipient = new HashMap<>();
    private long staff;
    private long count;

    Overlaps(int kept) {
        this.kept = kept;
    }

    /** Goes on to the next visit; they come by member of the staff and then by start. */
    void visit(long staffKey, int recipient, long start, long end, int line) {
        if (staffKey != staff) {
            staff = staffKey;
            open.clear();
            openOfRecipient.clear();
        }
        for (Open first = open.peek(); first != null && first.end() <= start; first = open.peek()) {
            open.remove();
            openOfRecipient.merge(first.recipient(), -1, Integer::sum);
        }
        int elsewhere = open.size() - openOfRecipient.getOrDefault(recipient, 0);
        count += elsewhere;
        if (elsewhere > 0 && pairs.size() < kept) {
            keep(recipient, line);
        }
        open.add(new Open(recipient, end, line));
        openOfRecipient.merge(recipient, 1, Integer::sum);
    }

    private void keep(int recipient, int line) {
        for (Open before : open) {
            if (before.recipient() != recipient && pairs.size() < kept) {
                pairs.add(new Pair(before.line(), line));
            }
        }
    }

    List<Pair> pairs() {
        return pairs;
    }

    /** How many overlaps there are beyond those in {@link #pairs}. */
    long notKept() {
        return count - pairs.size();
    }
}
