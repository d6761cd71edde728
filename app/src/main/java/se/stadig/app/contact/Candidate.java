package se.stadig.app.contact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stadig.app.visit.Acquaintance;
import se.stadig.law.MayBeAppointed;

/**
 * Somebody of the unit's care staff who could be somebody's contact, with what speaks for and against.
 *
 * @param certificateFrom the day on which the certificate was issued; null without one
 * @param transition whether the transition rule is noted
 * @param unverified whether there is a proof of the title that nobody has checked
 * @param lastDay of the employment, where it ends
 * @param languages codes
 * @param sameTeam whether in the team that has the person
 * @param known how well she knows the person already
 * @param carries how many persons she is contact for now
 * @param hours granted to those a month, together
 */
public record Candidate(
        UUID id,
        String name,
        @Nullable LocalDate certificateFrom,
        boolean transition,
        boolean unverified,
        Optional<LocalDate> lastDay,
        Set<String> languages,
        boolean sameTeam,
        Acquaintance known,
        int carries,
        BigDecimal hours) {
    public Candidate {
        languages = Set.copyOf(languages);
    }

    /** How often she has visited the person in the last eight weeks. */
    public int visits() {
        return known.visits();
    }

    /** What the law asks about. */
    public MayBeAppointed.Facts facts() {
        return new MayBeAppointed.Facts(certificateFrom, transition);
    }

    public Candidate carrying(int persons, BigDecimal granted) {
        return new Candidate(
                id,
                name,
                certificateFrom,
                transition,
                unverified,
                lastDay,
                languages,
                sameTeam,
                known,
                persons,
                granted);
    }
}
