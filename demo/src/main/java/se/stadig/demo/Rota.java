package se.stadig.demo;

/**
 * Grundschema: which shift a post has on a day, in a rota of two weeks with every second weekend off, and whether the person is away. Two
 * neighbours of the ring share a rota and change weeks. Nobody has a day shift after an evening shift.
 *
 * @param worked share of the shifts that are really worked
 * @param leave share of weeks away, the summer holiday not counted
 */
record Rota(double worked, double leave) {
    static final char DAY = 'D';
    static final char EVENING = 'E';
    static final char FREE = '-';
    static final int OFFICE_START = 480;
    static final int OFFICE_END = 990;
    static final int NIGHT_BEGINS = 1275;
    /** In the morning after. */
    static final int NIGHT_ENDS = 435;
    /** The detail of the unit's key from which it follows who is called in on a day. */
    static final long CALLS = 23;

    private static final int EVENING_ENDS = 1320;
    private static final int LATE_EVENING_ENDS = 1335;
    private static final long LEAVE = 22;
    private static final long PART_TIME = 26;
    private static final String[] FORTNIGHTS = {
        "DD-EEEE--DDD--", "EE-DDDDD-EEE--", "-DDDEEE-DDDD--", "DDEE-DDD-EEE--", "EEE-DDDDD-EE--", "D-DDDDDDEE-D--"
    };
    private static final int[] DAY_STARTS = {420, 420, 405, 420, 435, 450};
    private static final int SUMMER = 159; // the second week of June
    private static final int HOLIDAYS = 3;
    private static final int HOLIDAY = 28;

    static int week(int day) {
        return (day + 3) / 7;
    }

    /** 0 is Monday. */
    static int weekday(int day) {
        return (day + 3) % 7;
    }

    static boolean isWeekend(int day) {
        return weekday(day) >= 5;
    }

    static char shift(int post, int day) {
        int week = (week(day) + post) & 1;
        return FORTNIGHTS[(post >> 1) % FORTNIGHTS.length].charAt(7 * week + weekday(day));
    }

    /** Whether somebody who is off may be asked to come, with the rest that has to lie between an evening and a morning. */
    static boolean mayBeCalled(int post, int day, char shift) {
        return shift == DAY ? shift(post, day - 1) != EVENING : shift(post, day + 1) != DAY;
    }

    static int dayStart(int post) {
        return DAY_STARTS[post % DAY_STARTS.length];
    }

    static int dayEnd(int post, boolean weekend) {
        return dayStart(post) + (weekend || post % 4 == 0 ? 480 : 510);
    }

    static int eveningStart(int post, boolean weekend) {
        return (weekend ? 900 : 870) + 15 * (post % 3);
    }

    static int eveningEnd(int post) {
        return post % 2 == 0 ? LATE_EVENING_ENDS : EVENING_ENDS;
    }

    /** The shift of somebody on the day; who works part time has some days of the rota off. */
    char today(Employment employment, int day, int dayOfYear) {
        char shift = shift(employment.post(), day);
        boolean works = shift != FREE
                && Chance.within(Chance.key(employment.key(), PART_TIME, day), worked)
                && !isAway(employment, day, dayOfYear);
        return works ? shift : FREE;
    }

    /** Holiday in one of three turns in summer, other leave, or ill. */
    boolean isAway(Employment employment, int day, int dayOfYear) {
        int holiday = SUMMER + HOLIDAY * (int) ((employment.key() >>> 20) % HOLIDAYS);
        if (dayOfYear >= holiday && dayOfYear < holiday + HOLIDAY) {
            return true;
        }
        long weekKey = Chance.key(employment.key(), LEAVE, week(day));
        return Chance.within(weekKey, leave) || Chance.within(Chance.key(weekKey, day), 0.025);
    }
}
