package se.stadig.app.contact;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stadig.law.MayBeAppointed;

/**
 * One of those who work or have worked at the unit, as the lists ask about them.
 *
 * @param certificateFrom the day on which the certificate was issued; null without one
 * @param transition whether the transition rule is noted
 * @param lastCareDay of the work in care at the unit, {@link LocalDate#MAX} where it goes on; empty where there never was any
 * @param lastDay the same of any work at the unit
 * @param away today, where that is so
 */
record Member(
        UUID id,
        String name,
        @Nullable LocalDate certificateFrom,
        boolean transition,
        Optional<LocalDate> lastCareDay,
        LocalDate lastDay,
        Optional<Away> away) {
    /**
     * That somebody is away.
     *
     * @param until the last day, where one is known
     */
    record Away(LocalDate since, Optional<LocalDate> until) {}

    MayBeAppointed.Facts facts() {
        return new MayBeAppointed.Facts(certificateFrom, transition);
    }

    /** Whether she could act for somebody today. */
    boolean isThere(LocalDate today) {
        return away.isEmpty() && !today.isAfter(lastDay);
    }
}
