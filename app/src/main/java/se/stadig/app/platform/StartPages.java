package se.stadig.app.platform;

import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a person lands after logging in: straight at the only destination, or at the list of them. */
@Controller
class StartPages {
    private final Destinations destinations;

    StartPages(Destinations destinations) {
        this.destinations = destinations;
    }

    @GetMapping("/")
    String start(Principal person) {
        List<Destination> open = destinations.openTo(person);
        return open.size() == 1 ? "redirect:" + open.getFirst().path() : "platform/start";
    }
}
