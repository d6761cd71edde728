package se.stadig.demo;

/**
 * Vem som tar besöket: the contact if possible, the deputy, somebody of the person's circle, else whoever can. The choice moves the start when
 * nobody is free.
 */
final class Choice {
    private static final double DEPUTY = 0.4;
    private static final int PATIENCE_WITH_CONTACT = 100;
    private static final int PATIENCE = 110;
    private static final int PATIENCE_WITH_NURSE = 400;

    private final UnitProfile unit;
    private final Duty duty;
    private int start;

    Choice(UnitProfile unit, Duty duty) {
        this.unit = unit;
        this.duty = duty;
    }

    /** When the visit begins that was given to somebody last. */
    int start() {
        return start;
    }

    /** The seat of who goes at the start or some while later, or {@link Duty#NONE}. */
    int of(Client client, int wanted, int length, int flags, Chance chance) {
        start = wanted;
        if ((flags & VisitPlan.NURSE) != 0) {
            return soonest(duty.firstNurse(), duty.student(), length, PATIENCE_WITH_NURSE);
        }
        if ((flags & VisitPlan.ANYBODY) != 0) {
            return anybody(length, chance);
        }
        int seat = contact(client, length, (flags & VisitPlan.SOMETIMES) == 0, chance);
        if (seat == Duty.NONE && !chance.within(unit.leak())) {
            seat = ofCircle(client.circle, length, chance);
        }
        return seat != Duty.NONE ? seat : anybody(length, chance);
    }

    /** Somebody else who is free at the same time, as second person. */
    int second(Client client, int first, int length, Chance chance) {
        int offset = chance.below(unit.circle());
        for (int step = 0; step < unit.regulars(); step++) {
            int seat =
                    duty.seatOfPost(post(client.circle, step < unit.circle() ? (offset + step) % unit.circle() : step));
            if (seat != Duty.NONE && seat != first && duty.isFree(seat, start, start + length)) {
                return seat;
            }
        }
        return Duty.NONE;
    }

    /** The contact does what is not daily, and is waited for then (Örebro's guideline); else the contact or the deputy when free. */
    private int contact(Client client, int length, boolean daily, Chance chance) {
        int seat = duty.seatOfStaff(client.contact());
        if (seat != Duty.NONE && chance.within(unit.own())) {
            int minute = duty.earliest(seat, start, length);
            if (minute <= start + (daily ? unit.patience() : PATIENCE_WITH_CONTACT)) {
                start = minute;
                return seat;
            }
        }
        int deputy = duty.seatOfStaff(client.deputy());
        return deputy != Duty.NONE && chance.within(DEPUTY) && duty.isFree(deputy, start, start + length)
                ? deputy
                : Duty.NONE;
    }

    private int ofCircle(int first, int length, Chance chance) {
        int circle = unit.circle();
        int offset = chance.below(circle);
        int soon = start + unit.patience() + 1;
        int soonSeat = Duty.NONE;
        for (int step = 0; step < circle; step++) {
            int seat = duty.seatOfPost(post(first, (offset + step) % circle));
            if (seat == Duty.NONE) {
                continue;
            }
            int minute = duty.earliest(seat, start, length);
            if (minute == start) {
                return seat;
            }
            if (minute < soon) {
                soon = minute;
                soonSeat = seat;
            }
        }
        if (soonSeat != Duty.NONE) {
            start = soon;
            return soonSeat;
        }
        for (int step = circle; step < unit.regulars(); step++) {
            int seat = duty.seatOfPost(post(first, step));
            if (seat != Duty.NONE && duty.isFree(seat, start, start + length)) {
                return seat;
            }
        }
        return Duty.NONE;
    }

    private int post(int first, int step) {
        int post = first + step;
        return post < unit.regulars() ? post : post - unit.regulars();
    }

    private int anybody(int length, Chance chance) {
        int seats = duty.careSeats();
        int offset = chance.below(seats);
        for (int step = 0; step < seats; step++) {
            int seat = offset + step < seats ? offset + step : offset + step - seats;
            if (duty.isFree(seat, start, start + length)) {
                return seat;
            }
        }
        return soonest(0, seats, length, PATIENCE);
    }

    private int soonest(int firstSeat, int endSeat, int length, int patience) {
        int soon = start + patience + 1;
        int soonSeat = Duty.NONE;
        for (int seat = firstSeat; seat < endSeat; seat++) {
            int minute = duty.earliest(seat, start, length);
            if (minute < soon) {
                soon = minute;
                soonSeat = seat;
            }
        }
        start = soonSeat == Duty.NONE ? start : soon;
        return soonSeat;
    }
}
