package se.stadig.app.contact;

import java.math.BigDecimal;
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
    private final LocalDate asked;
    private final Map<LocalDate, List<Candidate>> candidates = new HashMap<>();
    private final Map<LocalDate, MustBeOffered.Help> help = new HashMap<>();
    private CandidateStore.@Nullable Talk talk;
    private @Nullable Map<UUID, Load> loads;

    /**
     * @param unit whose story it is
     * @param asked the day that is typed, where there is one, or else today
     */
    Telling(Permit permit, UUID unit, Story story, LocalDate today, LocalDate asked) {
        this.asked = asked;
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

    LocalDate asked() {
        return asked;
    }

    /** How much each of the staff carries, by whom she is contact for. */
    Map<UUID, Load> loads(Supplier<Map<UUID, Load>> counted) {
        if (loads == null) {
            loads = counted.get();
        }
        return loads;
    }

    /**
     * @param hours granted a month, together
     */
    record Load(int persons, BigDecimal hours) {
        static final Load NONE = new Load(0, BigDecimal.ZERO);
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
