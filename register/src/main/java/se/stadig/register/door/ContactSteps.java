package se.stadig.register.door;

import se.stadig.terms.ContactEventKind;

/** The order in which events of a contact's story are expected; another order is noticed, never rejected. */
final class ContactSteps {
    /** Where the story stands. */
    enum State {
        NOT_HANDLED,
        EXEMPTED,
        OFFERED,
        ACCEPTED,
        DECLINED,
        APPOINTED,
        CHANGE_REQUESTED,
        ENDED
    }

    private ContactSteps() {}

    static boolean isExpected(ContactEventKind event, State state) {
        boolean hasContact = state == State.APPOINTED || state == State.CHANGE_REQUESTED;
        return switch (event) {
            case EXEMPTED, OFFERED -> state != State.ACCEPTED && !hasContact;
            case ACCEPTED, DECLINED -> state == State.OFFERED;
            case APPOINTED -> state == State.ACCEPTED;
            case DEPUTY_APPOINTED, DEPUTY_ENDED, CHANGED -> hasContact;
            case CHANGE_REQUESTED -> state == State.APPOINTED;
            case KEPT -> state == State.CHANGE_REQUESTED;
            case ENDED -> state != State.NOT_HANDLED && state != State.ENDED;
        };
    }

    static State after(ContactEventKind event, State state) {
        return switch (event) {
            case EXEMPTED -> State.EXEMPTED;
            case OFFERED -> State.OFFERED;
            case ACCEPTED -> State.ACCEPTED;
            case DECLINED -> State.DECLINED;
            case APPOINTED, CHANGED, KEPT -> State.APPOINTED;
            case DEPUTY_APPOINTED, DEPUTY_ENDED -> state;
            case CHANGE_REQUESTED -> State.CHANGE_REQUESTED;
            case ENDED -> State.ENDED;
        };
    }
}
