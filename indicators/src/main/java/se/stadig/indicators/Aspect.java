package se.stadig.indicators;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What figures are about, each with days of its own. Tallies of one aspect can be used again for another question whose days for it are the same: a year
 * of windows asks for the unit survey's day only once.
 */
public enum Aspect {
    /** Staff continuity and own contact: the visits of the window. */
    VISITS,
    /** Offered, accepted, changed: the contact's chain on the reference day. */
    CONTACT,
    /** Granted hours and kinds of help on the last day of the month. */
    GRANTED,
    /** Units with a routine on the reference day, and who works in the staffing weeks. */
    UNITS;

    public static final Set<Aspect> ALL = Set.copyOf(EnumSet.allOf(Aspect.class));

    /** Whether both questions ask the same of this aspect. */
    public boolean isSame(Question one, Question other) {
        return asked(one).equals(asked(other));
    }

    private Asked asked(Question question) {
        return switch (this) {
            case VISITS -> new Asked(List.of(question.window()), question.digitalCounted());
            case CONTACT -> new Asked(List.of(question.reference()), false);
            case GRANTED -> new Asked(List.of(question.monthEnd()), false);
            case UNITS -> new Asked(List.of(question.reference(), question.staffingFrom()), false);
        };
    }

    private record Asked(List<LocalDate> days, boolean digitalCounted) {}
}
