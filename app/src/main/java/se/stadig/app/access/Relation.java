package se.stadig.app.access;

/** Why somebody may see a person. */
public enum Relation {
    /** The unit that one works at carries out the person's home care. */
    UNIT,
    /** The municipality that one handles cases for is responsible for the person. */
    MUNICIPALITY,
    /** Opened in an emergency, for some hours, with a reason that will be reviewed. */
    EMERGENCY
}
