package se.stadig.demo;

import java.util.Arrays;
import java.util.List;
import se.stadig.terms.VisitKind;

/** Dygnets besök vid en enhet, planned and called for, in the order in which they begin. The arrays are used again for the next day. */
final class DayVisits {
    private static final int DAY_BEGINS = 405;
    private static final int DAY_ENDS = 880;
    private static final int MORNING_ENDS = 600;
    private static final int EVENING_BEGINS = 1035;
    private static final int EVENING_ENDS = 1290;
    private static final int FIRST_MINUTE = 20;
    private static final int LAST_MINUTE = 1400;
    private static final int AFTER_THE_SKIP = 200;
    private static final int TRAVEL = 6;

    private long[] order = new long[256];
    private Client[] clients = new Client[256];
    private VisitKind[] kinds = new VisitKind[256];
    private int[] minutes = new int[256];
    private int[] lengths = new int[256];
    private int[] flags = new int[256];
    private int size;

    private int dayMinutes;
    private int morningMinutes;
    private int eveningMinutes;
    private int eveningPeak;

    /**
     * Gathers the visits of the day.
     *
     * @param springNight whether the clock skips the hour after two
     */
    void gather(List<Client> people, int day, boolean springNight, Chance chance) {
        size = 0;
        dayMinutes = 0;
        morningMinutes = 0;
        eveningMinutes = 0;
        eveningPeak = 0;
        int weekday = Rota.weekday(day);
        for (Client client : people) {
            if (!client.moveTo(day)) {
                continue;
            }
            VisitPlan plan = client.plan();
            int away = client.isAway(day) ? VisitPlan.CANCELLED : 0;
            for (int at = 0; at < plan.size(); at++) {
                if (plan.isOn(at, weekday)) {
                    add(client, plan.kind(at), plan.minute(at), plan.length(at), plan.flags(at) | away, springNight);
                }
            }
            if (away == 0) {
                int draw = chance.below(1000);
                if (client.alarm && draw < 25) {
                    int minute = chance.between(FIRST_MINUTE, LAST_MINUTE);
                    add(
                            client,
                            VisitKind.SAFETY_ALARM,
                            minute,
                            15,
                            VisitPlan.UNPLANNED | VisitPlan.ANYBODY,
                            springNight);
                } else if (plan.homeHelp && draw >= 992) {
                    add(client, VisitKind.HOME_CARE, chance.between(540, 1200), 15, VisitPlan.UNPLANNED, springNight);
                }
            }
        }
        Arrays.sort(order, 0, size);
    }

    private void add(Client client, VisitKind kind, int planned, int length, int flag, boolean springNight) {
        int minute = Math.clamp(planned, FIRST_MINUTE, LAST_MINUTE);
        if (springNight && minute < AFTER_THE_SKIP) {
            minute += 180; // the hour after two is not there, so the visits of the early night come later
        }
        if (size == order.length) {
            grow();
        }
        order[size] = (long) minute << 32 | size;
        clients[size] = client;
        kinds[size] = kind;
        minutes[size] = minute;
        lengths[size] = length;
        flags[size] = flag;
        size++;
        if ((flag & (VisitPlan.NURSE | VisitPlan.CANCELLED | VisitPlan.UNPLANNED)) == 0) {
            count(minute, (length + TRAVEL) * ((flag & VisitPlan.DOUBLE) != 0 ? 2 : 1));
        }
    }

    private void count(int minute, int work) {
        if (minute >= DAY_BEGINS && minute < DAY_ENDS) {
            dayMinutes += work;
            morningMinutes += minute < MORNING_ENDS ? work : 0;
        } else if (minute >= DAY_ENDS && minute < EVENING_ENDS + 45) {
            eveningMinutes += work;
            eveningPeak += minute >= EVENING_BEGINS && minute < EVENING_ENDS ? work : 0;
        }
    }

    private void grow() {
        order = Arrays.copyOf(order, 2 * size);
        clients = Arrays.copyOf(clients, 2 * size);
        kinds = Arrays.copyOf(kinds, 2 * size);
        minutes = Arrays.copyOf(minutes, 2 * size);
        lengths = Arrays.copyOf(lengths, 2 * size);
        flags = Arrays.copyOf(flags, 2 * size);
    }

    /** How many care workers the day's visits ask for until three in the afternoon. */
    int neededByDay() {
        return Math.max((dayMinutes + 429) / 430, (morningMinutes + 189) / 190);
    }

    int neededInEvening() {
        return Math.max((eveningMinutes + 359) / 360, (eveningPeak + 199) / 200);
    }

    int size() {
        return size;
    }

    /** The visit that comes so many in time; the other methods take what this gives. */
    int inTurn(int turn) {
        return (int) order[turn];
    }

    Client client(int visit) {
        return clients[visit];
    }

    VisitKind kind(int visit) {
        return kinds[visit];
    }

    int minute(int visit) {
        return minutes[visit];
    }

    int length(int visit) {
        return lengths[visit];
    }

    int flags(int visit) {
        return flags[visit];
    }
}
