package se.stadig.indicators;

import java.util.List;

/** One person of the staff and the shifts of the staffing weeks. */
public record StaffCase(StaffMember staff, List<Shift> shifts) {

    /** Arbetspass: start and end in seconds since 1970-01-01T00:00 on the Swedish wall clock. */
    public record Shift(long start, long end) {}
}
