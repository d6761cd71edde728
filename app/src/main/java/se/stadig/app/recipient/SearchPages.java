package se.stadig.app.recipient;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.stadig.app.access.Action;
import se.stadig.app.access.EvenTime;
import se.stadig.app.access.PersonDoor;
import se.stadig.app.access.Right;
import se.stadig.app.access.SearchLimit;
import se.stadig.app.platform.Destination;
import se.stadig.app.platform.Text;

/** Looks a person up. What is looked for is posted, so that no name or number stands in an address. */
@Controller
class SearchPages {
    private static final String SEARCH = "/sok";
    private static final int MOST_SHOWN = 20;

    private final PersonDoor door;
    private final RecipientStore recipients;
    private final SearchLimit limit;
    private final EvenTime time;

    SearchPages(PersonDoor door, RecipientStore recipients, SearchLimit limit, EvenTime time) {
        this.door = door;
        this.recipients = recipients;
        this.limit = limit;
        this.time = time;
    }

    @Bean
    @Order(2)
    static Destination search() {
        return new Destination(
                SEARCH,
                "Sök",
                "Sök en person på namn, personnummer eller ärendenummer. Varje sökning loggas.",
                Right.SEARCH.name());
    }

    @GetMapping(SEARCH)
    ModelAndView ask() {
        return page("", List.of(), Text.NONE, false);
    }

    @PostMapping(SEARCH)
    ModelAndView find(@RequestParam(defaultValue = "") String efter, HttpServletResponse response) {
        Text tooMany = limit.fault("sökning", response);
        if (!tooMany.isEmpty()) {
            ModelAndView page = page(efter, List.of(), tooMany, false);
            page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            return page;
        }
        Optional<SearchTerm> term = SearchTerm.of(efter);
        if (term.isEmpty()) {
            return page(
                    efter,
                    List.of(),
                    Text.of(
                            "Skriv ett namn (minst två bokstäver), ett personnummer eller ett ärendenummer. Andra sökbegrepp får inte användas."),
                    false);
        }
        long begun = time.begin();
        List<RecipientLine> found = recipients.found(term.get());
        boolean more = found.size() > MOST_SHOWN;
        List<RecipientLine> shown = more ? found.subList(0, MOST_SHOWN) : found;
        door.note(
                Action.SEARCH,
                "sökning på " + kind(term.get()),
                shown.stream().map(RecipientLine::id).toList());
        if (shown.isEmpty()) {
            time.await(begun);
        }
        return page(efter, shown, Text.NONE, true).addObject("more", more);
    }

    private static String kind(SearchTerm term) {
        return switch (term) {
            case SearchTerm.Name _ -> "namn";
            case SearchTerm.Number _ -> "personnummer";
            case SearchTerm.CaseNumber _ -> "ärendenummer";
        };
    }

    private static ModelAndView page(String typed, List<RecipientLine> found, Text fault, boolean searched) {
        ModelAndView page = new ModelAndView("recipient/search");
        page.addObject("typed", typed);
        page.addObject("found", found);
        page.addObject("fault", fault);
        page.addObject("searched", searched);
        page.addObject("more", false);
        return page;
    }
}
