package se.stadig.app.journal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * Journalanteckning: never changed; what was wrong is corrected by a later note.
 *
 * @param happenedOn the day that it tells of
 * @param writtenAt when it was written, by the Swedish clock
 * @param author who wrote it, and as what, as it was then
 * @param corrects the note that it corrects
 * @param correctedBy the latest note that corrects this one
 */
public record JournalNote(
        UUID id,
        Keyword keyword,
        LocalDate happenedOn,
        LocalDateTime writtenAt,
        String author,
        String title,
        String text,
        Optional<UUID> corrects,
        Optional<UUID> correctedBy) {}
