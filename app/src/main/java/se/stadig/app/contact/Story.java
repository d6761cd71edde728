package se.stadig.app.contact;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stadig.terms.ContactEventKind;
import se.stadig.terms.ContactState;

/** Kontakthistorien: what has happened around a person's fixed care contact at one unit, and what it means now. */
public record Story(List<StoryEvent> events) {
    public Story {
        events = List.copyOf(events);
    }

    /** How many events there are: what whoever writes says to have seen. */
    public int seen() {
        return events.size();
    }

    /** What still counts: neither undone nor an undoing. */
    public List<StoryEvent> standing() {
        return events.stream()
                .filter(event -> !event.undone() && event.kind() != StoryKind.UNDONE)
                .toList();
    }

    public Optional<StoryEvent> last() {
        List<StoryEvent> standing = standing();
        return standing.isEmpty() ? Optional.empty() : Optional.of(standing.getLast());
    }

    /** The last event of the kind since the last end. */
    public Optional<StoryEvent> last(StoryKind kind) {
        return open().reversed().stream().filter(event -> event.kind() == kind).findFirst();
    }

    public ContactState state() {
        ContactState state = ContactState.NOT_HANDLED;
        for (StoryEvent event : standing()) {
            state = event.kind().event().map(state::after).orElse(state);
        }
        return state;
    }

    public boolean expects(ContactEventKind event) {
        return state().expects(event);
    }

    /** Since the last end. */
    private List<StoryEvent> open() {
        List<StoryEvent> standing = standing();
        int from = 0;
        for (int at = 0; at < standing.size(); at++) {
            from = standing.get(at).kind() == StoryKind.ENDED ? at + 1 : from;
        }
        return standing.subList(from, standing.size());
    }

    /** The event that made somebody contact. */
    public Optional<StoryEvent> contact() {
        return state().hasContact()
                ? open().reversed().stream()
                        .filter(event -> event.kind() == StoryKind.APPOINTED || event.kind() == StoryKind.CHANGED)
                        .findFirst()
                : Optional.empty();
    }

    /** The same as it is on a day, where the last begins later. */
    public Optional<StoryEvent> contactOn(LocalDate day) {
        return open().reversed().stream()
                .filter(event -> event.kind() == StoryKind.APPOINTED || event.kind() == StoryKind.CHANGED)
                .filter(event -> !event.day().isAfter(day))
                .findFirst();
    }

    /** The events that made somebody deputy who still is; nobody is deputy for herself. */
    public List<StoryEvent> deputies() {
        Map<UUID, StoryEvent> deputies = new LinkedHashMap<>();
        for (StoryEvent event : open()) {
            UUID staff = event.staff().map(Named::id).orElse(null);
            switch (event.kind()) {
                case DEPUTY_APPOINTED -> deputies.put(staff, event);
                case DEPUTY_ENDED -> deputies.remove(staff);
                default -> {}
            }
        }
        contact().flatMap(StoryEvent::staff).map(Named::id).ifPresent(deputies::remove);
        return state().hasContact() ? List.copyOf(deputies.values()) : List.of();
    }

    /** The event that named a kontaktman, where there is no contact. */
    public Optional<StoryEvent> kontaktman() {
        return state().hasContact() ? Optional.empty() : last(StoryKind.KONTAKTMAN_NAMED);
    }

    /** The first day that the next event may have. */
    public LocalDate earliest() {
        return last().map(StoryEvent::day).orElse(LocalDate.of(2022, 7, 1));
    }

    /** What has been told since somebody looked. */
    public List<StoryEvent> since(int seen) {
        return events.stream().filter(event -> event.seq() > seen).toList();
    }
}
