package se.stadig.app.recipient;

import java.util.List;
import se.stadig.app.access.Permit;
import se.stadig.app.entry.Line;
import se.stadig.app.entry.Matter;

/** A part of a person's page that a capability offers as a bean. */
public interface PersonSection {
    Matter matter();

    List<Line> lines(Permit reading);

    /** Whether whoever reads may also change it. */
    boolean mayWrite(Permit reading);

    /** Whether it tells who a person is whose identity is protected from whoever reads. */
    default boolean isHiddenFor(RecipientCard card) {
        return false;
    }
}
