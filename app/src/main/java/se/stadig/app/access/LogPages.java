package se.stadig.app.access;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.stadig.app.platform.Destination;
import se.stadig.app.platform.Text;

/** Who did what with whose data, for those who review it; and one person's extract. */
@Controller
class LogPages {
    private static final String LOG = "/atkomstlogg";

    private final PersonDoor door;
    private final AccessLogStore log;

    LogPages(PersonDoor door, AccessLogStore log) {
        this.door = door;
        this.log = log;
    }

    @Bean
    @Order(8)
    static Destination review() {
        return new Destination(
                LOG, "Åtkomstlogg", "Vem som har läst och ändrat uppgifter om personer.", Right.REVIEW_LOG.name());
    }

    @GetMapping(LOG)
    ModelAndView reviewed() {
        List<LoggedAccess> rows = log.reviewed();
        door.note(
                Action.LIST,
                "åtkomstloggen",
                rows.stream().flatMap(row -> row.subject().stream()).toList());
        return page(Text.of("Åtkomstlogg"), rows, "");
    }

    @GetMapping(LOG + "/{id}")
    ModelAndView about(@PathVariable String id) {
        Permit permit = door.permit(id, Right.REVIEW_LOG, Action.READ, "personens logg");
        return page(
                Text.of("Vilka som har tagit del av uppgifterna om en person"),
                log.about(permit),
                permit.recipient().toString());
    }

    private static ModelAndView page(Text title, List<LoggedAccess> rows, String person) {
        ModelAndView page = new ModelAndView("access/log");
        page.addObject("title", title);
        page.addObject("rows", rows);
        page.addObject("person", person);
        return page;
    }
}
