package se.stadig.indicators;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Persons by the number of different staff they met: exact mean, median and shares after any merging. */
public final class ContinuityTally {
    private static final long[] NOBODY = {};

    /** Persons by the number of different staff they met. */
    private long[] persons = NOBODY;

    private final LeftOut leftOut = new LeftOut();

    void add(StaffContinuity.Outcome outcome) {
        switch (outcome) {
            case StaffContinuity.Outcome.Staff staff -> add(staff.different(), 1);
            case StaffContinuity.Outcome.Out out -> leftOut.add(out.reason(), 1);
        }
    }

    private void add(int staff, long more) {
        if (staff >= persons.length) {
            persons = Arrays.copyOf(persons, Math.max(staff + 1, 2 * persons.length));
        }
        persons[staff] += more;
    }

    void add(ContinuityTally other) {
        for (int staff = other.persons.length - 1; staff >= 0; staff--) {
            if (other.persons[staff] != 0) {
                add(staff, other.persons[staff]);
            }
        }
        leftOut.add(other.leftOut);
    }

    ContinuityTally plus(ContinuityTally other) {
        ContinuityTally sum = new ContinuityTally();
        sum.add(this);
        sum.add(other);
        return sum;
    }

    /** Number of different staff to persons, only those that occur. */
    public SortedMap<Integer, Long> distribution() {
        SortedMap<Integer, Long> distribution = new TreeMap<>();
        for (int staff = 0; staff < persons.length; staff++) {
            if (persons[staff] > 0) {
                distribution.put(staff, persons[staff]);
            }
        }
        return distribution;
    }

    public LeftOut leftOut() {
        return leftOut;
    }

    long count() {
        return above(-1);
    }

    /** Different staff added up over the persons. */
    long sum() {
        long sum = 0;
        for (int staff = 0; staff < persons.length; staff++) {
            sum += staff * persons[staff];
        }
        return sum;
    }

    long above(int limit) {
        long count = 0;
        for (int staff = limit + 1; staff < persons.length; staff++) {
            count += persons[staff];
        }
        return count;
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
        for (int staff = 0; staff < persons.length; staff++) {
            before += persons[staff];
            if (place < before) {
                return staff;
            }
        }
        throw new IllegalStateException("place " + place + " of " + before + " persons");
    }
}
