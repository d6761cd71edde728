package se.stadig.terms;

/** Slag av besök. */
public enum VisitKind {
    /** Hemtjänstbesök. */
    HOME_CARE,
    /** Larmutryckning. */
    SAFETY_ALARM,
    /** Matleverans. */
    MEAL_DELIVERY,
    /** Hemsjukvårdsbesök. */
    HOME_NURSING,
    /** Digitalt besök. */
    DIGITAL
}
