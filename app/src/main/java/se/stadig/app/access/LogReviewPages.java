package se.stadig.app.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import se.stadig.app.platform.Destination;
import se.stadig.app.platform.Text;
import se.stadig.app.platform.TypedText;

/** Logggranskning: the month's rows that a manager or a log reviewer judges, each once and for good. */
@Controller
class LogReviewPages {
    private static final String REVIEW = "/logggranskning";
    private static final int MOST_AT_ONCE = 10;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 1000;

    /** What was typed in the form of one row. */
    record Typed(String item, String outcome, String words) {
        static final Typed NOTHING = new Typed("", "", "");

        /** What was chosen for the row. */
        Optional<ReviewOutcome> chosen() {
            return Arrays.stream(ReviewOutcome.values())
                    .filter(one -> one.name().equals(outcome))
                    .findFirst();
        }

        Text fault() {
            return chosen().isEmpty()
                    ? Text.of("Välj om det var befogat eller ska utredas.")
                    : TypedText.faultUnnamed(words.strip(), SHORTEST, LONGEST);
        }
    }

    private final PersonDoor door;
    private final LogReviewStore reviews;
    private final Clock clock;

    LogReviewPages(PersonDoor door, LogReviewStore reviews, Clock clock) {
        this.door = door;
        this.reviews = reviews;
        this.clock = clock;
    }

    @Bean
    @Order(8)
    static Destination logReview() {
        return new Destination(
                REVIEW,
                "Granska loggen",
                "Månadens stickprov ur åtkomstloggen och det som sticker ut. Du bedömer om det var befogat.",
                Right.REVIEW_LOG.name());
    }

    @GetMapping(REVIEW)
    ModelAndView toJudge(@RequestParam(required = false) String sparat) {
        return page(sparat != null ? Text.of("Bedömningen är sparad.") : Text.NONE, Text.NONE, Typed.NOTHING);
    }

    @PostMapping(REVIEW + "/{id}")
    Object judge(
            @PathVariable("id") String address,
            @RequestParam(defaultValue = "") String bedomning,
            @RequestParam(defaultValue = "") String motivering) {
        UUID id = PersonDoor.person(address);
        ReviewItem item = reviews.one(id).orElse(null);
        door.noteAbout(subject(item), Action.WRITE, item != null, "granskning av loggen");
        if (item == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Typed typed = new Typed(id.toString(), bedomning, motivering);
        Text fault = typed.fault();
        ReviewOutcome outcome = typed.chosen().orElse(null);
        if (outcome == null || !fault.isEmpty()) {
            ModelAndView page = page(Text.NONE, fault, typed);
            page.setStatus(HttpStatusCode.valueOf(422));
            return page;
        }
        if (reviews.judge(id, door.work().id(), outcome, motivering.strip())) {
            return "redirect:" + REVIEW + "?sparat";
        }
        ModelAndView page = page(Text.NONE, judgedMeanwhile(id, motivering.strip()), Typed.NOTHING);
        page.setStatus(HttpStatusCode.valueOf(409));
        return page;
    }

    private Text judgedMeanwhile(UUID id, String words) {
        ReviewJudgement now = reviews.judgementOf(id)
                .orElseThrow(() -> new IllegalStateException(
                        "Item " + id + " was neither judged nor could be. Maybe its review is gone."));
        return Text.of(
                "Raden var redan bedömd av {0}: {1}. ”{2}” En bedömning ändras inte. Du skrev: ”{3}”",
                now.by(), now.outcome().words(), now.words(), words);
    }

    @GetMapping(REVIEW + "/bedomda")
    ModelAndView judged() {
        List<ReviewJudgement> judged = reviews.judged();
        door.note(
                Action.LIST,
                "bedömda loggrader",
                subjects(judged.stream().map(ReviewJudgement::item).toList()));
        ModelAndView page = new ModelAndView("access/judged");
        page.addObject("judged", judged);
        return page;
    }

    private ModelAndView page(Text notice, Text fault, Typed typed) {
        LocalDate today = LocalDate.now(clock);
        YearMonth month = YearMonth.from(today).minusMonths(1);
        List<ReviewRound> rounds = reviews.rounds();
        if (rounds.stream().noneMatch(round -> round.month().equals(month))) { // the night's job has not been
            reviews.draw(month);
            rounds = reviews.rounds();
        }
        List<ReviewItem> waiting = reviews.waiting(MOST_AT_ONCE);
        door.note(Action.LIST, "loggrader att granska", subjects(waiting));
        ModelAndView page = new ModelAndView("access/logreview");
        page.addObject("rounds", rounds);
        page.addObject("waiting", waiting);
        page.addObject(
                "more",
                rounds.stream()
                                .mapToInt(round -> round.items() - round.judged())
                                .sum()
                        > waiting.size());
        page.addObject("today", today);
        page.addObject("notice", notice);
        page.addObject("fault", fault);
        page.addObject("item", typed.item());
        page.addObject("outcome", typed.outcome());
        page.addObject("words", typed.words());
        page.addObject("mayOpen", door.work().role().rights().contains(Right.SEE_RECIPIENT));
        return page;
    }

    private static List<UUID> subjects(List<ReviewItem> items) {
        return items.stream().flatMap(item -> item.row().subject().stream()).toList();
    }

    private static @Nullable UUID subject(@Nullable ReviewItem item) {
        return item == null ? null : item.row().subject().orElse(null);
    }
}
