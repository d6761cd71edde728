package se.stadig.indicators;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Bortfall: how many a figure leaves out, by the first reason that applies. */
public final class LeftOut {
    /** Why somebody is not counted; the order of the first six is the order in which they are asked (reading R6). */
    public enum Reason {
        AGE_UNKNOWN,
        UNDER_65,
        NOT_ORDINARY_HOUSING,
        ABSENT,
        FEWER_THAN_TWO_VISITS,
        PERFORMER_UNKNOWN,
        ROUND_THE_CLOCK,
        NO_HOURS_GIVEN,
        BELOW_1,
        ABOVE_744,
        ONLY_ALARM_MEAL_ESCORT_RESPITE,
        NOT_OFFERED,
        DECLINED,
        UNANSWERED
    }

    private final Map<Reason, Long> counts = new EnumMap<>(Reason.class);

    void add(Reason reason, long persons) {
        if (persons != 0) {
            counts.merge(reason, persons, Long::sum);
        }
    }

    LeftOut plus(LeftOut other) {
        LeftOut sum = new LeftOut();
        sum.counts.putAll(counts);
        other.counts.forEach(sum::add);
        return sum;
    }

    /** Reason to persons, by the reason's name; reasons that left nobody out are not there. */
    public Map<String, Long> byName() {
        Map<String, Long> named = new TreeMap<>();
        counts.forEach((reason, persons) -> named.put(reason.name(), persons));
        return named;
    }
}
