package se.stadig.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.stadig.terms.TitleEvidence;

/** Yrkestiteln undersköterska: who holds the protected title on a day. */
public final class AssistantNurseTitle {
    /** The first day on which the title is protected. */
    public static final LocalDate PROTECTED_FROM = LocalDate.of(2023, 7, 1);

    /** The last day on which somebody permanently employed with the title on 1 July 2023 may use it without certificate. */
    public static final LocalDate TRANSITION_ENDS = LocalDate.of(2033, 6, 30);

    private AssistantNurseTitle() {}

    /**
     * Whether this ground gives the title on the day: a certificate from the day on which it was issued (it never expires and cannot be revoked,
     * PSL 8 kap. 9 a §), the transition on every day of its ten years.
     *
     * @param certificateFrom the day on which the certificate was issued; null unless the evidence is a certificate
     * @param countTransition false where only certificates are asked for
     */
    public static boolean isHeld(
            TitleEvidence evidence, @Nullable LocalDate certificateFrom, LocalDate day, boolean countTransition) {
        return switch (evidence) {
            case CERTIFICATE -> isIssued(certificateFrom, day);
            case TRANSITION -> countTransition && !day.isBefore(PROTECTED_FROM) && !day.isAfter(TRANSITION_ENDS);
            case NONE -> false;
        };
    }

    private static boolean isIssued(@Nullable LocalDate certificateFrom, LocalDate day) {
        if (certificateFrom == null) {
            throw new IllegalArgumentException(
                    "certificateFrom is missing. A title evidence CERTIFICATE needs the day on which it was issued.");
        }
        return !certificateFrom.isAfter(day);
    }
}
