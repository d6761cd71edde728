package se.stadig.app.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.stadig.app.exchange.EventStore.Case;
import se.stadig.app.exchange.EventStore.Event;
import se.stadig.app.exchange.EventStore.Fresh;
import se.stadig.app.platform.TypedText;
import se.stadig.register.door.Table;
import se.stadig.terms.ContactEventKind;
import se.stadig.terms.ContactState;

/**
 * Continues the stories of the fixed care contact with what a sender tells. A story only goes forward: an event that is there already is not told twice, and
 * one that does not follow on what stands here is left out and said. Nothing is noted in the journal, which the sender keeps itself.
 */
final class EventFilling {
    private static final int AT_A_TIME = 500;
    private static final LocalDate LAW = LocalDate.of(2022, 7, 1);
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    private final Filling filling;

    EventFilling(Filling filling) {
        this.filling = filling;
    }

    /**
     * An event as it is told.
     *
     * @param line where it stands
     * @param person by the sender's id of the person, as the import knows it
     * @param staff the sender's id; may be empty
     */
    record Told(
            long line, String person, String unit, LocalDate day, ContactEventKind kind, String staff, String reason) {}

    /** What makes two events the same one. */
    private record Same(
            LocalDate day, String kind, @Nullable UUID staff, String reason) {
        static Same of(Event event) {
            return new Same(event.day(), event.kind(), event.staff(), event.reason());
        }
    }

    private record Placed(Told told, Case of, @Nullable UUID staff) {}

    /** Takes all events of a delivery, in the order of the file. */
    void take(List<Told> events) {
        if (events.isEmpty()) {
            return;
        }
        Map<Case, List<Placed>> cases = new LinkedHashMap<>();
        placed(events)
                .forEach(one ->
                        cases.computeIfAbsent(one.of(), _ -> new ArrayList<>()).add(one));
        List<Case> all = List.copyOf(cases.keySet());
        for (int at = 0; at < all.size(); at += AT_A_TIME) {
            List<Case> some = all.subList(at, Math.min(all.size(), at + AT_A_TIME));
            Map<Case, List<Event>> stories = filling.store()
                    .stories()
                    .of(some.stream().map(Case::recipient).collect(Collectors.toCollection(LinkedHashSet::new)));
            List<Fresh> fresh = new ArrayList<>();
            for (Case one : some) {
                goOn(one, stories.getOrDefault(one, List.of()), cases.getOrDefault(one, List.of()), fresh);
            }
            if (filling.run().real() && !fresh.isEmpty()) {
                filling.store().stories().add(fresh, filling.run().engagement());
                fresh.forEach(one -> filling.wrote(one.of().recipient()));
            }
        }
    }

    /** With the references led home; whose lead nowhere are left out. */
    private List<Placed> placed(List<Told> events) {
        Map<String, Ref> persons = refs(Kind.PERSON, events, Told::person);
        Map<String, Ref> units = refs(Kind.UNIT, events, Told::unit);
        Map<String, Ref> staff = refs(Kind.STAFF, events, Told::staff);
        List<Placed> placed = new ArrayList<>();
        for (Told one : events) {
            Ref person = persons.get(one.person());
            Ref unit = units.get(one.unit());
            Ref named = one.kind().namesStaff() ? staff.get(one.staff()) : null;
            if (person == null || unit == null || (one.kind().namesStaff() && named == null)) {
                String column = person == null ? "recipient_id" : unit == null ? "unit_id" : "staff_id";
                filling.telling().leaveOut(incoming(one), column, Expected.REFERENCE);
            } else {
                placed.add(new Placed(one, new Case(person.id(), unit.id()), named == null ? null : named.id()));
            }
        }
        return placed;
    }

    private Map<String, Ref> refs(Kind of, List<Told> events, Function<Told, String> id) {
        Set<String> ids = events.stream().map(id).filter(one -> !one.isEmpty()).collect(Collectors.toSet());
        return filling.links().refs(of, ids);
    }

    private void goOn(Case of, List<Event> story, List<Placed> told, List<Fresh> fresh) {
        ContactState state = ContactState.NOT_HANDLED;
        LocalDate last = LAW;
        Set<Same> known = new LinkedHashSet<>();
        for (Event event : story) {
            known.add(Same.of(event));
            if (event.stands()) {
                state = after(state, event.kind());
                last = event.day();
            }
        }
        int seq = story.size();
        List<Placed> inOrder = told.stream()
                .sorted(Comparator.comparing(one -> one.told().day()))
                .toList();
        for (Placed one : inOrder) {
            Told event = one.told();
            Event next = new Event(seq + 1, event.day(), event.kind().name(), one.staff(), kept(event.reason()), true);
            if (known.contains(Same.of(next))) {
                filling.telling().told(incoming(event), Outcome.UNCHANGED, Map.of());
            } else if (event.day().isBefore(LAW)) {
                filling.telling().unfit(incoming(event), "date", Expected.EVENT_BEFORE_LAW);
            } else if (event.day().isBefore(last)) {
                filling.telling().unfit(incoming(event), "date", Expected.EVENT_BEFORE_LAST);
            } else if (!state.expects(event.kind())) {
                filling.telling().unfit(incoming(event), "event", Expected.EVENT_ORDER);
            } else {
                boolean isCode = CODE.matcher(next.reason()).matches();
                filling.telling()
                        .told(
                                incoming(event),
                                Outcome.NEW,
                                Map.of("event", next.kind(), "date", next.day().toString()));
                fresh.add(new Fresh(of, next, isCode));
                known.add(Same.of(next));
                state = state.after(event.kind());
                last = event.day();
                seq++;
            }
        }
    }

    /** A reason as it can be kept: without one that tells a number of somebody's. */
    private static String kept(String reason) {
        String text = reason.strip();
        return TypedText.faultUnnamed(text, 0, Values.LONGEST).isEmpty() ? text : "";
    }

    /** The unit's own kinds change nothing that the register knows. */
    private static ContactState after(ContactState state, String kind) {
        return switch (kind) {
            case "UNANSWERED", "KONTAKTMAN_NAMED", "UNDONE" -> state;
            default -> state.after(ContactEventKind.valueOf(kind));
        };
    }

    private static Incoming incoming(Told event) {
        return new Incoming(
                Kind.EVENT,
                String.valueOf(event.line()),
                null,
                false,
                Table.CONTACT_EVENTS.file(),
                event.line(),
                event.line(),
                Map.of(),
                column -> column.substring(column.indexOf('.') + 1));
    }
}
