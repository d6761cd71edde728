package se.stadig.demo;

import se.stadig.terms.StaffRole;
import se.stadig.terms.TitleEvidence;

/**
 * Anställning: one person at one post of a unit. Days are epoch days.
 *
 * @param index its place among the unit's employments
 * @param post 0 and up within the unit
 * @param to the last day
 * @param certificateFrom the day on which the certificate is issued, or {@link #NEVER}
 * @param transition whether the person held the title in a permanent employment on 1 July 2023
 */
record Employment(
        int index,
        int post,
        StaffRole role,
        String id,
        int from,
        int to,
        int certificateFrom,
        boolean transition,
        long key) {
    static final int NEVER = Integer.MAX_VALUE;
    /** 1 July 2023: from this day only an undersköterska may be appointed (SoL 2001:453 3 kap. 3 d §, now SoL 2025:400 25 kap. 4 §). */
    static final int TITLE_LAW = 19_539;

    boolean covers(int day) {
        return from <= day && day <= to;
    }

    /** What the employer could show on the day. */
    TitleEvidence evidenceOn(int day) {
        if (certificateFrom <= day) {
            return TitleEvidence.CERTIFICATE;
        }
        return transition && day >= TITLE_LAW ? TitleEvidence.TRANSITION : TitleEvidence.NONE;
    }

    /** Whether the person may be appointed on the day. Before 1 July 2023 the law asked for no title. */
    boolean mayBeContactOn(int day) {
        return role == StaffRole.CARE && (day < TITLE_LAW || evidenceOn(day) != TitleEvidence.NONE);
    }
}
