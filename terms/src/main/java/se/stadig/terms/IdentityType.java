package se.stadig.terms;

/** Slag av identitet. */
public enum IdentityType {
    /** Personnummer, twelve digits. */
    PERSONNUMMER,
    /** Samordningsnummer, twelve digits, day + 60. */
    SAMORDNINGSNUMMER,
    /** Reservnummer, the same person only within the municipality. */
    RESERVE,
    /** Pseudonym, the same person only within the municipality. */
    PSEUDONYM;

    /** Whether the number means the same person in the whole country. */
    public boolean isNational() {
        return this == PERSONNUMMER || this == SAMORDNINGSNUMMER;
    }
}
