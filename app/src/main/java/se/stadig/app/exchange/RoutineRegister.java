package se.stadig.app.exchange;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What a delivery asks about a unit's written routine for fast omsorgskontakt; whoever keeps the routines answers. */
public interface RoutineRegister {
    /**
     * A decision of the routine.
     *
     * @param decidedOn the latest decision or revision
     * @param byManagement whether the management decided
     */
    record Decided(LocalDate decidedOn, boolean byManagement) {}

    /** The latest decision on or before the day; empty where there is none. */
    Optional<Decided> latest(UUID unit, LocalDate day);
}
