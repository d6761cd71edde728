package se.stadig.demo;

import java.util.ArrayList;
import java.util.List;
import se.stadig.terms.Municipality;

/** Kommunens indelning: how recipients are shared out on units, and units on the municipality and private providers. */
final class Layout {
    private static final long TOWN = 1;
    private static final long UNIT = 2;
    private static final String STOCKHOLM = "01";
    private static final String NORRBOTTEN = "25";
    private static final int SMALLEST_WITH_PRIVATE = 90;
    private static final int LARGEST_UNIT = 80;
    private static final int MOST_PROVIDERS = 40;
    private static final String[] QUARTERS = {"Norr", "Söder", "Öster", "Väster", "Centrum", "Ängen", "Berget", "Sjön"};

    private final long key;
    private final String code;
    private final String name;
    private final Chance chance;
    private final List<UnitProfile> units = new ArrayList<>();

    private Layout(long seed, String code, String name) {
        this.key = Chance.key(seed, TOWN, Integer.parseInt(code));
        this.code = code;
        this.name = name;
        this.chance = new Chance(key);
    }

    static Town municipality(long seed, Municipality municipality, int recipients) {
        var layout = new Layout(seed, municipality.code(), municipality.name() + " (påhittade uppgifter)");
        TownStyle style = TownStyle.of(layout.chance);
        int[] sizes = layout.sizes(recipients, style.usualSize(layout.chance));
        int privateUnits = (int) Math.round(layout.privateShare(municipality.countyCode(), recipients) * sizes.length);
        List<Sender> owners = layout.owners(sizes.length, privateUnits);
        for (int at = 0; at < sizes.length; at++) {
            String unitName = "Påhittad hemtjänst " + QUARTERS[at % QUARTERS.length]
                    + (sizes.length > QUARTERS.length ? " " + (at / QUARTERS.length + 1) : "");
            layout.add(unitName, owners.get(at), sizes[at], style);
        }
        return new Town(layout.code, layout.name, recipients, layout.units, Identities.pseudonyms(layout.code));
    }

    /** Sagoby has six units; where it is made larger than it is, it has more of them, and they are of the same six kinds. */
    static Town sagoby(long seed, int recipients) {
        var layout = new Layout(seed, Sagoby.CODE, Sagoby.NAME);
        int kinds = Sagoby.UNIT_WEIGHTS.length;
        int rounds = (recipients + kinds * LARGEST_UNIT - 1) / (kinds * LARGEST_UNIT);
        double[] weights = new double[kinds * rounds];
        for (int at = 0; at < weights.length; at++) {
            weights[at] = Sagoby.UNIT_WEIGHTS[at / rounds];
        }
        int[] sizes = shared(recipients, weights);
        for (int at = 0; at < sizes.length; at++) {
            int kind = at / rounds;
            String unitName = Sagoby.UNIT_NAMES[kind] + (rounds == 1 ? "" : " " + (at % rounds + 1));
            layout.add(unitName, Sagoby.sender(kind), sizes[at], Sagoby.STYLE);
        }
        return new Town(Sagoby.CODE, Sagoby.NAME, recipients, layout.units, Identities.withTestNumbers(Sagoby.CODE));
    }

    private void add(String unitName, Sender sender, int recipients, TownStyle style) {
        int number = units.size() + 1;
        units.add(style.unit(number, unitName, sender, recipients, Chance.key(key, UNIT, number)));
    }

    private int[] sizes(int recipients, int usualSize) {
        int fewest = (recipients + LARGEST_UNIT - 1) / LARGEST_UNIT;
        double[] weights = new double[Math.max(fewest, Math.round((float) recipients / usualSize))];
        for (int at = 0; at < weights.length; at++) {
            weights[at] = chance.between(0.75, 1.25);
        }
        return shared(recipients, weights);
    }

    /** Whole numbers in proportion to the weights with exactly this sum. */
    private static int[] shared(int total, double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        int[] parts = new int[weights.length];
        double until = 0;
        int given = 0;
        for (int at = 0; at < weights.length; at++) {
            until += weights[at];
            int reached = at == weights.length - 1 ? total : (int) Math.round(total * until / sum);
            parts[at] = reached - given;
            given = reached;
        }
        return parts;
    }

    /** Share of units in private hands: none in many small places, most around Stockholm, few in the far north. */
    private double privateShare(String county, int recipients) {
        boolean open = recipients >= SMALLEST_WITH_PRIVATE && chance.within(recipients < 600 ? 0.5 : 0.85);
        double share = county.equals(STOCKHOLM)
                ? chance.between(0.45, 0.72)
                : county.equals(NORRBOTTEN) ? chance.between(0.02, 0.10) : chance.between(0.12, 0.40);
        return open || county.equals(STOCKHOLM) ? share : 0;
    }

    /** The municipality's units first; the private ones in runs of one to four that belong to one provider. */
    private List<Sender> owners(int count, int privateUnits) {
        List<Sender> owners = new ArrayList<>();
        Sender own = Sender.of(code, 0, name);
        int provider = 0;
        int left = 0;
        int longestRun = Math.max(3, 2 * privateUnits / MOST_PROVIDERS + 1);
        for (int at = 0; at < count; at++) {
            if (at < count - privateUnits) {
                owners.add(own);
                continue;
            }
            if (left == 0) {
                provider++;
                left = chance.between(1, longestRun);
            }
            left--;
            owners.add(Sender.of(code, provider, "Påhittad Omsorg " + provider + " AB"));
        }
        return owners;
    }
}
