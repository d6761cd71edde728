package se.stadig.law;

/** Krav på vice: what is asked of a deputy who may not be appointed fast omsorgskontakt. */
public enum DeputyTitle {
    /** Nothing: the law asks for nothing. */
    ASK_NOTHING,
    /** A person decides, warned. */
    WARN,
    /** The same as of the fast omsorgskontakt. */
    REQUIRE
}
