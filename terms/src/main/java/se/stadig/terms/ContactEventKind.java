package se.stadig.terms;

/** Händelse i den fasta omsorgskontaktens historia. */
public enum ContactEventKind {
    /** Undantag: judged obviously unnecessary (uppenbart obehövligt). */
    EXEMPTED,
    /** Erbjudande. */
    OFFERED,
    /** Tackat ja. */
    ACCEPTED,
    /** Tackat nej. */
    DECLINED,
    /** Utsedd. */
    APPOINTED,
    /** Vice utsedd. */
    DEPUTY_APPOINTED,
    /** Vice avslutad. */
    DEPUTY_ENDED,
    /** Önskan om byte. */
    CHANGE_REQUESTED,
    /** Bytt. */
    CHANGED,
    /** Behållen efter dialog. */
    KEPT,
    /** Avslutad. */
    ENDED;

    /** Whether the event is about a named person of the staff. */
    public boolean namesStaff() {
        return this == APPOINTED || this == DEPUTY_APPOINTED || this == DEPUTY_ENDED || this == CHANGED;
    }
}
