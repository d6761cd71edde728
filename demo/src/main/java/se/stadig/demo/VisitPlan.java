package se.stadig.demo;

import java.util.Arrays;
import se.stadig.terms.VisitKind;

/** Insatsschema: which visits are planned on which weekdays while a stage lasts. Kept as plain arrays, since every visit of a nation passes here. */
final class VisitPlan {
    /** Two people go. */
    static final int DOUBLE = 1;
    /** Whoever is on duty goes, in the night or at an alarm. */
    static final int ANYBODY = 2;
    /** A nurse goes. */
    static final int NURSE = 4;
    /** Nobody had planned it. */
    static final int UNPLANNED = 8;
    /** The person is away, so nobody goes. */
    static final int CANCELLED = 16;
    /** Not every day, so that it is for the contact if possible. */
    static final int SOMETIMES = 32;

    private static final long PLAN = 18;
    private static final int EVERY_DAY = 127;
    private static final int MONDAY_TO_FRIDAY = 31;
    private static final int[][] TIMES = {
        {}, {510}, {480, 1080}, {450, 720, 1110}, {440, 690, 990, 1215}, {430, 600, 780, 1050, 1230}
    };
    private static final int[] ONE_VISIT = {480, 510, 540, 720, 1080, 1140};
    private static final int JUST_BEFORE_SEVEN = 412;
    private static final int JUST_BEFORE_TEN_AT_NIGHT = 1309;
    private static final int LONGEST_LATE_VISIT = 25;
    private static final int IN_THE_NIGHT = 135;

    final int from;
    final int to;
    final boolean homeHelp;
    private int size;
    private int[] minutes = new int[12];
    private int[] lengths = new int[12];
    private int[] weekdays = new int[12];
    private int[] flags = new int[12];
    private VisitKind[] kinds = new VisitKind[12];

    private VisitPlan(int from, int to, boolean homeHelp) {
        this.from = from;
        this.to = to;
        this.homeHelp = homeHelp;
    }

    static VisitPlan of(CareStage stage, Traits traits) {
        CareLoad load = stage.load();
        var plan = new VisitPlan(stage.from(), stage.to(), load.isHomeHelp());
        Chance chance = new Chance(stage.key(), PLAN);
        plan.addDaily(load, chance, traits.minuteShift());
        plan.addWeekly(load, chance, traits.minuteShift());
        plan.addNight(load, chance);
        if (traits.meals()) {
            int days = chance.within(0.6) ? EVERY_DAY : 1 << chance.below(3) | 1 << chance.between(3, 5);
            plan.add(715 + chance.below(20), 5, days, 0, VisitKind.MEAL_DELIVERY);
        }
        if (traits.digital() && load.isHomeHelp()) {
            plan.add(625 + chance.below(20), 10, EVERY_DAY, 0, VisitKind.DIGITAL);
        }
        if (traits.nursing()) {
            int days = load.isHeavy() && chance.within(0.4) ? MONDAY_TO_FRIDAY : 1 << chance.below(5);
            plan.add(560 + 5 * chance.below(60), 20, days, NURSE, VisitKind.HOME_NURSING);
        }
        return plan;
    }

    static VisitPlan ofSecondUnit(Life life, Decision decision) {
        var plan = new VisitPlan(decision.from(), decision.to(), true);
        Chance chance = new Chance(life.key(), PLAN);
        plan.add(780 + 5 * chance.below(12), 45, 1 << chance.below(5), 0, VisitKind.HOME_CARE);
        return plan;
    }

    private void addDaily(CareLoad load, Chance chance, int minuteShift) {
        int visits = load.visitsADay(chance);
        boolean two = visits >= 4 && chance.within(0.24);
        boolean atTheEdges = visits >= 5 && chance.within(0.3);
        int[] times = visits == 1 ? new int[] {chance.pick(ONE_VISIT)} : TIMES[visits];
        for (int at = 0; at < visits; at++) {
            boolean first = at == 0;
            boolean last = at == visits - 1;
            int spread = first ? chance.between(-10, 95) : chance.between(-40, 40);
            int minute = atTheEdges && first
                    ? JUST_BEFORE_SEVEN
                    : atTheEdges && last ? JUST_BEFORE_TEN_AT_NIGHT : times[at] + spread + minuteShift / 2;
            int length = load.minutes(chance) + (first && load.isHeavy() ? 10 : 0);
            add(
                    minute,
                    last && visits >= 4 ? Math.min(length, LONGEST_LATE_VISIT) : length,
                    EVERY_DAY,
                    two && (first || last) ? DOUBLE : 0,
                    VisitKind.HOME_CARE);
        }
    }

    private void addWeekly(CareLoad load, Chance chance, int minuteShift) {
        if (load == CareLoad.UP_TO_9) {
            int times = 1 + (chance.within(0.4) ? 1 : 0) + (chance.within(0.1) ? 1 : 0);
            int days = 0;
            while (Integer.bitCount(days) < times) {
                days |= 1 << chance.below(chance.within(0.1) ? 7 : 5);
            }
            add(
                    chance.pick(new int[] {570, 600, 800, 840}) + minuteShift,
                    load.minutes(chance),
                    days,
                    0,
                    VisitKind.HOME_CARE);
        } else if (load.isHomeHelp() && chance.within(0.5)) {
            add(810 + minuteShift, chance.pick(new int[] {30, 45, 60}), 1 << chance.below(5), 0, VisitKind.HOME_CARE);
        }
    }

    private void addNight(CareLoad load, Chance chance) {
        double share =
                load == CareLoad.ABOVE ? 0.7 : load == CareLoad.UP_TO_119 ? 0.35 : load == CareLoad.UP_TO_79 ? 0.08 : 0;
        if (chance.within(share)) {
            VisitKind kind = chance.within(0.2) ? VisitKind.DIGITAL : VisitKind.HOME_CARE;
            add(IN_THE_NIGHT + 5 * chance.below(30), 15, EVERY_DAY, ANYBODY, kind);
        }
    }

    private void add(int minute, int length, int days, int flag, VisitKind kind) {
        if (size == minutes.length) {
            minutes = Arrays.copyOf(minutes, 2 * size);
            lengths = Arrays.copyOf(lengths, 2 * size);
            weekdays = Arrays.copyOf(weekdays, 2 * size);
            flags = Arrays.copyOf(flags, 2 * size);
            kinds = Arrays.copyOf(kinds, 2 * size);
        }
        minutes[size] = minute;
        lengths[size] = length;
        weekdays[size] = days;
        flags[size] = days == EVERY_DAY ? flag : flag | SOMETIMES;
        kinds[size] = kind;
        size++;
    }

    int size() {
        return size;
    }

    /** Whether the visit belongs to the weekday, 0 being Monday. */
    boolean isOn(int at, int weekday) {
        return (weekdays[at] >> weekday & 1) != 0;
    }

    int minute(int at) {
        return minutes[at];
    }

    int length(int at) {
        return lengths[at];
    }

    int flags(int at) {
        return flags[at];
    }

    VisitKind kind(int at) {
        return kinds[at];
    }
}
