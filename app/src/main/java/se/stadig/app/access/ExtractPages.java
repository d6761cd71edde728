package se.stadig.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.stadig.app.platform.Language;
import se.stadig.app.platform.Text;
import se.stadig.terms.SwedishTime;

/** A person's own extract of the access log, in plain words, made to be printed and handed over. */
@Controller
class ExtractPages {
    private static final int MOST_ROWS = 5_000;

    /** The days that were asked for. */
    private record Period(LocalDate from, LocalDate to) {
        Text fault() {
            return from.isAfter(to) ? Text.of("Den första dagen är efter den sista. Byt plats på dem.") : Text.NONE;
        }
    }

    private final PersonDoor door;
    private final AccessLogStore log;
    private final ExtractStore extracts;
    private final LogSettings settings;
    private final Clock clock;

    ExtractPages(PersonDoor door, AccessLogStore log, ExtractStore extracts, LogSettings settings, Clock clock) {
        this.door = door;
        this.log = log;
        this.extracts = extracts;
        this.settings = settings;
        this.clock = clock;
    }

    /** For a manager, and for a care manager, who does not review the log. The page is the print; it is logged as one when it is made, since nobody is told when paper comes out. */
    @GetMapping({"/atkomstlogg/{id}/utdrag", "/person/{id}/loggutdrag"})
    ModelAndView extract(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String fran,
            @RequestParam(defaultValue = "") String till,
            HttpServletRequest request) {
        Permit permit = door.permit(id, Right.GIVE_EXTRACT, Action.PRINT, "utdrag ur loggen");
        LocalDate today = LocalDate.now(clock);
        Period asked = period(fran, till, today).orElse(null);
        Text fault = asked == null ? Text.of("Skriv dagarna som 2026-11-03.") : asked.fault();
        Period period = asked == null || !fault.isEmpty() ? new Period(today.minusYears(1), today) : asked;
        ModelAndView page = page(permit, period, Language.chosenBy(request));
        page.addObject("fault", fault);
        page.addObject("typedFrom", fran.isEmpty() ? period.from().toString() : fran);
        page.addObject("typedTo", till.isEmpty() ? period.to().toString() : till);
        if (!fault.isEmpty()) {
            page.setStatus(HttpStatusCode.valueOf(422));
        }
        return page;
    }

    private ModelAndView page(Permit permit, Period period, Language language) {
        Engagement work = door.work();
        List<LoggedAccess> rows = log.extract(
                permit,
                period.from().atStartOfDay(SwedishTime.ZONE).toInstant(),
                period.to().plusDays(1).atStartOfDay(SwedishTime.ZONE).toInstant(),
                MOST_ROWS);
        String municipality = extracts.municipality(work.municipality());
        Optional<String> provider = extracts.privateProvider(work);
        boolean named = settings.staffNames().contains(work.municipality());
        ModelAndView page = new ModelAndView("access/extract");
        page.addObject("person", permit.recipient().toString());
        page.addObject("name", extracts.name(permit));
        page.addObject("controller", provider.orElse(municipality));
        page.addObject("isPrivate", provider.isPresent());
        page.addObject("from", period.from());
        page.addObject("to", period.to());
        page.addObject("made", LocalDate.now(clock));
        page.addObject("named", named);
        page.addObject("cut", rows.size() == MOST_ROWS);
        page.addObject(
                "lines",
                ExtractLine.of(rows, municipality).stream()
                        .map(line -> line.sentences(named, language))
                        .toList());
        return page;
    }

    private static Optional<Period> period(String from, String to, LocalDate today) {
        try {
            LocalDate last = to.isEmpty() ? today : LocalDate.parse(to.strip());
            LocalDate first = from.isEmpty() ? last.minusYears(1) : LocalDate.parse(from.strip());
            boolean sane = first.getYear() >= 2000 && last.getYear() <= 2999;
            return sane ? Optional.of(new Period(first, last)) : Optional.empty();
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }
}
