package se.stadig.terms;

/** Läget i den fasta omsorgskontaktens historia: where the story of a person at a unit stands, and which event can come next (the contract's STEPS). */
public enum ContactState {
    /** Nothing has happened, yet. */
    NOT_HANDLED,
    /** Undantagen. */
    EXEMPTED,
    /** Erbjuden, inget svar. */
    OFFERED,
    /** Har tackat ja, ingen utsedd. */
    ACCEPTED,
    /** Har tackat nej. */
    DECLINED,
    /** Har en fast omsorgskontakt. */
    APPOINTED,
    /** Har en, och önskar byta. */
    CHANGE_REQUESTED,
    /** Avslutad. */
    ENDED;

    /** Whether somebody is contact. */
    public boolean hasContact() {
        return this == APPOINTED || this == CHANGE_REQUESTED;
    }

    /** Whether the event is one that can come next. */
    public boolean expects(ContactEventKind event) {
        return switch (event) {
            case EXEMPTED, OFFERED -> this != ACCEPTED && !hasContact();
            case ACCEPTED, DECLINED -> this == OFFERED;
            case APPOINTED -> this == ACCEPTED;
            case DEPUTY_APPOINTED, DEPUTY_ENDED, CHANGED -> hasContact();
            case CHANGE_REQUESTED -> this == APPOINTED;
            case KEPT -> this == CHANGE_REQUESTED;
            case ENDED -> this != NOT_HANDLED && this != ENDED;
        };
    }

    /** Where the story stands after the event, expected or not. */
    public ContactState after(ContactEventKind event) {
        return switch (event) {
            case EXEMPTED -> EXEMPTED;
            case OFFERED -> OFFERED;
            case ACCEPTED -> ACCEPTED;
            case DECLINED -> DECLINED;
            case APPOINTED, CHANGED, KEPT -> APPOINTED;
            case DEPUTY_APPOINTED, DEPUTY_ENDED -> this;
            case CHANGE_REQUESTED -> CHANGE_REQUESTED;
            case ENDED -> ENDED;
        };
    }
}
