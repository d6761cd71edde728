package se.stadig.demo;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Vilka som är i tjänst vid en enhet ett dygn. A seat is a post of the ring, a substitute, the night before, the night to come, a nurse or a
 * student; for each it is known from when until when the person works and when the person is next free. Minutes of the day.
 */
final class Duty {
    static final int NONE = -1;
    private static final int OFF = Integer.MAX_VALUE;
    private static final int DAYS_A_WEEK = 5;
    private static final int LAST_MINUTE = 1439;

    private final UnitProfile unit;
    private final Staffing staffing;
    private final Rota rota;
    private final int regulars;
    private final int substitutes;
    private final int nightBefore;
    private final int nurses;
    private final int[] from;
    private final int[] until;
    private final int[] free;
    private final int[] staff;
    /** The seat that does the work of a post today: its own, or of somebody who stands in. */
    private final int[] seatOfPost;

    Duty(UnitProfile unit, Staffing staffing) {
        this.unit = unit;
        this.staffing = staffing;
        this.rota = new Rota(unit.worked(), unit.leave());
        this.regulars = unit.regulars();
        this.substitutes = unit.calledIn();
        this.nightBefore = regulars + substitutes;
        this.nurses = nightBefore + 2;
        int seats = nurses + unit.nurses() + 1;
        from = new int[seats];
        until = new int[seats];
        free = new int[seats];
        staff = new int[seats];
        seatOfPost = new int[regulars];
    }

    /** Puts the people of a day in their seats, with as many by day and in the evening as the visits need, if there are any to ask. */
    void call(int day, int neededByDay, int neededInEvening) {
        Arrays.fill(from, OFF);
        Arrays.fill(seatOfPost, NONE);
        Chance chance = new Chance(Chance.key(unit.key(), Rota.CALLS, day));
        boolean weekend = Rota.isWeekend(day);
        int dayOfYear = LocalDate.ofEpochDay(day).getDayOfYear();
        int byDay = 0;
        int inEvening = 0;
        for (int post = 0; post < regulars; post++) {
            Employment employment = staffing.at(post, day);
            staff[post] = employment == null ? NONE : employment.index();
            char shift = employment == null ? Rota.FREE : rota.today(employment, day, dayOfYear);
            if (shift == Rota.DAY) {
                sit(post, post, Rota.dayStart(post), Rota.dayEnd(post, weekend));
                byDay++;
            } else if (shift == Rota.EVENING) {
                sit(post, post, Rota.eveningStart(post, weekend), Rota.eveningEnd(post));
                inEvening++;
            }
        }
        while (byDay < neededByDay && callIn(Rota.DAY, day, dayOfYear, chance, weekend)) {
            byDay++;
        }
        while (inEvening < neededInEvening && callIn(Rota.EVENING, day, dayOfYear, chance, weekend)) {
            inEvening++;
        }
        nights(day);
        others(day, dayOfYear, weekend);
    }

    private void sit(int seat, int post, int start, int end) {
        from[seat] = start;
        until[seat] = end;
        free[seat] = start;
        if (post >= 0) {
            seatOfPost[post] = seat;
        }
    }

    /** A substitute stands in for a post that is empty today, or else somebody who is off comes in. */
    private boolean callIn(char shift, int day, int dayOfYear, Chance chance, boolean weekend) {
        int start = chance.below(regulars);
        int substitute = nextSubstitute(shift, day);
        for (int step = 0; step < regulars; step++) {
            int post = (start + step) % regulars;
            if (seatOfPost[post] != NONE) {
                continue;
            }
            int seat = substitute;
            if (seat == NONE) {
                Employment employment = staffing.at(post, day);
                if (employment == null
                        || rota.isAway(employment, day, dayOfYear)
                        || !Rota.mayBeCalled(post, day, shift)) {
                    continue;
                }
                seat = post;
            }
            sit(
                    seat,
                    post,
                    shift == Rota.DAY ? Rota.dayStart(post) : Rota.eveningStart(post, weekend),
                    shift == Rota.DAY ? Rota.dayEnd(post, weekend) : Rota.eveningEnd(post));
            return true;
        }
        return false;
    }

    /** A substitute works by day one week and in the evening the next, so that nobody comes at seven after a late evening. */
    private int nextSubstitute(char shift, int day) {
        for (int number = 0; number < substitutes; number++) {
            int turn = (number + day) % substitutes;
            int seat = regulars + turn;
            boolean byDay = (turn + Rota.week(day)) % 2 == 0;
            boolean dayOff = (2 * turn + day) % 7 >= DAYS_A_WEEK;
            if (from[seat] == OFF && !dayOff && byDay == (shift == Rota.DAY)) {
                Employment employment = staffing.at(staffing.firstSubstitute() + turn, day);
                if (employment != null) {
                    staff[seat] = employment.index();
                    return seat;
                }
            }
        }
        return NONE;
    }

    private void nights(int day) {
        Employment before = night(day - 1);
        if (before != null) {
            staff[nightBefore] = before.index();
            sit(nightBefore, NONE, 15, Rota.NIGHT_ENDS);
        }
        Employment tonight = night(day);
        if (tonight != null) {
            staff[nightBefore + 1] = tonight.index();
            sit(nightBefore + 1, NONE, Rota.NIGHT_BEGINS, LAST_MINUTE);
        }
    }

    /** Who begins to work in the evening of the day and goes home in the morning after. */
    private @Nullable Employment night(int day) {
        for (int step = 0; step < unit.nights(); step++) {
            Employment employment = staffing.at(staffing.firstNight() + (day / 3 + step) % unit.nights(), day);
            if (employment != null && employment.to() > day) {
                return employment;
            }
        }
        return null;
    }

    private void others(int day, int dayOfYear, boolean weekend) {
        if (weekend) {
            return;
        }
        for (int number = 0; number <= unit.nurses(); number++) {
            int post = staffing.firstNurse() + number;
            Employment employment = staffing.at(post, day);
            boolean onlyNurse = number == 0;
            if (employment != null && (onlyNurse || !rota.isAway(employment, day, dayOfYear))) {
                staff[nurses + number] = employment.index();
                sit(nurses + number, NONE, Rota.OFFICE_START, Rota.OFFICE_END);
            }
        }
    }

    boolean isOn(int seat) {
        return from[seat] != OFF;
    }

    boolean isFree(int seat, int start, int end) {
        return from[seat] <= start && free[seat] <= start && end <= until[seat];
    }

    /** When the person in the seat can begin a visit of this length, at the earliest from the start; or a very late minute. */
    int earliest(int seat, int start, int length) {
        if (from[seat] == OFF) {
            return OFF;
        }
        int minute = Math.max(start, Math.max(free[seat], from[seat]));
        return minute + length <= until[seat] ? minute : OFF;
    }

    void busy(int seat, int untilMinute) {
        free[seat] = untilMinute;
    }

    int staff(int seat) {
        return staff[seat];
    }

    int start(int seat) {
        return from[seat];
    }

    int end(int seat) {
        return until[seat];
    }

    int seatOfPost(int post) {
        return seatOfPost[post];
    }

    /** The seat of a person of the ring, or NONE when the person is not at work. */
    int seatOfStaff(int employment) {
        if (employment == NONE) {
            return NONE;
        }
        int post = staffing.employment(employment).post();
        return seatOfPost[post] == post && staff[post] == employment ? post : NONE;
    }

    /** Seats of care workers: 0 up to, but not including, this. */
    int careSeats() {
        return nurses;
    }

    int tonight() {
        return nightBefore + 1;
    }

    int nightBefore() {
        return nightBefore;
    }

    int firstNurse() {
        return nurses;
    }

    int student() {
        return nurses + unit.nurses();
    }

    int seats() {
        return from.length;
    }
}
