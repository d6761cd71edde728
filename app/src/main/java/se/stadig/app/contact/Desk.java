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
        Permit permit = door.permit(id, right, action, what);
        return again(permit);
    }

    /** The same, with what has been told meanwhile. */
    Telling again(Permit permit) {
        UUID unit = door.work().unit();
        if (unit == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new Telling(permit, unit, stories.of(permit, unit), LocalDate.now(clock));
    }

    /** Whether it was told; not if somebody else has told something since. */
    boolean tell(Telling telling, Right right, int seen, NewEvent event) {
        try {
            stories.tell(telling.permit(), right, telling.unit(), seen, event);
            return true;
        } catch (DuplicateKeyException overtaken) {
            return false;
        }
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
        return telling.candidates(day, asked -> counted(telling, asked));
    }

    private List<Candidate> counted(Telling telling, LocalDate day) {
        Map<UUID, List<UUID>> carried = new HashMap<>();
        stories.at(telling.unit())
                .forEach((person, story) -> story.contact()
                        .flatMap(StoryEvent::staff)
                        .ifPresent(contact -> carried.computeIfAbsent(contact.id(), _ -> new ArrayList<>())
                                .add(person)));
        Map<UUID, BigDecimal> hours = candidates.hours(telling.unit());
        return candidates.at(telling.permit(), telling.unit(), day).stream()
                .map(one -> {
                    List<UUID> persons = carried.getOrDefault(one.id(), List.of());
                    return one.carrying(persons.size(), Suiting.sum(persons, hours));
                })
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
        candidates(telling, telling.today()).stream()
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
