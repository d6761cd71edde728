package se.stadig.app.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares three: what a sender tells, what the same sender told before, and what stands here. A value that only the sender has changed is taken; one
 * that only somebody here has changed stays; where both have, it is a conflict and the whole row stays as it is, unless the sender is preferred.
 * A higher protection is taken before all that, also where the rest of the row is in conflict.
 */
final class Judge {
    /** From the weakest to the strongest. */
    static final List<String> PROTECTIONS =
            List.of("NONE", "CONFIDENTIALITY_MARKED", "PROTECTED_REGISTRATION", "ASSUMED_IDENTITY");

    static final String PROTECTION = "protection";
    private static final String TRUE = "true";

    private final Preference preference;

    Judge(Preference preference) {
        this.preference = preference;
    }

    boolean prefersTheirs() {
        return preference == Preference.THEIRS;
    }

    /**
     * Judges one row.
     *
     * @param told value by column, with {@link Kind#WITHDRAWN}; empty text where it is told to be empty
     * @param theirs digests of those
     * @param before digests of what the sender told last; empty where it has told nothing
     * @param ours value by column as it stands here
     * @param oursAsTold digests of those
     */
    Verdict judge(
            Map<String, String> told,
            Map<String, String> theirs,
            Map<String, String> before,
            Map<String, String> ours,
            Map<String, String> oursAsTold) {
        boolean withdraws = TRUE.equals(told.get(Kind.WITHDRAWN));
        Map<String, String> raised =
                isRaised(told, theirs, before, ours) ? Map.of(PROTECTION, told.getOrDefault(PROTECTION, "")) : Map.of();
        Map<String, String> changes = new TreeMap<>(raised);
        List<String> conflicts = new ArrayList<>();
        for (Map.Entry<String, String> one : told.entrySet()) {
            String column = one.getKey();
            String stands = ours.get(column);
            if (stands == null || raised.containsKey(column)) {
                continue;
            }
            String now = column.equals(PROTECTION) ? atLeast(one.getValue(), stands) : one.getValue();
            if (now.equals(stands) || isSame(theirs, before, column)) {
                continue;
            }
            if (lowers(column, now, stands)) {
                conflicts.add(column); // never by an import, whoever is preferred
            } else if (isSame(oursAsTold, before, column) || stands.isEmpty() || Unnamed.is(column, stands)) {
                changes.put(column, now);
            } else if (before.containsKey(column) || !now.isEmpty()) {
                conflicts.add(column);
                changes.put(column, now);
            }
        }
        if (withdraws && changes.containsKey(Kind.WITHDRAWN)) {
            before.keySet().stream()
                    .filter(column -> !column.equals(Kind.WITHDRAWN))
                    .filter(column -> oursAsTold.containsKey(column) && !isSame(oursAsTold, before, column))
                    .forEach(conflicts::add);
        }
        if (conflicts.contains(PROTECTION) || (!conflicts.isEmpty() && preference == Preference.OURS)) {
            return Verdict.conflict(raised, List.copyOf(conflicts));
        }
        if (endsBeforeItBegins(ours, changes)) {
            return Verdict.conflict(raised, List.of("last_day"));
        }
        if (changes.isEmpty()) {
            return new Verdict(Outcome.UNCHANGED, changes, List.of());
        }
        boolean ends = TRUE.equals(changes.get(Kind.WITHDRAWN));
        return new Verdict(ends ? Outcome.WITHDRAWN : Outcome.CHANGED, changes, List.copyOf(conflicts));
    }

    /** Whether the sender tells a higher protection than stands here, and did not tell the same before: what was lowered here since then stays lowered. */
    private static boolean isRaised(
            Map<String, String> told,
            Map<String, String> theirs,
            Map<String, String> before,
            Map<String, String> ours) {
        int tells = PROTECTIONS.indexOf(told.getOrDefault(PROTECTION, ""));
        return tells > PROTECTIONS.indexOf(ours.getOrDefault(PROTECTION, "")) && !isSame(theirs, before, PROTECTION);
    }

    private static boolean isSame(Map<String, String> one, Map<String, String> other, String column) {
        String digest = one.get(column);
        return digest != null && digest.equals(other.get(column));
    }

    /** A sender that only knows that somebody is protected does not lower a stronger protection. */
    private static String atLeast(String told, String stands) {
        boolean known = PROTECTIONS.indexOf(told) > 0 && PROTECTIONS.indexOf(stands) > PROTECTIONS.indexOf(told);
        return known ? stands : told;
    }

    private static boolean lowers(String column, String now, String stands) {
        return column.equals(PROTECTION) && PROTECTIONS.indexOf(now) < PROTECTIONS.indexOf(stands);
    }

    private static boolean endsBeforeItBegins(Map<String, String> ours, Map<String, String> changes) {
        String first = changes.getOrDefault("first_day", ours.getOrDefault("first_day", ""));
        String last = changes.getOrDefault("last_day", ours.getOrDefault("last_day", ""));
        return !first.isEmpty() && !last.isEmpty() && last.compareTo(first) < 0;
    }
}
