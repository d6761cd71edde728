package se.stadig.indicators.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Figures about the same persons: what is withheld of one is withheld of all, since they tell each other's denominators and what they add up
 * to is the same pattern.
 */
enum Family {
    CONTINUITY("ELIGIBLE", "U21401", "U21402", "U21436"),
    OFFERED_INDICATOR("INDICATOR", "N21600"),
    OFFERED_LAW("LAW", "N21600"),
    ACCEPTED_INDICATOR("INDICATOR", "N21601"),
    ACCEPTED_LAW("LAW", "N21601"),
    CHANGED_INDICATOR("INDICATOR", "N21602", "N20509"),
    CHANGED_LAW("LAW", "N21602", "N20509"),
    HOURS("AGED_65", "HOURS"),
    KINDS_OF_HELP("LAW", "HTJSERV", "HTJPOMV"),
    OWN_CONTACT(
            "VISITED",
            "OWN_CONTACT_VISITS",
            "OWN_CONTACT_MINUTES",
            "DEPUTY_VISITS",
            "DEPUTY_MINUTES",
            "OWN_CONTACT_VISITS_WITH_CONTACT"),
    STAFF_ON_WEEKDAYS("STAFF", "N21608", "N21608_CERTIFICATE_ONLY"),
    STAFF_ON_WEEKENDS("STAFF", "N21609", "N21609_CERTIFICATE_ONLY");

    /** Figures about units: shown whatever their number, since a unit is no person. */
    static final Set<String> ABOUT_UNITS = Set.of("N21603", "N21603_CURRENT");

    /** What is decided together, in order: the two populations of a step of the contact's chain, and any other family by itself. */
    static final List<List<Family>> STEPS = List.of(
            List.of(OFFERED_INDICATOR, OFFERED_LAW),
            List.of(ACCEPTED_INDICATOR, ACCEPTED_LAW),
            List.of(CHANGED_INDICATOR, CHANGED_LAW),
            List.of(CONTINUITY),
            List.of(HOURS),
            List.of(KINDS_OF_HELP),
            List.of(OWN_CONTACT),
            List.of(STAFF_ON_WEEKDAYS),
            List.of(STAFF_ON_WEEKENDS));

    private final String population;
    private final List<String> figures;

    Family(String population, String... figures) {
        this.population = population;
        this.figures = List.of(figures);
    }

    static Family of(String figure, String population) {
        return Arrays.stream(values())
                .filter(one -> one.population.equals(population) && one.figures.contains(figure))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no disclosure control is decided for the figure "
                        + figure + " of the population " + population));
    }

    /** The step of the chain whose numerator is this one's denominator, or null. */
    @Nullable
    Family stepBefore() {
        return switch (this) {
            case ACCEPTED_INDICATOR -> OFFERED_INDICATOR;
            case ACCEPTED_LAW -> OFFERED_LAW;
            case CHANGED_INDICATOR -> ACCEPTED_INDICATOR;
            case CHANGED_LAW -> ACCEPTED_LAW;
            case OFFERED_INDICATOR,
                    OFFERED_LAW,
                    CONTINUITY,
                    HOURS,
                    KINDS_OF_HELP,
                    OWN_CONTACT,
                    STAFF_ON_WEEKDAYS,
                    STAFF_ON_WEEKENDS -> null;
        };
    }

    String population() {
        return population;
    }

    /** The figure that stands for all of the family. */
    String figure() {
        return figures.getFirst();
    }
}
