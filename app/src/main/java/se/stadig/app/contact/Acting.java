package se.stadig.app.contact;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stadig.app.platform.Text;

/**
 * Att en fast omsorgskontakt är borta, and who of the deputies steps in: the first who was appointed of those who are there.
 *
 * @param contact who is away
 * @param deputy empty where none can step in
 */
record Acting(String contact, Member.Away away, Optional<String> deputy) {
    /** Empty where the contact is there, or the person has none. */
    static Optional<Acting> of(Story story, Map<UUID, Member> staff, LocalDate today) {
        return story.contact()
                .filter(event -> !event.day().isAfter(today))
                .flatMap(StoryEvent::staff)
                .flatMap(one -> Optional.ofNullable(staff.get(one.id())))
                .filter(contact -> !today.isAfter(contact.lastDay()))
                .flatMap(contact ->
                        contact.away().map(away -> new Acting(contact.name(), away, deputy(story, staff, today))));
    }

    private static Optional<String> deputy(Story story, Map<UUID, Member> staff, LocalDate today) {
        return story.deputies().stream()
                .filter(event -> !event.day().isAfter(today))
                .flatMap(event -> event.staff().stream())
                .flatMap(one -> Optional.ofNullable(staff.get(one.id())).stream())
                .filter(one -> one.isThere(today))
                .map(Member::name)
                .findFirst();
    }

    Text said() {
        Text gone = away.until()
                .map(day -> Text.of("{0} är borta till och med {1}.", contact, day))
                .orElse(Text.of("{0} är borta sedan {1}.", contact, away.since()));
        return deputy.map(name -> Text.of("{0} {1} träder in som vice.", gone, name))
                .orElse(Text.of("{0} Ingen vice kan träda in.", gone));
    }
}
