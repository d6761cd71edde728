package se.stadig.terms;

/** Boende: where the recipient lives. */
public enum Housing {
    /** Ordinärt boende, the person's own home. */
    ORDINARY,
    /** Särskilt boende. */
    CARE_HOME
}
