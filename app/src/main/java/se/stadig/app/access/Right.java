package se.stadig.app.access;

/** What somebody may do at all in a role; with whose data is a matter of relation ({@link PersonDoor}). */
public enum Right {
    /** Reads about the persons one has a relation to. */
    SEE_RECIPIENT,
    /** Corrects what is noted about such a person. */
    WRITE_RECIPIENT,
    /** Notes that such a person is away from home. */
    NOTE_ABSENCE,
    /** Reads the own unit's journal and the story of the fixed care contact. */
    READ_JOURNAL,
    /** Writes in the own unit's journal. */
    WRITE_JOURNAL,
    /** Notes an offer of a fixed care contact, the answer, and that somebody wants another one. */
    OFFER_CONTACT,
    /** Appoints contact and deputies, notes an exemption, and ends. */
    APPOINT_CONTACT,
    /** Leads the dialogue about a change, and decides. */
    CHANGE_CONTACT,
    /** Books and holds the welcome talk, and notes consents and how one comes in. */
    HOLD_WELCOME,
    /** Prints and fetches letters to such a person. */
    SEND_LETTER,
    /** Enters persons, what is granted to them, and who carries it out. */
    DECIDE,
    /** Reads about the staff of the own unit. */
    SEE_STAFF,
    /** Notes what the own unit's staff can and may do, while they are employed. */
    KEEP_STAFF,
    /** Notes and checks the proof of their title, while they are employed. */
    CHECK_TITLE,
    /** Enters the own unit's staff and their employments, also anew. */
    EMPLOY,
    /** Sets up the own unit's areas and teams, its guideline and its routines. */
    KEEP_TEAMS,
    /** Sets up providers and units, and keeps the municipality's guideline. */
    ORGANISE,
    /** Lists the persons of the own unit. */
    LIST_UNIT,
    /** Looks a person up by name, identity number or case number. */
    SEARCH,
    /** Opens a person of another unit of the same provider in an emergency. */
    OPEN_EMERGENCY,
    /** Decides who of the unit may see who and where a protected person is. */
    PERMIT_PROTECTED,
    /** Judges emergency accesses: a manager those of the unit's people, a log reviewer those of the managers. */
    REVIEW_EMERGENCY,
    /** Proposes that persons whose time is out are disposed of, and decides what another has proposed. */
    DISPOSE,
    /** Reads who did what with data, and judges some of it every month. */
    REVIEW_LOG,
    /** Asks a private provider for data on the board's behalf (SoL 15:9). */
    REQUEST_DATA,
    /** Answers what a board has asked the own provider for. */
    ANSWER_REQUEST,
    /** Gives a person the extract of who has read about that person. */
    GIVE_EXTRACT,
    /** Reads the municipality's figures, which are about nobody. */
    SEE_FIGURES,
    /** Lets another system's rows in; sees counts and lines, and no person. */
    IMPORT,
    /** Takes out a delivery to the register, of whom the database hands out and nobody else; each of them is logged. */
    EXPORT_DELIVERY,
    /** Runs the installation; sees no person. */
    ADMINISTER;

    /** Whether an emergency gives it too: to read, and nothing that lasts longer than the emergency. */
    boolean isGivenBy(Relation relation) {
        return relation != Relation.EMERGENCY || this == SEE_RECIPIENT || this == READ_JOURNAL;
    }
}
