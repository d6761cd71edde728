package se.stadig.app.contact;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Händelse i kontakthistorien, as it was told.
 *
 * @param seq its place in the story, from 1
 * @param day on which it happened, or from which it holds
 * @param staff whom it names
 * @param code of the reason; empty where there is none
 * @param reason what was written; may be empty
 * @param details what else was noted, by the names of the step's own fields
 * @param undoes the place of the event that this one takes back
 * @param undone whether a later event takes this one back
 */
public record StoryEvent(
        int seq,
        UUID id,
        LocalDate day,
        StoryKind kind,
        Optional<Named> staff,
        String code,
        String reason,
        Map<String, String> details,
        Optional<Integer> undoes,
        boolean undone,
        UUID engagement,
        String recordedBy,
        LocalDateTime recordedAt,
        List<KeptFinding> findings) {
    public StoryEvent {
        details = Map.copyOf(details);
        findings = List.copyOf(findings);
    }

    /** A day that the step noted, for example when to ask again. */
    public Optional<LocalDate> dayOf(String detail) {
        return Optional.ofNullable(details.get(detail)).map(LocalDate::parse);
    }
}
