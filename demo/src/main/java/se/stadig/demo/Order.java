package se.stadig.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.stadig.terms.Municipalities;
import se.stadig.terms.Municipality;

/**
 * Beställning: what the arguments of {@code demo-data} ask for.
 *
 * @param wrongShare share of wrong rows, 0 for none
 */
record Order(List<Delivery> deliveries, double wrongShare) {
    private static final double MOST_WRONG = 0.5;
    private static final int MOST_RECIPIENTS = 5_000_000;

    static Order of(
            String town,
            List<Period> periods,
            @Nullable String seed,
            @Nullable String recipients,
            @Nullable String dirty)
            throws WrongArgument {
        long number = seed == null ? Sagoby.SEED : number("--seed", seed, Long.MIN_VALUE, Long.MAX_VALUE);
        int count = recipients == null ? 0 : (int) number("--recipients", recipients, 1, MOST_RECIPIENTS);
        List<Delivery> deliveries = towns(town.strip(), number, count).stream()
                .flatMap(one -> one.deliveries(periods).stream())
                .toList();
        return new Order(deliveries, dirty == null ? 0 : share(dirty));
    }

    private static List<Town> towns(String wanted, long seed, int recipients) throws WrongArgument {
        return switch (wanted) {
            case "sagoby", Sagoby.CODE -> List.of(Town.sagoby(seed, recipients == 0 ? Sagoby.RECIPIENTS : recipients));
            case "nation" ->
                Nation.of(seed, recipients == 0 ? Nation.RECIPIENTS : recipients)
                        .towns();
            default -> municipalities(wanted.split(",", -1), seed, recipients);
        };
    }

    /** Without a number of recipients a municipality is what it is in the nation. */
    private static List<Town> municipalities(String[] codes, long seed, int recipients) throws WrongArgument {
        List<Municipality> wanted = new ArrayList<>();
        for (String code : codes) {
            wanted.add(
                    Municipalities.withCode(code.strip())
                            .orElseThrow(
                                    () -> new WrongArgument(
                                            "\"" + code.strip()
                                                    + "\" är ingen kommunkod. Ange sagoby, nation eller fyrsiffriga kommunkoder, till exempel --town 0180,1880.")));
        }
        List<Municipality> different = wanted.stream().distinct().toList();
        if (recipients > 0) {
            return Nation.of(seed, recipients, different).towns();
        }
        Nation nation = Nation.of(seed);
        return different.stream()
                .flatMap(one -> nation.town(one.code()).stream())
                .toList();
    }

    private static long number(String option, String text, long least, long most) throws WrongArgument {
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new WrongArgument(option + " ska vara ett heltal, inte \"" + text + "\".");
        }
        throw new WrongArgument(option + " ska vara mellan " + least + " och " + most + ", inte " + text + ".");
    }

    private static double share(String text) throws WrongArgument {
        try {
            double share = Double.parseDouble(text);
            if (share >= 0 && share <= MOST_WRONG) {
                return share;
            }
        } catch (NumberFormatException notANumber) {
            throw new WrongArgument(
                    "--dirty ska vara en andel med decimalpunkt, till exempel 0.01, inte \"" + text + "\".");
        }
        throw new WrongArgument(
                "--dirty ska vara mellan 0 och " + MOST_WRONG + ", till exempel 0.01, inte " + text + ".");
    }
}
