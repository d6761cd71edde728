package se.stadig.demo;

/**
 * Kommunens särart: what its units have in common.
 *
 * @param continuity wished mean number of different people in fourteen days
 */
record TownStyle(double continuity, double offered, double certified, double own) {
    /** How far between the fewest and the most people a unit comes with how much of what {@link #unit} does about it. */
    private static final double[] REACHED = {0, 0.06, 0.16, 0.38, 0.60, 0.76, 0.88, 1};

    private static final double[] MANY = {0, 0.10, 0.20, 0.35, 0.50, 0.65, 0.80, 1};

    static TownStyle of(Chance chance) {
        return new TownStyle(
                Math.clamp(15.6 + 3.3 * chance.bell(), 7, 24),
                chance.between(0.74, 0.93),
                chance.between(0.52, 0.70),
                chance.between(0.70, 0.97));
    }

    /** How many recipients a unit usually has; where many people come to each, units are large. */
    int usualSize(Chance chance) {
        return continuity > 18
                ? chance.between(62, 74)
                : continuity < 11 ? chance.between(38, 48) : chance.between(46, 62);
    }

    UnitProfile unit(int number, String name, Sender sender, int recipients, long key) {
        Chance chance = new Chance(key);
        return unit(number, name, sender, recipients, key, many(recipients, chance.bell()), chance);
    }

    /** 0 where as few people as possible come to each recipient, 1 where everybody comes to everybody; measured on the generator. */
    private double many(int recipients, double bell) {
        double fewest = 8 + 0.045 * (recipients - 40);
        double most = 18 + 0.26 * (recipients - 40);
        double wished = Math.clamp((continuity + bell - fewest) / (most - fewest), 0, 1);
        int step = 1;
        while (REACHED[step] < wished) {
            step++;
        }
        double part = (wished - REACHED[step - 1]) / (REACHED[step] - REACHED[step - 1]);
        return MANY[step - 1] + part * (MANY[step] - MANY[step - 1]);
    }

    UnitProfile unit(int number, String name, Sender sender, int recipients, long key, double many, Chance chance) {
        int regulars = Math.max(6, (int) Math.round(recipients * (0.28 + 0.12 * many)));
        return new UnitProfile(
                number,
                name,
                sender,
                Math.max(1, (int) Math.round(recipients / Life.TAKEN)),
                regulars,
                Math.max(1, (int) Math.round(regulars * (0.03 + 0.27 * many))),
                Math.max(1, (int) Math.round(regulars * 0.3)),
                recipients < 45 ? 2 : 3,
                recipients < 50 ? 1 : 2,
                Math.clamp((int) Math.round(regulars * (0.33 + 0.9 * many)), 3, regulars),
                (int) Math.round(100 * (1 - many) * (1 - many)),
                0.88 - 0.22 * many,
                0.03 + 0.08 * many,
                0.3 * many * many,
                Math.clamp(own + chance.between(-0.08, 0.03), 0, 1),
                Math.clamp(offered + chance.between(-0.06, 0.06), 0.70, 0.97),
                chance.between(0.80, 0.97),
                chance.between(0.02, 0.16),
                certified + chance.between(-0.05, 0.05),
                chance.between(1800, 3600),
                key);
    }
}
