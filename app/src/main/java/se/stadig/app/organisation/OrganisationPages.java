package se.stadig.app.organisation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import se.stadig.app.access.Action;
import se.stadig.app.access.Engagement;
import se.stadig.app.access.PersonDoor;
import se.stadig.app.access.Right;
import se.stadig.app.entry.Part;
import se.stadig.app.entry.Past;
import se.stadig.app.entry.PastStore;
import se.stadig.app.entry.Rows;
import se.stadig.app.platform.Destination;
import se.stadig.app.platform.Text;
import se.stadig.terms.OperatingForm;

/** The municipality's providers and units, for whoever sets them up; a unit's own areas and teams, for its manager. */
@Controller
class OrganisationPages {
    static final String MUNICIPALITY = "/kommun";
    static final String UNIT = "/enhet";

    /** The tables, each with the column of its key. */
    private static final Map<String, String> KEYS = Map.of("provider", "id", "unit", "id", "area", "id", "team", "id");

    private static final Map<String, Text> RELATIONS = Map.of(
            "provider", Text.of("Utförare"),
            "unit", Text.of("Enhet"),
            "area", Text.of("Område"),
            "team", Text.of("Arbetslag"));

    private final PersonDoor door;
    private final UnitStore store;
    private final PastStore past;
    private final ProviderRows providers;
    private final UnitRows units;
    private final AreaRows areas;
    private final TeamRows teams;

    OrganisationPages(
            PersonDoor door,
            UnitStore store,
            PastStore past,
            ProviderRows providers,
            UnitRows units,
            AreaRows areas,
            TeamRows teams) {
        this.door = door;
        this.store = store;
        this.past = past;
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
                List.of(part(providers, work), part(units, work)),
                MUNICIPALITY + "/" + work.municipality() + "/tidigare");
    }

    /** What stood before, of the whole municipality. */
    @GetMapping(MUNICIPALITY + "/{id}/tidigare")
    ModelAndView before(@PathVariable String id) {
        Engagement work = door.work();
        if (!work.municipality().equals(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        door.noteNobody(Action.READ, "utförares och enheters tidigare uppgifter");
        return Past.page(
                new Rows.Back(MUNICIPALITY, Text.of("Utförare och enheter")),
                Text.of("Kommunens utförare och enheter, och enheternas områden och arbetslag."),
                past.ofMunicipality(work.municipality(), KEYS),
                RELATIONS,
                this::said);
    }

    private Text said(String column, String value) {
        return switch (column) {
            case "provider" -> store.providerName(UUID.fromString(value));
            case "unit" -> store.unitName(UUID.fromString(value));
            case "form" -> Provider.name(OperatingForm.valueOf(value));
            default -> Text.of("{0}", value);
        };
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
                List.of(part(areas, work), part(teams, work)),
                "");
    }

    private static Part part(OrganisationRows<?> rows, Engagement work) {
        return new Part(rows.matter(), rows.lines(work), true);
    }

    private static ModelAndView page(Text title, String path, List<Part> parts, String history) {
        return new ModelAndView("organisation/parts")
                .addObject("title", title)
                .addObject("path", path)
                .addObject("parts", parts)
                .addObject("history", history);
    }
}
