package se.stadig.app.contact;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.stadig.app.access.Permit;
import se.stadig.law.MustBeOffered;

/** Somebody at a unit is about to tell what has happened. What has been looked up for one request is not looked up again. */
final class Telling {
    private final Permit permit;
    private final UUID unit;
    private final Story story;
    private final LocalDate today;
    private final Map<LocalDate, List<Candidate>> candidates = new HashMap<>();
    private final Map<LocalDate, MustBeOffered.Help> help = new HashMap<>();
    private CandidateStore.@Nullable Talk talk;

    /** @param unit whose story it is */
    Telling(Permit permit, UUID unit, Story story, LocalDate today) {
        this.permit = permit;
        this.unit = unit;
        this.story = story;
        this.today = today;
    }

    Permit permit() {
        return permit;
    }

    UUID unit() {
        return unit;
    }

    Story story() {
        return story;
    }

    LocalDate today() {
        return today;
    }

    List<Candidate> candidates(LocalDate day, Function<LocalDate, List<Candidate>> asked) {
        return candidates.computeIfAbsent(day, asked);
    }

    MustBeOffered.Help help(LocalDate day, Function<LocalDate, MustBeOffered.Help> asked) {
        return help.computeIfAbsent(day, asked);
    }

    CandidateStore.Talk talk(Supplier<CandidateStore.Talk> asked) {
        if (talk == null) {
            talk = asked.get();
        }
        return talk;
    }
}
