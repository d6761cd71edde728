package se.stadig.app.contact;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import se.stadig.app.access.Action;
import se.stadig.app.access.Permit;
import se.stadig.app.access.PersonDoor;
import se.stadig.app.access.Right;
import se.stadig.app.platform.Text;
import se.stadig.app.recipient.PersonNames;
import se.stadig.law.Finding;
import se.stadig.law.LawBook;
import se.stadig.law.MayBeAppointed;
import se.stadig.law.MustBeOffered;
import se.stadig.law.ObviouslyUnnecessary;
import se.stadig.law.Rule;

/** What every step of the story needs: who may take it, what has been told, what the law says, and who there is. */
@Component
class Desk {
    private final PersonDoor door;
    private final PersonNames names;
    private final StoryStore stories;
    private final CandidateStore candidates;
    private final LawBook law;
    private final Clock clock;

    Desk(PersonDoor door, PersonNames names, StoryStore stories, CandidateStore candidates, LawBook law, Clock clock) {
        this.door = door;
        this.names = names;
        this.stories = stories;
        this.candidates = candidates;
        this.law = law;
        this.clock = clock;
    }

    /** Permits it for somebody who works at a unit, or answers as for somebody who does not exist. */
    Telling telling(String id, Right right, Action action, String what) {
        return again(door.permit(id, right, action, what), Optional.empty());
    }

    /**
     * The same for a form that is posted.
     *
     * @param day the day that is typed, where it is one
     */
    Telling telling(String id, Right right, String what, Optional<LocalDate> day) {
        return again(door.permit(id, right, Action.WRITE, what), day);
    }

    /** The same, with what has been told meanwhile. */
    Telling again(Permit permit, Optional<LocalDate> day) {
        UUID unit = door.work().unit();
        if (unit == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        LocalDate today = LocalDate.now(clock);
        return new Telling(permit, unit, stories.of(permit, unit), today, day.orElse(today));
    }

    /** What whoever reads may read: in an emergency it is another unit's story. */
    Telling reading(Telling telling) {
        if (!telling.story().events().isEmpty() || telling.permit().wouldAllow(Right.WRITE_JOURNAL)) {
            return telling;
        }
        return stories.unitOf(telling.permit())
                .map(unit -> new Telling(
                        telling.permit(), unit, stories.of(telling.permit(), unit), telling.today(), telling.asked()))
                .orElse(telling);
    }

    /** Who is contact at another unit, where this one has told nothing yet. */
    List<ReferencePerson> elsewhere(Telling telling) {
        return telling.story().events().isEmpty() ? stories.contacts(telling.permit()) : List.of();
    }

    /** Whether it was told; not if somebody else has told something since. A deputy who becomes contact is deputy no more. */
    boolean tell(Telling telling, Right right, int seen, NewEvent event) {
        List<NewEvent> events = new ArrayList<>();
        if (event.kind() == StoryKind.APPOINTED || event.kind() == StoryKind.CHANGED) {
            telling.story().deputies().stream()
                    .flatMap(deputy -> deputy.staff().stream())
                    .filter(deputy -> event.staff().map(Named::id).equals(Optional.of(deputy.id())))
                    .forEach(deputy -> events.add(
                            NewEvent.of(StoryKind.DEPUTY_ENDED, event.day()).naming(deputy)));
        }
        events.add(event);
        event.undoes()
                .flatMap(seq -> deputyEndedWith(telling.story(), seq))
                .ifPresent(ended -> events.add(event.undoing(ended.seq())));
        try {
            stories.tell(telling.permit(), right, telling.unit(), seen, events);
            return true;
        } catch (DuplicateKeyException overtaken) {
            return false;
        }
    }

    /** What ended a deputy because she became contact is undone together with that. */
    static Optional<StoryEvent> deputyEndedWith(Story story, int seq) {
        List<StoryEvent> standing = story.standing();
        for (int at = 1; at < standing.size(); at++) {
            StoryEvent event = standing.get(at);
            StoryEvent before = standing.get(at - 1);
            if (event.seq() == seq
                    && before.kind() == StoryKind.DEPUTY_ENDED
                    && before.recordedAt().equals(event.recordedAt())) {
                return Optional.of(before);
            }
        }
        return Optional.empty();
    }

    Text name(Permit permit) {
        return names.of(permit);
    }

    UUID engagement() {
        return door.work().id();
    }

    LawBook law() {
        return law;
    }

    /** In which language one talks with the person. */
    CandidateStore.Talk talk(Telling telling) {
        return telling.talk(() -> candidates.talk(telling.permit()));
    }

    /** Everybody of the unit's care staff on the day, with how much each carries. */
    List<Candidate> candidates(Telling telling, LocalDate day) {
        Map<UUID, Telling.Load> loads = telling.loads(() -> loads(telling.unit()));
        return employed(telling, day).stream()
                .map(one -> {
                    Telling.Load load = loads.getOrDefault(one.id(), Telling.Load.NONE);
                    return one.carrying(load.persons(), load.hours());
                })
                .toList();
    }

    private List<Candidate> employed(Telling telling, LocalDate day) {
        return telling.candidates(day, asked -> candidates.at(telling.permit(), telling.unit(), asked));
    }

    private Map<UUID, Telling.Load> loads(UUID unit) {
        Map<UUID, BigDecimal> hours = candidates.hours(unit);
        Map<UUID, Telling.Load> loads = new HashMap<>();
        stories.at(unit)
                .forEach((person, story) -> story.contact()
                        .flatMap(StoryEvent::staff)
                        .ifPresent(contact -> loads.merge(
                                contact.id(),
                                new Telling.Load(1, hours.getOrDefault(person, BigDecimal.ZERO)),
                                (some, one) -> new Telling.Load(
                                        some.persons() + one.persons(),
                                        some.hours().add(one.hours())))));
        return loads;
    }

    /** Everybody of the care staff on the day with what the law says, those who may not be at the end; how well they suit is not asked. */
    List<Suiting> lawful(Telling telling, Rule<MayBeAppointed.Facts> rule, LocalDate day) {
        return employed(telling, day).stream()
                .map(one -> new Suiting(one, rule.judge(one.facts(), day), List.of()))
                .sorted(Comparator.comparing(one -> !one.mayBe()))
                .toList();
    }

    /** Those candidates in the order in which they suit, those who may not be at the end. */
    List<Suiting> suiting(Telling telling, Rule<MayBeAppointed.Facts> rule, LocalDate day) {
        return Suiting.of(
                candidates(telling, day),
                rule,
                day,
                telling.story(),
                talk(telling).language());
    }

    /** Everybody of the care staff, to choose among. */
    Map<String, Text> staff(Telling telling) {
        Map<String, Text> staff = new LinkedHashMap<>();
        employed(telling, telling.asked()).stream()
                .sorted(Comparator.comparing(Candidate::name))
                .forEach(one -> staff.put(one.id().toString(), Text.of("{0}", one.name())));
        return staff;
    }

    /** Whether the person must be offered, by the law of the day. */
    Finding mustBeOffered(Telling telling, LocalDate day, @Nullable ObviouslyUnnecessary claim) {
        MustBeOffered.Help help = telling.help(day, asked -> candidates.help(telling.permit(), asked));
        return law.mustBeOffered().judge(new MustBeOffered.Facts(help, claim), day);
    }
}
