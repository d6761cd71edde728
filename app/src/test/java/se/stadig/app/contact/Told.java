package se.stadig.app.contact;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A story as a test tells it, event by event. */
final class Told {
    private final List<StoryEvent> events = new ArrayList<>();

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    Told on(String day, StoryKind kind) {
        return on(day, kind, Optional.empty(), Map.of());
    }

    Told on(String day, StoryKind kind, String staff) {
        return on(day, kind, Optional.of(new Named(id(staff), staff, "")), Map.of());
    }

    Told noting(String day, StoryKind kind, String detail, String value) {
        return on(day, kind, Optional.empty(), Map.of(detail, value));
    }

    private Told on(String day, StoryKind kind, Optional<Named> staff, Map<String, String> details) {
        events.add(new StoryEvent(
                events.size() + 1,
                UUID.randomUUID(),
                LocalDate.parse(day),
                kind,
                staff,
                "",
                "",
                details,
                Optional.empty(),
                false,
                new UUID(0, 0),
                "",
                LocalDate.parse(day).atTime(12, 0),
                List.of()));
        return this;
    }

    Story story() {
        return new Story(events);
    }
}
