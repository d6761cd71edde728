package se.stadig.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import se.stadig.terms.Birthdays;
import se.stadig.terms.InterventionKind;
import se.stadig.terms.Sex;

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

    private static final Part SEX_UNKNOWN = new Part(Dimension.SEX, UNKNOWN);
    private static final Map<Sex, Part> BY_SEX = new EnumMap<>(Sex.class);
    private static final Part AGE_UNKNOWN = new Part(Dimension.AGE, UNKNOWN);
    private static final Part YOUNGER = new Part(Dimension.AGE, "0-64");
    private static final Part AGED_65 = new Part(Dimension.AGE, "65-79");
    private static final Part AGED_80 = new Part(Dimension.AGE, "80+");
    private static final Part SERVICE_ONLY = new Part(Dimension.CARE, "SERVICE_ONLY");
    private static final Part PERSONAL_CARE = new Part(Dimension.CARE, "PERSONAL_CARE");
    private static final Part OTHER = new Part(Dimension.CARE, "OTHER");
    private static final Part ROUND_THE_CLOCK_GIVEN = new Part(Dimension.HOURS, "ROUND_THE_CLOCK");
    private static final Part NO_HOURS_GIVEN = new Part(Dimension.HOURS, "NONE_GIVEN");
    private static final List<Part> CLASSES =
            Stream.of(CLASS).map(name -> new Part(Dimension.HOURS, name)).toList();

    static {
        for (Sex sex : Sex.values()) {
            BY_SEX.put(sex, new Part(Dimension.SEX, sex.name()));
        }
    }

    private Breakdown() {}

    static List<Part> partsOf(PersonCase one, LocalDate day) {
        return List.of(Part.ALL, sex(one.person()), age(one.person(), day), care(one, day), hours(one, day));
    }

    private static Part sex(Person person) {
        return person.sex() == null ? SEX_UNKNOWN : Objects.requireNonNull(BY_SEX.get(person.sex()));
    }

    private static Part age(Person person, LocalDate day) {
        if (person.birth() == null) {
            return AGE_UNKNOWN;
        }
        int years = Birthdays.age(person.birth(), day);
        return years < 65 ? YOUNGER : years < 80 ? AGED_65 : AGED_80;
    }

    private static Part care(PersonCase one, LocalDate day) {
        boolean service = false;
        for (AtUnit at : one.units()) {
            if (at.anyInForce(day, InterventionKind.PERSONAL_CARE)) {
                return PERSONAL_CARE;
            }
            service |= at.anyInForce(day, InterventionKind.SERVICE);
        }
        return service ? SERVICE_ONLY : OTHER;
    }

    /** Hours class of DOMAIN 5.4: whole hours rounded down; 777 and no hours are classes of their own. */
    private static Part hours(PersonCase one, LocalDate day) {
        BigDecimal sum = null;
        for (AtUnit at : one.units()) {
            for (Decision decision : at.decisions()) {
                BigDecimal hours = decision.hours();
                if (hours == null || !decision.kind().isHomeHelp() || !decision.isInForce(day)) {
                    continue;
                }
                if (hours.compareTo(ROUND_THE_CLOCK) == 0) {
                    return ROUND_THE_CLOCK_GIVEN;
                }
                sum = sum == null ? hours : sum.add(hours);
            }
        }
        if (sum == null) {
            return NO_HOURS_GIVEN;
        }
        int whole = sum.min(BigDecimal.valueOf(10_000)).intValue();
        int at = CLASS_FROM.length - 1;
        while (whole < CLASS_FROM[at]) {
            at--;
        }
        return CLASSES.get(at);
    }
}
