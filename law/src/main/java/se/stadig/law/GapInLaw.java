package se.stadig.law;

import java.time.LocalDate;

/** Lucka: a rule knows older law, but none for the day. Nobody may decide on until the rule is brought up to date. */
public final class GapInLaw extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    GapInLaw(String rule, LocalDate day) {
        super("Rule %s has no provision in force on %s. Maybe the law was changed and the rule was not."
                .formatted(rule, day));
    }
}
