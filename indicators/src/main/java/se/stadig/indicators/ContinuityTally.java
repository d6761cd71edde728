package se.stadig.indicators;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Persons by the number of different staff they met: exact mean, median and shares after any merging. */
public final class ContinuityTally {
    private final SortedMap<Integer, Long> persons = new TreeMap<>();
    private LeftOut leftOut = new LeftOut();

    void add(StaffContinuity.Outcome outcome) {
        switch (outcome) {
            case StaffContinuity.Outcome.Staff staff -> persons.merge(staff.different(), 1L, Long::sum);
            case StaffContinuity.Outcome.Out out -> leftOut.add(out.reason(), 1);
        }
    }

    ContinuityTally plus(ContinuityTally other) {
        ContinuityTally sum = new ContinuityTally();
        sum.persons.putAll(persons);
        other.persons.forEach((staff, count) -> sum.persons.merge(staff, count, Long::sum));
        sum.leftOut = leftOut.plus(other.leftOut);
        return sum;
    }

    /** Number of different staff to persons, only those that occur. */
    public SortedMap<Integer, Long> distribution() {
        return new TreeMap<>(persons);
    }

    public LeftOut leftOut() {
        return leftOut;
    }

    long count() {
        return persons.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Different staff added up over the persons. */
    long sum() {
        return persons.entrySet().stream()
                .mapToLong(entry -> entry.getKey() * entry.getValue())
                .sum();
    }

    long above(int limit) {
        return persons.tailMap(limit + 1).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Nullable
    BigFraction mean() {
        return count() == 0 ? null : BigFraction.of(sum(), count());
    }

    @Nullable
    BigFraction median() {
        long count = count();
        return count == 0 ? null : BigFraction.of(at((count - 1) / 2) + (long) at(count / 2), 2);
    }

    /** The value of the person at a place, from 0, when all stand in order. */
    private int at(long place) {
        long before = 0;
        for (var entry : persons.entrySet()) {
            before += entry.getValue();
            if (place < before) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("place " + place + " of " + before + " persons");
    }
}
