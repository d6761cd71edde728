package se.stadig.indicators;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.stadig.terms.StaffRole;
import se.stadig.terms.TitleEvidence;

/** Anställning: what somebody is employed as at a unit, and with which ground for the title undersköterska. */
public record Employment(
        Unit unit,
        StaffRole role,
        TitleEvidence evidence,
        @Nullable LocalDate certificateFrom,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    static final LocalDate TRANSITION_FROM = LocalDate.of(2023, 7, 1);
    static final LocalDate TRANSITION_TO = LocalDate.of(2033, 6, 30);

    public boolean isInForce(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (to == null || !day.isAfter(to));
    }

    /** Whether the certificate had been issued on the day. */
    public boolean hasCertificate(LocalDate day) {
        return evidence == TitleEvidence.CERTIFICATE && certificateFrom != null && !certificateFrom.isAfter(day);
    }

    /** Whether the protected title is held on the day: by certificate, or by the transition 1 July 2023 to 30 June 2033. */
    public boolean holdsTitle(LocalDate day) {
        boolean transition =
                evidence == TitleEvidence.TRANSITION && !day.isBefore(TRANSITION_FROM) && !day.isAfter(TRANSITION_TO);
        return transition || hasCertificate(day);
    }
}
