package se.stadig.app.journal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stadig.app.access.Permit;

/** Where other capabilities write what has happened, so that nobody has to write it twice. */
public interface Journal {
    /**
     * Writes a note in the unit's journal, in the name of whoever is logged in.
     *
     * @param writing a permit to write what the note tells of; it is logged by that
     * @param text in Swedish, whole sentences; without the person's name or number
     * @param corrects the note that was wrong; null for an ordinary one
     * @return the note's id
     */
    UUID write(Permit writing, UUID unit, Keyword keyword, LocalDate happenedOn, String text, @Nullable UUID corrects);
}
