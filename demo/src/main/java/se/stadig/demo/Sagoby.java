package se.stadig.demo;

/** Sagoby: the invented municipality of demo, tests and pictures. No Swedish municipality has the code 9999. */
public final class Sagoby {
    public static final String CODE = "9999";
    public static final String NAME = "Sagoby (påhittad kommun)";
    /** Recipients on a usual day. */
    public static final int RECIPIENTS = 420;
    /** The seed of the Sagoby that documentation and pictures show. */
    public static final long SEED = 8;

    static final String[] UNIT_NAMES = {
        "Hemtjänsten Björkbacken",
        "Hemtjänsten Kvarnbyn",
        "Hemtjänsten Lillån",
        "Hemtjänsten Stationen",
        "Trygga Steg Sagoby",
        "Sagans Omsorg Sagoby"
    };
    static final double[] UNIT_WEIGHTS = {78, 72, 66, 74, 70, 60};
    static final String[] PROVIDERS = {"Trygga Steg i Sagoby AB (påhittat)", "Sagans Omsorg AB (påhittat)"};
    static final TownStyle STYLE = new TownStyle(14.5, 0.84, 0.62, 0.88);

    private Sagoby() {}
}
