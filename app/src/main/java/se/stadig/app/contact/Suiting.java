package se.stadig.app.contact;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.stadig.app.platform.Languages;
import se.stadig.app.platform.Text;
import se.stadig.law.Finding;
import se.stadig.law.MayBeAppointed;
import se.stadig.law.Rule;

/**
 * Vem passar? Those who may be appointed, in an order that everybody can follow, each with the reasons in words; and those who may not, with the law's reason.
 * There is no score: who knows the person best stands first, then who works when the person is visited, who speaks the language, who is of the team, and who carries the least.
 *
 * @param candidate who
 * @param finding what the law says of that one
 * @param reasons what speaks for and against, in the order of the ranking
 */
public record Suiting(Candidate candidate, Finding finding, List<Text> reasons) {
    public Suiting {
        reasons = List.copyOf(reasons);
    }

    public boolean mayBe() {
        return !(finding instanceof Finding.No);
    }

    /**
     * Everybody of the unit, those who may be appointed first.
     *
     * @param rule whether for contact or for deputy
     * @param language the person's
     */
    public static List<Suiting> of(
            List<Candidate> candidates, Rule<MayBeAppointed.Facts> rule, LocalDate day, Story story, String language) {
        Comparator<Candidate> best = Comparator.comparing((Candidate one) -> !isDeputy(one, story))
                .thenComparing(Comparator.comparingInt(Candidate::visits).reversed())
                .thenComparing(
                        Comparator.comparingInt((Candidate one) -> one.known().worked())
                                .reversed())
                .thenComparing(one -> !speaks(one, language))
                .thenComparing(one -> !one.sameTeam())
                .thenComparing(Candidate::carries)
                .thenComparing(Candidate::hours)
                .thenComparing(Candidate::name);
        return candidates.stream()
                .sorted(best)
                .map(one -> new Suiting(one, rule.judge(one.facts(), day), reasons(one, story, language)))
                .sorted(Comparator.comparing(suiting -> !suiting.mayBe()))
                .toList();
    }

    private static List<Text> reasons(Candidate one, Story story, String language) {
        List<Text> reasons = new ArrayList<>();
        if (isDeputy(one, story)) {
            reasons.add(Text.of("Är vice för personen i dag."));
        }
        if (isNamed(one, story.kontaktman())) {
            reasons.add(Text.of("Är kontaktman för personen."));
        }
        if (one.visits() > 0) {
            reasons.add(
                    one.visits() == 1
                            ? Text.of("Har varit hos personen en gång de senaste åtta veckorna.")
                            : Text.of("Har varit hos personen {0} gånger de senaste åtta veckorna.", one.visits()));
        }
        if (one.known().worked() > 0) {
            reasons.add(Text.of(
                    "Har arbetat {0} av de {1} dagar som personen hade besök de senaste åtta veckorna.",
                    one.known().worked(), one.known().days()));
        }
        if (!language.equals("sv") && one.languages().contains(language)) {
            reasons.add(Text.of("Talar {0}, som är personens språk.", name(language)));
        }
        if (one.sameTeam()) {
            reasons.add(Text.of("Hör till arbetslaget som har personen."));
        }
        reasons.add(load(one));
        if (one.certificateFrom() == null && !one.transition()) {
            reasons.add(Text.of("Har inte yrkestiteln undersköterska."));
        }
        if (one.unverified()) {
            reasons.add(Text.of("Beviset på titeln är inte kontrollerat."));
        }
        one.lastDay().ifPresent(day -> reasons.add(Text.of("Anställningen går ut {0}.", day)));
        return reasons;
    }

    private static Text load(Candidate one) {
        if (one.carries() == 0) {
            return Text.of("Är inte fast omsorgskontakt för någon än.");
        }
        String hours = one.hours().setScale(0, RoundingMode.HALF_UP).toPlainString();
        return one.carries() == 1
                ? Text.of("Är fast omsorgskontakt för en person, med {0} beviljade timmar i månaden.", hours)
                : Text.of(
                        "Är fast omsorgskontakt för {0} personer, med tillsammans {1} beviljade timmar i månaden.",
                        one.carries(), hours);
    }

    private static Text name(String language) {
        return Text.of(Languages.all().getOrDefault(language, language));
    }

    private static boolean speaks(Candidate one, String language) {
        return language.equals("sv") || one.languages().contains(language);
    }

    private static boolean isDeputy(Candidate one, Story story) {
        return story.deputies().stream().anyMatch(event -> isNamed(one, Optional.of(event)));
    }

    private static boolean isNamed(Candidate one, Optional<StoryEvent> event) {
        return event.flatMap(StoryEvent::staff)
                .map(Named::id)
                .filter(one.id()::equals)
                .isPresent();
    }
}
