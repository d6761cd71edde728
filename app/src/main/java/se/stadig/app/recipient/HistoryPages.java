package se.stadig.app.recipient;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import se.stadig.terms.IdentityType;
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

    /** The columns that people read and what they are called, in the order in which they are shown. */
    private static final Map<String, Text> COLUMNS = columns();

    private static Map<String, Text> columns() {
        Map<String, Text> columns = new LinkedHashMap<>();
        columns.put("given_name", Text.of("Förnamn"));
        columns.put("family_name", Text.of("Efternamn"));
        columns.put("identity_type", Text.of("Slag av nummer"));
        columns.put("identity_number", Text.of("Nummer"));
        columns.put("birth_date", Text.of("Född"));
        columns.put("sex", Text.of("Kön"));
        columns.put("street", Text.of("Gatuadress"));
        columns.put("postal_code", Text.of("Postnummer"));
        columns.put("locality", Text.of("Ort"));
        columns.put("phone", Text.of("Telefon"));
        columns.put("language", Text.of("Språk"));
        columns.put("needs_interpreter", Text.of("Behöver tolk"));
        columns.put("communication_needs", Text.of("Att tänka på"));
        columns.put("housing", Text.of("Bostad"));
        columns.put("protection", Text.of("Skyddade personuppgifter"));
        columns.put("since", Text.of("Gäller från och med"));
        columns.put("name", Text.of("Namn"));
        columns.put("relation", Text.of("Relation"));
        columns.put("mandate", Text.of("Uppdrag för personen"));
        columns.put("mandate_scope", Text.of("Vad uppdraget omfattar"));
        columns.put("reason", Text.of("Skäl"));
        columns.put("case_number", Text.of("Ärendenummer"));
        columns.put("kind", Text.of("Insats"));
        columns.put("hours_per_month", Text.of("Tid"));
        columns.put("needs_tested", Text.of("Behovsprövad"));
        columns.put("per_week", Text.of("Gånger i veckan"));
        columns.put("minutes", Text.of("Minuter"));
        columns.put("staff_count", Text.of("Antal som hjälper"));
        columns.put("unit", Text.of("Enhet"));
        columns.put("team", Text.of("Arbetslag"));
        columns.put("received_on", Text.of("Mottaget av enheten"));
        columns.put("first_day", Text.of("Första dagen"));
        columns.put("last_day", Text.of("Sista dagen"));
        return columns;
    }

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
                        recipients.past(permit).stream()
                                .flatMap(row -> line(row).stream())
                                .toList());
    }

    /** Nothing of a change that people do not see, as of where a row came from. */
    private Optional<Line> line(PastRow row) {
        Text stood = Text.NONE;
        for (Map.Entry<String, Text> column : COLUMNS.entrySet()) {
            String value = row.content().getOrDefault(column.getKey(), "");
            if (row.isTakenAway() ? !value.isEmpty() : row.differsIn(column.getKey())) {
                Text said = value.isEmpty() ? Text.of("inget") : said(column.getKey(), value);
                Text one = Text.of("{0}: {1}", column.getValue(), said);
                stood = stood.isEmpty() ? one : Text.of("{0}, {1}", stood, one);
            }
        }
        Text what = Text.of(RELATIONS.getOrDefault(row.relation(), row.relation()));
        if (row.isTakenAway()) {
            what = Text.of("{0} (borttaget)", what);
        } else if (row.isBroughtBack()) {
            what = Text.of("{0} (återtaget efter att ha varit borttaget)", what);
        } else if (stood.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Line(
                new UUID(0, 0),
                List.of(
                        Text.of("{0}", CLOCK.format(row.until())),
                        what,
                        stood.isEmpty() ? Text.of("–") : stood,
                        Text.of("{0}", row.changedBy().isEmpty() ? "–" : row.changedBy()))));
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
