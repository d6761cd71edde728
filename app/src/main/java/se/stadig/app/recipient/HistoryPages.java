package se.stadig.app.recipient;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.stadig.app.access.Action;
import se.stadig.app.access.Permit;
import se.stadig.app.access.PersonDoor;
import se.stadig.app.access.Right;
import se.stadig.app.entry.Line;
import se.stadig.app.entry.Matter;
import se.stadig.app.platform.Languages;
import se.stadig.app.platform.Text;
import se.stadig.terms.SwedishTime;

/** What stood about a person before it was changed, by whom and when. */
@Controller
class HistoryPages {
    private static final Matter MATTER = new Matter(
            "tidigare",
            "Tidigare uppgifter",
            "tidigare uppgifter",
            "",
            "Inget har ändrats.",
            "",
            List.of("Ändrat", "Vad", "Stod förut", "Ändrat av"));

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm").withZone(SwedishTime.ZONE);

    /** The tables, in words. */
    private static final Map<String, String> RELATIONS = Map.of(
            "recipient", "Språk, bostad och skydd",
            "recipient_identity", "Namn, nummer, adress och telefon",
            "kin", "Anhöriga och företrädare",
            "absence", "Frånvaro",
            "decision", "Beslut",
            "granted_service", "Det som ska göras",
            "assignment", "Uppdrag");

    /** The columns that people read, in the order in which they are shown. */
    private static final List<String> COLUMNS = List.of(
            "given_name",
            "family_name",
            "identity_number",
            "birth_date",
            "street",
            "postal_code",
            "locality",
            "phone",
            "language",
            "communication_needs",
            "housing",
            "protection",
            "since",
            "name",
            "relation",
            "mandate",
            "mandate_scope",
            "identity_type",
            "reason",
            "case_number",
            "kind",
            "hours_per_month",
            "per_week",
            "minutes",
            "staff_count",
            "received_on",
            "first_day",
            "last_day");

    private final PersonDoor door;
    private final RecipientStore recipients;
    private final List<PersonSection> sections;

    HistoryPages(PersonDoor door, RecipientStore recipients, ObjectProvider<PersonSection> sections) {
        this.door = door;
        this.recipients = recipients;
        this.sections = sections.orderedStream().toList();
    }

    @GetMapping("/person/{id}/tidigare")
    ModelAndView show(@PathVariable String id) {
        Permit permit = door.permit(id, Right.SEE_RECIPIENT, Action.READ, MATTER.logged());
        return new ModelAndView("recipient/past")
                .addObject("matter", MATTER)
                .addObject("person", permit.recipient().toString())
                .addObject("name", recipients.of(permit))
                .addObject(
                        "lines",
                        recipients.past(permit).stream().map(this::line).toList());
    }

    private Line line(PastRow row) {
        Text stood = Text.NONE;
        for (String column : COLUMNS) {
            String value = row.content().getOrDefault(column, "");
            if (!value.isEmpty()) {
                Text one = said(column, value);
                stood = stood.isEmpty() ? one : Text.of("{0}, {1}", stood, one);
            }
        }
        return new Line(
                new UUID(0, 0),
                List.of(
                        Text.of("{0}", CLOCK.format(row.until())),
                        Text.of(RELATIONS.getOrDefault(row.relation(), row.relation())),
                        stood,
                        Text.of("{0}", row.changedBy().isEmpty() ? "–" : row.changedBy())));
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
            case "first_day" -> Text.of("från {0}", value);
            case "last_day" -> Text.of("till {0}", value);
            case "since" -> Text.of("sedan {0}", value);
            default ->
                sections.stream()
                        .flatMap(section -> section.past(column, value).stream())
                        .findFirst()
                        .orElse(itself);
        };
    }
}
