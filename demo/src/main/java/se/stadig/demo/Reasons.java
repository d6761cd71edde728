package se.stadig.demo;

/** Orsaker: codes that the files carry in their free column "reason"; some stand more than once because they are more common. */
final class Reasons {
    static final String[] DECLINED = {
        "SATISFIED_WITH_PRESENT_CONTACT", "SATISFIED_WITH_PRESENT_CONTACT", "DOES_NOT_WANT", "NO_REASON_GIVEN"
    };
    static final String[] UNIT_CHANGES = {"ROTA", "PARENTAL_OR_SICK_LEAVE", "GEOGRAPHY"};
    static final String[] ENDED = {
        "DECEASED", "DECEASED", "MOVED_TO_CARE_HOME", "MOVED_TO_CARE_HOME", "MOVED", "NO_HOME_CARE"
    };

    private Reasons() {}
}
