package se.stadig.app.followup;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.stadig.app.access.Right;
import se.stadig.app.platform.Destination;
import se.stadig.indicators.Area;
import se.stadig.indicators.Catalogue;
import se.stadig.register.publish.Areas;
import se.stadig.register.publish.Publication;

/** Sidorna för uppföljning: the month at a glance, and each indicator by itself. Only what may be published is shown, also here. */
@Controller
class FollowUpPages {
    static final String PATH = "/uppfoljning";

    private final MonthlyFigures figures;

    FollowUpPages(MonthlyFigures figures) {
        this.figures = figures;
    }

    /** The place in the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        Destination followUp() {
            return new Destination(
                    PATH,
                    "Uppföljning",
                    "Registrets siffror för kommunen: månad för månad, enhet för enhet, med definitioner.",
                    Right.SEE_FIGURES.name());
        }
    }

    @GetMapping(PATH)
    String overview(
            @RequestParam(name = "manad", required = false) @Nullable String month,
            @RequestParam(name = "omrade", required = false) @Nullable String area,
            Model model) {
        List<YearMonth> months = figures.months();
        if (months.isEmpty()) {
            return "followup/empty";
        }
        Choice choice = choice(months, month, area);
        model.addAttribute("overview", Overview.of(choice, figures));
        return "followup/overview";
    }

    @GetMapping(PATH + "/{figure}")
    String figure(
            @PathVariable("figure") String figure,
            @RequestParam(name = "manad", required = false) @Nullable String month,
            @RequestParam(name = "omrade", required = false) @Nullable String area,
            Model model) {
        List<YearMonth> months = figures.months();
        if (months.isEmpty() || !Catalogue.knows(figure)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Choice choice = choice(months, month, area);
        model.addAttribute(
                "page",
                FigurePage.of(Catalogue.of(figure), choice, figures)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "followup/figure";
    }

    /** A month or an area that is not there gives the latest month and the whole area: an old bookmark still leads somewhere. */
    private Choice choice(List<YearMonth> months, @Nullable String month, @Nullable String area) {
        YearMonth chosen = month(month).filter(months::contains).orElse(months.getLast());
        Publication publication = figures.of(chosen);
        Areas areas = publication.areas();
        Area whole = areas.whole();
        Area asked = areas.all().stream()
                .filter(one -> Choice.code(one).equals(area) && areas.isIn(one, whole))
                .findFirst()
                .orElse(whole);
        return new Choice(months, chosen, areas, whole, asked);
    }

    private static Optional<YearMonth> month(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(YearMonth.parse(text));
        } catch (DateTimeParseException notAMonth) {
            return Optional.empty();
        }
    }
}
