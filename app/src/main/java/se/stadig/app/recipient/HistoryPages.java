package se.stadig.app.recipient;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.stadig.app.access.Action;
import se.stadig.app.access.Permit;
import se.stadig.app.access.PersonDoor;
import se.stadig.app.access.Right;
import se.stadig.app.entry.Past;
import se.stadig.app.entry.PastStore;
import se.stadig.app.entry.Rows;
import se.stadig.app.platform.Languages;
import se.stadig.app.platform.Text;
import se.stadig.terms.IdentityType;

/** What stood about a person before it was changed, by whom and when. */
@Controller
class HistoryPages {
    /** The tables, each with the column of its key. */
    private static final Map<String, String> KEYS = Map.of(
            "recipient", "id",
            "recipient_identity", "recipient",
            "kin", "id",
            "absence", "id",
            "decision", "id",
            "granted_service", "id",
            "assignment", "id",
            "consent", "id",
            "home_entry", "id");

    private static final Map<String, Text> RELATIONS = Map.of(
            "recipient", Text.of("Språk, bostad och skydd"),
            "recipient_identity", Text.of("Namn, nummer, adress och telefon"),
            "kin", Text.of("Anhöriga och företrädare"),
            "absence", Text.of("Frånvaro"),
            "decision", Text.of("Beslut"),
            "granted_service", Text.of("Det som ska göras"),
            "assignment", Text.of("Uppdrag"),
            "consent", Text.of("Samtycken"),
            "home_entry", Text.of("Att komma in i hemmet"));

    private final PersonDoor door;
    private final PersonNames names;
    private final PastStore past;
    private final List<PersonSection> sections;

    HistoryPages(PersonDoor door, PersonNames names, PastStore past, ObjectProvider<PersonSection> sections) {
        this.door = door;
        this.names = names;
        this.past = past;
        this.sections = sections.orderedStream().toList();
    }

    @GetMapping("/person/{id}/tidigare")
    ModelAndView show(@PathVariable String id) {
        Permit permit = door.permit(id, Right.SEE_RECIPIENT, Action.READ, Past.MATTER.logged());
        return Past.page(
                new Rows.Back("/person/" + permit.recipient(), Text.of("Tillbaka till personen")),
                names.of(permit),
                past.ofRecipient(permit.recipientFor(Right.SEE_RECIPIENT), KEYS),
                RELATIONS,
                this::said);
    }

    /** Codes of the tables, as people say them. */
    private Text said(String column, String value) {
        Text itself = Text.of("{0}", value);
        return switch (column) {
            case "language" -> Text.of(Languages.all().getOrDefault(value, value));
            case "housing" -> HousingPages.housings().getOrDefault(value, itself);
            case "protection" -> HousingPages.protections(true).getOrDefault(value, itself);
            case "mandate" -> Mandate.choices().getOrDefault(value, itself);
            case "reason" -> Absence.Reason.choices().getOrDefault(value, itself);
            case "identity_type" -> Text.of(Identity.kind(IdentityType.valueOf(value)));
            case "sex" -> Text.of(value.equals("K") ? "kvinna" : "man");
            case "needs_interpreter", "needs_tested" -> Text.of(value.equals("true") ? "ja" : "nej");
            default ->
                sections.stream()
                        .flatMap(section -> section.past(column, value).stream())
                        .findFirst()
                        .orElse(itself);
        };
    }
}
