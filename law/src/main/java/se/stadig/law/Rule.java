package se.stadig.law;

import java.time.LocalDate;
import java.util.List;

/**
 * Regel: one legal question and how it is answered.
 *
 * @param <F> the facts that the question is about
 */
public interface Rule<F> {
    /** The name under which a finding is stored, such as FOK-2; never reused for another question. */
    String id();

    /** The question in Swedish, answered with yes or no. */
    String question();

    /** Every provision that a finding may cite, in the order of the days on which they begin. */
    List<Provision> basis();

    /** How we read the provisions, in Swedish, one point a line: what a lawyer has to agree with. */
    List<String> reading();

    /**
     * The answer by the law of the day.
     *
     * @throws GapInLaw if the law once was in force, but the rule knows no provision for this day
     */
    Finding judge(F facts, LocalDate day);
}
