package se.stadig.app.platform;

/** Who is logged in, as the frame of a page shows it. */
public interface SignedIn {
    /** The person's name. */
    String displayName();

    /** What the person does here, for example "kommunens uppföljning". */
    String task();
}
