package se.stadig.terms;

/** Vad som blev av besöket. */
public enum VisitStatus {
    /** Utfört. */
    PERFORMED,
    /** Avbokat. */
    CANCELLED,
    /** Uteblivet. */
    MISSED
}
