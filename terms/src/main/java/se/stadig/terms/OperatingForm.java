package se.stadig.terms;

/** Regiform: who runs a unit. */
public enum OperatingForm {
    /** Kommunal regi (egen regi). */
    MUNICIPAL,
    /** Enskild regi. */
    PRIVATE
}
