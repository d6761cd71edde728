package se.stadig.app.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
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
import se.stadig.app.organisation.OrganisationRows.Ground;
import se.stadig.app.platform.Destination;
import se.stadig.app.platform.Text;
import se.stadig.terms.OperatingForm;

/** The municipality's providers and units, for whoever sets them up; a unit's own areas and teams, for its manager. */
@Controller
public class OrganisationPages {
    public static final String MUNICIPALITY = "/kommun";
    public static final String UNIT = "/enhet";

    private static final Map<String, Text> RELATIONS = Map.of(
            "provider", Text.of("Utförare"),
            "unit", Text.of("Enhet"),
            "area", Text.of("Område"),
            "team", Text.of("Arbetslag"),
            "guideline", Text.of("Riktlinje"),
            "care_contact_routine", Text.of("Rutin"));

    private final PersonDoor door;
    private final UnitStore store;
    private final PastStore past;
    private final List<OrganisationRows<?>> rows;

    OrganisationPages(PersonDoor door, UnitStore store, PastStore past, ObjectProvider<OrganisationRows<?>> rows) {
        this.door = door;
        this.store = store;
        this.past = past;
        this.rows = rows.orderedStream().toList();
    }

    @Bean
    @Order(11)
    static Destination municipality() {
        return new Destination(
                MUNICIPALITY,
                "Utförare och enheter",
                "Kommunens utförare, deras enheter och kommunens riktlinje.",
                Right.ORGANISE.name());
    }

    @Bean
    @Order(6)
    static Destination ownUnit() {
        return new Destination(
                UNIT,
                "Områden och arbetslag",
                "Enhetens områden, arbetslag, riktlinje och rutiner.",
                Right.KEEP_TEAMS.name());
    }

    @GetMapping(MUNICIPALITY)
    ModelAndView ofMunicipality() {
        Engagement work = door.work();
        door.noteNobody(Action.READ, "utförare och enheter");
        return page(
                Text.of("Utförare och enheter"),
                MUNICIPALITY + "/" + work.municipality(),
                parts(Ground.OWN_MUNICIPALITY, work),
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
        Map<String, Text> said = new HashMap<>(); // each name is asked for once, however often it stands there
        store.providers().forEach(one -> said.put("provider " + one.id(), Text.of("{0}", one.name())));
        return Past.page(
                new Rows.Back(MUNICIPALITY, Text.of("Utförare och enheter")),
                Text.of("Kommunens utförare, enheter och riktlinjer, och enheternas områden, arbetslag och rutiner."),
                past.ofMunicipality(work.municipality(), keys()),
                RELATIONS,
                (column, value) -> said.computeIfAbsent(column + " " + value, _ -> said(column, value)));
    }

    /** The tables, each with the column of its key. */
    private Map<String, String> keys() {
        return rows.stream()
                .collect(Collectors.toMap(OrganisationRows::table, _ -> "id", (one, _) -> one, TreeMap::new));
    }

    private Text said(String column, String value) {
        return switch (column) {
            case "provider" -> store.providerName(UUID.fromString(value));
            case "unit" -> store.unitName(UUID.fromString(value));
            case "by_management", "safety", "continuity", "individual", "coordination" ->
                Text.of(value.equals("true") ? "ja" : "nej");
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
                Text.of("Enhetens områden och arbetslag"), UNIT + "/" + work.unit(), parts(Ground.OWN_UNIT, work), "");
    }

    private List<Part> parts(Ground page, Engagement work) {
        return rows.stream()
                .filter(one -> one.isOn(page))
                .map(one -> new Part(one.matter(), one.lines(work), true))
                .toList();
    }

    private static ModelAndView page(Text title, String path, List<Part> parts, String history) {
        return new ModelAndView("organisation/parts")
                .addObject("title", title)
                .addObject("path", path)
                .addObject("parts", parts)
                .addObject("history", history);
    }
}
