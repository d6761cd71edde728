package se.stadig.terms;

/** Grund för yrkestiteln undersköterska: what the right to the protected title rests on. */
public enum TitleEvidence {
    /** Bevis om rätt att använda yrkestiteln, issued by Socialstyrelsen (PSL 4 kap. 5 a §). */
    CERTIFICATE,
    /** Övergångsbestämmelsen: permanently employed with the title on 1 July 2023. */
    TRANSITION,
    /** Neither. */
    NONE
}
