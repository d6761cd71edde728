package se.stadig.app.platform;

import java.util.UUID;

/** Who is logged in, as the frame of a page shows it and as the database is told. */
public interface SignedIn {
    /** The person's name. */
    String displayName();

    /** What the person does here, for example "kommunens uppföljning". */
    Text task();

    /** The engagement (uppdrag) that the person works in; every right comes from it. */
    UUID engagement();

    /** Whether the person has other engagements to change to. */
    default boolean mayChangeTask() {
        return false;
    }
}
