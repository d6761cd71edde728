package se.stadig.app.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.stadig.app.guideline.Guideline;
import se.stadig.app.guideline.GuidelineStore;
import se.stadig.law.LawBook;

/** A unit's lists and load, with all that they are folded from asked for in one go. */
@Component
class WorkDesk {
    private final StoryStore stories;
    private final RosterStore roster;
    private final CandidateStore candidates;
    private final GuidelineStore guidelines;
    private final ObjectProvider<WelcomeTalks> welcome;
    private final LawBook law;
    private final Clock clock;

    WorkDesk(
            StoryStore stories,
            RosterStore roster,
            CandidateStore candidates,
            GuidelineStore guidelines,
            ObjectProvider<WelcomeTalks> welcome,
            LawBook law,
            Clock clock) {
        this.stories = stories;
        this.roster = roster;
        this.candidates = candidates;
        this.guidelines = guidelines;
        this.welcome = welcome;
        this.law = law;
        this.clock = clock;
    }

    /** @param welcome behind a person's page; empty where nobody keeps account of welcome talks */
    record Waiting(Worklists lists, Optional<Guideline> guideline, Optional<String> welcome) {}

    @Transactional
    public Waiting waiting(UUID unit) {
        LocalDate today = LocalDate.now(clock);
        Optional<WelcomeTalks> talks = Optional.ofNullable(welcome.getIfAvailable());
        Optional<Guideline> guideline = guidelines.on(unit, today);
        return new Waiting(
                Worklists.of(
                        roster.assigned(unit),
                        stories.at(unit),
                        guideline,
                        roster.staff(unit, today),
                        talks.map(one -> one.held(unit)),
                        law,
                        today),
                guideline,
                talks.map(WelcomeTalks::path));
    }

    record Load(LoadBoard board, Optional<Guideline> guideline, LocalDate today) {}

    @Transactional
    public Load load(UUID unit) {
        LocalDate today = LocalDate.now(clock);
        return new Load(
                LoadBoard.of(stories.at(unit), candidates.hours(unit), roster.staff(unit, today), law, today),
                guidelines.on(unit, today),
                today);
    }
}
