package se.stadig.app.recipient;

import java.util.List;
import java.util.Optional;
import se.stadig.app.access.Permit;
import se.stadig.app.entry.Line;
import se.stadig.app.entry.Matter;
import se.stadig.app.platform.Text;

/** A part of a person's page that a capability offers as a bean. */
public interface PersonSection {
    Matter matter();

    List<Line> lines(Permit reading);

    /** Whether whoever reads may also change it. */
    boolean mayWrite(Permit reading);

    /** Whether whoever reads sees it at all. */
    default boolean isShownTo(Permit reading) {
        return true;
    }

    /** Whether it tells who a person is whose identity is protected from whoever reads. */
    default boolean isHiddenFor(RecipientCard card) {
        return false;
    }

    /** What a value of one of its columns is called in the history, where it is a code of its own. */
    default Optional<Text> past(String column, String value) {
        return Optional.empty();
    }
}
