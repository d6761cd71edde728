package se.stadig.indicators;

import java.util.Map;
import java.util.TreeMap;

/** Bortfall: how many a figure leaves out, by the first reason that applies. */
public final class LeftOut {
    /** Why somebody is not counted; the order of the first six is the order in which they are asked (reading R6). */
    public enum Reason {
        AGE_UNKNOWN("Åldern är okänd"),
        UNDER_65("Är under 65 år"),
        NOT_ORDINARY_HOUSING("Bor inte i ordinärt boende"),
        ABSENT("Var borta från hemmet någon dag"),
        FEWER_THAN_TWO_VISITS("Har färre än två räknade besök någon dag"),
        PERFORMER_UNKNOWN("Personalen är okänd vid något besök"),
        ROUND_THE_CLOCK("Har hjälp dygnet runt"),
        NO_HOURS_GIVEN("Timmar är inte angivna"),
        BELOW_1("Har mindre än 1 timme i månaden"),
        ABOVE_744("Har mer än 744 timmar i månaden"),
        ONLY_ALARM_MEAL_ESCORT_RESPITE("Har bara trygghetslarm, matdistribution, ledsagning eller avlösning"),
        NOT_OFFERED("Har inte erbjudits en fast omsorgskontakt"),
        DECLINED("Har tackat nej"),
        UNANSWERED("Har inte svarat");

        private final String swedish;

        Reason(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    private static final Reason[] REASONS = Reason.values();

    private static final long[] NOBODY = {};

    /** Persons by reason; nothing at all while nobody is left out. */
    private long[] counts = NOBODY;

    void add(Reason reason, long persons) {
        if (persons == 0) {
            return;
        }
        if (counts.length == 0) {
            counts = new long[REASONS.length];
        }
        counts[reason.ordinal()] += persons;
    }

    void add(LeftOut other) {
        for (int reason = 0; reason < other.counts.length; reason++) {
            add(REASONS[reason], other.counts[reason]);
        }
    }

    /** A nation has a million of these, nearly all of none or one: those take little room. */
    private static Map<String, Long> with(Map<String, Long> named, String reason, long persons) {
        if (named.isEmpty()) {
            return Map.of(reason, persons);
        }
        Map<String, Long> more = named.size() == 1 ? new TreeMap<>(named) : named;
        more.put(reason, persons);
        return more;
    }

    /** Reason to persons, by the reason's name; reasons that left nobody out are not there. */
    public Map<String, Long> byName() {
        Map<String, Long> named = Map.of();
        for (int reason = 0; reason < counts.length; reason++) {
            if (counts[reason] != 0) {
                named = with(named, REASONS[reason].name(), counts[reason]);
            }
        }
        return named;
    }
}
