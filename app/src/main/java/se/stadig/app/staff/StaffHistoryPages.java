package se.stadig.app.staff;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.stadig.app.access.Action;
import se.stadig.app.access.Right;
import se.stadig.app.access.StaffDoor;
import se.stadig.app.access.StaffPermit;
import se.stadig.app.entry.Past;
import se.stadig.app.entry.PastStore;
import se.stadig.app.entry.Rows;
import se.stadig.app.organisation.UnitStore;
import se.stadig.app.platform.Languages;
import se.stadig.app.platform.Text;
import se.stadig.terms.StaffRole;
import se.stadig.terms.TitleEvidence;

/** What stood about one of the staff before it was changed, by whom and when. */
@Controller
class StaffHistoryPages {
    /** The tables, each with the column of its key. Skills and languages are in it when they are taken away. */
    private static final Map<String, String> KEYS = Map.of(
            "staff", "id",
            "employment", "id",
            "title_evidence", "id",
            "delegation", "id",
            "team_member", "id",
            "staff_absence", "id");

    private static final Map<String, Text> RELATIONS = Map.of(
            "staff", Text.of("Namn och telefon"),
            "employment", Text.of("Anställningar"),
            "title_evidence", Text.of("Titel"),
            "delegation", Text.of("Delegeringar"),
            "team_member", Text.of("Arbetslag"),
            "staff_absence", Text.of("Frånvaro"),
            "staff_skill", Text.of("Kompetenser"),
            "staff_language", Text.of("Språk"));

    private final StaffDoor door;
    private final StaffStore staff;
    private final UnitStore units;
    private final PastStore past;

    StaffHistoryPages(StaffDoor door, StaffStore staff, UnitStore units, PastStore past) {
        this.door = door;
        this.staff = staff;
        this.units = units;
        this.past = past;
    }

    @GetMapping(StaffRows.STAFF + "/{id}/tidigare")
    ModelAndView show(@PathVariable String id) {
        StaffPermit permit = door.permit(id, Right.SEE_STAFF, Action.READ, "medarbetares tidigare uppgifter");
        return Past.page(
                new Rows.Back(StaffRows.STAFF + "/" + permit.staff(), Text.of("Tillbaka till medarbetaren")),
                Text.of("{0}", staff.member(permit).name()),
                past.ofStaff(permit.staffFor(Right.SEE_STAFF), KEYS),
                RELATIONS,
                this::said);
    }

    private Text said(String column, String value) {
        return switch (column) {
            case "role" -> Employment.name(StaffRole.valueOf(value));
            case "kind" -> Evidence.name(TitleEvidence.valueOf(value));
            case "permanent" -> Text.of(value.equals("true") ? "ja" : "nej");
            case "language" -> Text.of(Languages.all().getOrDefault(value, value));
            case "unit" -> units.unitName(UUID.fromString(value));
            case "team" -> units.teamName(UUID.fromString(value));
            default -> Text.of("{0}", value);
        };
    }
}
