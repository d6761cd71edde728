package se.stadig.app.recipient;

import se.stadig.app.access.Permit;
import se.stadig.app.platform.Text;

/** What a page calls the person whom it is about. */
public interface PersonNames {
    /** The name, or that it is protected. */
    Text of(Permit permit);
}
