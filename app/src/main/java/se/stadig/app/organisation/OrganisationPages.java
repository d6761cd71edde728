package se.stadig.app.organisation;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import se.stadig.app.access.Action;
import se.stadig.app.access.Engagement;
import se.stadig.app.access.PersonDoor;
import se.stadig.app.access.Right;
import se.stadig.app.entry.Part;
import se.stadig.app.platform.Destination;
import se.stadig.app.platform.Text;

/** The municipality's providers and units, for whoever sets them up; a unit's own areas and teams, for its manager. */
@Controller
class OrganisationPages {
    static final String MUNICIPALITY = "/kommun";
    static final String UNIT = "/enhet";

    private final PersonDoor door;
    private final ProviderRows providers;
    private final UnitRows units;
    private final AreaRows areas;
    private final TeamRows teams;

    OrganisationPages(PersonDoor door, ProviderRows providers, UnitRows units, AreaRows areas, TeamRows teams) {
        this.door = door;
        this.providers = providers;
        this.units = units;
        this.areas = areas;
        this.teams = teams;
    }

    @Bean
    @Order(11)
    static Destination municipality() {
        return new Destination(
                MUNICIPALITY, "Utförare och enheter", "Kommunens utförare och deras enheter.", Right.ORGANISE.name());
    }

    @Bean
    @Order(6)
    static Destination ownUnit() {
        return new Destination(
                UNIT, "Områden och arbetslag", "Enhetens områden och arbetslag.", Right.KEEP_TEAMS.name());
    }

    @GetMapping(MUNICIPALITY)
    ModelAndView ofMunicipality() {
        Engagement work = door.work();
        door.noteNobody(Action.READ, "utförare och enheter");
        return page(
                Text.of("Utförare och enheter"),
                MUNICIPALITY + "/" + work.municipality(),
                List.of(part(providers, work), part(units, work)));
    }

    @GetMapping(UNIT)
    ModelAndView ofUnit() {
        Engagement work = door.work();
        if (work.unit() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        door.noteNobody(Action.READ, "enhetens områden och arbetslag");
        return page(
                Text.of("Enhetens områden och arbetslag"),
                UNIT + "/" + work.unit(),
                List.of(part(areas, work), part(teams, work)));
    }

    private static Part part(OrganisationRows<?> rows, Engagement work) {
        return new Part(rows.matter(), rows.lines(work), true);
    }

    private static ModelAndView page(Text title, String path, List<Part> parts) {
        return new ModelAndView("organisation/parts")
                .addObject("title", title)
                .addObject("path", path)
                .addObject("parts", parts);
    }
}
