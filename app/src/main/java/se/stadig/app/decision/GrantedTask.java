package se.stadig.app.decision;

import java.util.Optional;
import java.util.UUID;
import se.stadig.app.entry.Row;

/**
 * Beviljad insats i ett beslut: what is to be done, how often and how long.
 *
 * @param perWeek times a week
 * @param minutes each time
 * @param staffCount how many come at once
 */
record GrantedTask(
        UUID id,
        UUID decision,
        String caseNumber,
        String name,
        Optional<Integer> perWeek,
        Optional<Integer> minutes,
        int staffCount,
        int version)
        implements Row {}
