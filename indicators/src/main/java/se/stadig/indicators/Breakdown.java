package se.stadig.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import se.stadig.terms.Birthdays;
import se.stadig.terms.InterventionKind;

/** In which part of each breakdown a person is, on the figure's own date and by the area's own units. */
final class Breakdown {
    static final String UNKNOWN = "UNKNOWN";
    private static final BigDecimal ROUND_THE_CLOCK = BigDecimal.valueOf(777);
    private static final int[] CLASS_FROM = {0, 1, 10, 26, 50, 80, 120};
    private static final String[] CLASS = {"0", "1-9", "10-25", "26-49", "50-79", "80-119", "120+"};

    /** Every part that a figure is shown for besides the operating forms; those of unknown people only where there are some. */
    static final List<Part> ALWAYS = List.of(
            Part.ALL,
            new Part(Dimension.SEX, "K"),
            new Part(Dimension.SEX, "M"),
            new Part(Dimension.AGE, "0-64"),
            new Part(Dimension.AGE, "65-79"),
            new Part(Dimension.AGE, "80+"),
            new Part(Dimension.CARE, "SERVICE_ONLY"),
            new Part(Dimension.CARE, "PERSONAL_CARE"),
            new Part(Dimension.CARE, "OTHER"));

    private Breakdown() {}

    static List<Part> partsOf(PersonCase one, LocalDate day) {
        return List.of(
                Part.ALL,
                new Part(Dimension.SEX, sex(one.person())),
                new Part(Dimension.AGE, age(one.person(), day)),
                new Part(Dimension.CARE, care(one, day)),
                new Part(Dimension.HOURS, hours(one, day)));
    }

    private static String sex(Person person) {
        return person.sex() == null ? UNKNOWN : person.sex().name();
    }

    private static String age(Person person, LocalDate day) {
        if (person.birth() == null) {
            return UNKNOWN;
        }
        int years = Birthdays.age(person.birth(), day);
        return years < 65 ? "0-64" : years < 80 ? "65-79" : "80+";
    }

    private static String care(PersonCase one, LocalDate day) {
        if (one.units().stream().anyMatch(at -> at.anyInForce(day, InterventionKind.PERSONAL_CARE))) {
            return "PERSONAL_CARE";
        }
        boolean service = one.units().stream().anyMatch(at -> at.anyInForce(day, InterventionKind.SERVICE));
        return service ? "SERVICE_ONLY" : "OTHER";
    }

    /** Hours class of DOMAIN 5.4: whole hours rounded down; 777 and no hours are classes of their own. */
    private static String hours(PersonCase one, LocalDate day) {
        BigDecimal sum = null;
        for (AtUnit at : one.units()) {
            for (Decision decision : at.decisions()) {
                BigDecimal hours = decision.hours();
                if (hours == null || !decision.kind().isHomeHelp() || !decision.isInForce(day)) {
                    continue;
                }
                if (hours.compareTo(ROUND_THE_CLOCK) == 0) {
                    return "ROUND_THE_CLOCK";
                }
                sum = sum == null ? hours : sum.add(hours);
            }
        }
        if (sum == null) {
            return "NONE_GIVEN";
        }
        int whole = sum.min(BigDecimal.valueOf(10_000)).intValue();
        int at = CLASS_FROM.length - 1;
        while (whole < CLASS_FROM[at]) {
            at--;
        }
        return CLASS[at];
    }
}
