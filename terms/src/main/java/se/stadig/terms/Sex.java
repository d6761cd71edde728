package se.stadig.terms;

/** Kön, the juridical sex as the delivery format codes it. */
public enum Sex {
    /** Woman (kvinna). */
    K,
    /** Man. */
    M
}
