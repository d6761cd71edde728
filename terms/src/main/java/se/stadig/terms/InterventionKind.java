package se.stadig.terms;

/** Insats: what a decision grants. The kinds are those of the delivery format. */
public enum InterventionKind {
    /** Service: cleaning, shopping, laundry, meals. */
    SERVICE,
    /** Personlig omvårdnad. */
    PERSONAL_CARE,
    /** Trygghetslarm. */
    SAFETY_ALARM,
    /** Matdistribution. */
    MEAL_DELIVERY,
    /** Ledsagning. */
    ESCORT,
    /** Avlösning. */
    RESPITE;

    /** Whether somebody with this kind of decision is a hemtjänsttagare in Kolada's sense (N21701): alarm, meals, escort and respite alone do not make one. */
    public boolean isHomeHelp() {
        return this == SERVICE || this == PERSONAL_CARE;
    }
}
