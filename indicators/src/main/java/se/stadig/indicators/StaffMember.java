package se.stadig.indicators;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.stadig.terms.StaffRole;

/** Medarbetare, under a pseudonymous key, with all employments at one sender. */
public final class StaffMember {
    private final long key;
    private final List<Employment> employments;
    private final boolean alwaysCare;
    private final boolean neverCare;

    public StaffMember(long key, List<Employment> employments) {
        this.key = key;
        this.employments = List.copyOf(employments);
        this.neverCare = employments.stream().noneMatch(one -> one.role() == StaffRole.CARE);
        this.alwaysCare = !neverCare && employments.stream().allMatch(one -> one.role() == StaffRole.CARE);
    }

    public long key() {
        return key;
    }

    /** The same key is the same person, however many times it was read. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StaffMember staff && staff.key == key;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(key);
    }

    /** All employments at the sender, in force or not. */
    public List<Employment> employments() {
        return employments;
    }

    /** The employments in force on the day; all of them, if none is (reading R4). */
    public List<Employment> employmentsOn(LocalDate day) {
        if (employments.size() == 1) {
            return employments;
        }
        List<Employment> current =
                employments.stream().filter(one -> one.isInForce(day)).toList();
        return current.isEmpty() ? employments : current;
    }

    /** Whether the person's role at a visit of the unit is care worker: at that unit if employed there on the day, else anywhere (R4). */
    boolean isCareAt(Unit unit, Visit visit) {
        if (alwaysCare || neverCare) {
            return alwaysCare;
        }
        List<Employment> rows = employmentsOn(visit.date());
        boolean employedHere = rows.stream().anyMatch(one -> one.unit().equals(unit));
        return rows.stream()
                .filter(one -> !employedHere || one.unit().equals(unit))
                .anyMatch(one -> one.role() == StaffRole.CARE);
    }
}
