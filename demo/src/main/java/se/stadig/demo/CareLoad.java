package se.stadig.demo;

/**
 * Omsorgstyngd: how much is granted, in the classes of hours a month, and what visits that usually means. The shares are assumptions
 * about a typical municipality, not facts.
 */
enum CareLoad {
    /** Only a safety alarm, perhaps with meals. */
    ONLY_ALARM(0.13, 0, 0, new int[] {0}, new int[] {15}),
    UP_TO_9(0.87 * 0.35, 1, 9.5, new int[] {0}, new int[] {30, 30, 45, 45, 60, 90}),
    UP_TO_25(0.87 * 0.25, 10, 25.5, new int[] {1, 1, 2, 2, 2}, new int[] {10, 10, 15, 15, 20, 20, 30}),
    UP_TO_49(0.87 * 0.18, 26, 49.5, new int[] {2, 3, 3, 3, 4}, new int[] {10, 15, 15, 20, 20, 25, 30}),
    UP_TO_79(0.87 * 0.10, 50, 79, new int[] {4, 4, 4, 5, 5}, new int[] {10, 15, 20, 20, 25, 30, 40}),
    UP_TO_119(0.87 * 0.08, 80, 119, new int[] {4, 5, 5}, new int[] {15, 15, 20, 25, 30, 30, 45}),
    ABOVE(0.87 * 0.04, 120, 240, new int[] {5}, new int[] {15, 20, 25, 30, 40, 45, 60});

    private final double share;
    private final double leastHours;
    private final double mostHours;
    private final int[] visitsADay;
    private final int[] minutes;

    CareLoad(double share, double leastHours, double mostHours, int[] visitsADay, int[] minutes) {
        this.share = share;
        this.leastHours = leastHours;
        this.mostHours = mostHours;
        this.visitsADay = visitsADay;
        this.minutes = minutes;
    }

    /** The class at a place on the scale from the least (0) to the most (1) help. */
    static CareLoad at(double scale) {
        double below = 0;
        for (CareLoad load : values()) {
            below += load.share;
            if (scale < below) {
                return load;
            }
        }
        return ABOVE;
    }

    /** Half hours a month at a place on the whole scale. */
    int halfHoursAt(double scale) {
        double below = 0;
        for (CareLoad load : values()) {
            if (load == this) {
                break;
            }
            below += load.share;
        }
        double within = Math.clamp((scale - below) / share, 0, 1);
        int halves = (int) (2 * (leastHours + within * (mostHours - leastHours)));
        return halves < 100 ? halves : halves / 2 * 2;
    }

    boolean isHomeHelp() {
        return this != ONLY_ALARM;
    }

    boolean isHeavy() {
        return compareTo(UP_TO_79) >= 0;
    }

    int visitsADay(Chance chance) {
        return chance.pick(visitsADay);
    }

    int minutes(Chance chance) {
        return chance.pick(minutes);
    }
}
