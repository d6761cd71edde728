package se.stadig.app.exchange;

/** Whose value holds where both somebody here and the sender have changed it. */
public enum Preference {
    OURS,
    THEIRS
}
