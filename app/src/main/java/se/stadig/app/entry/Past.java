package se.stadig.app.entry;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.web.servlet.ModelAndView;
import se.stadig.app.platform.Text;
import se.stadig.terms.SwedishTime;

/** The page that tells what stood before it was changed, by whom and when. */
public final class Past {
    public static final Matter MATTER = new Matter(
            "tidigare",
            "Tidigare uppgifter",
            "tidigare uppgifter",
            "",
            "Inget har ändrats.",
            "",
            List.of("Ändrat", "Vad", "Stod förut → står nu", "Ändrat av"));

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm").withZone(SwedishTime.ZONE);

    /** The columns that people read and what they are called, in the order in which they are shown. */
    private static final Map<String, Text> COLUMNS = columns();

    /** Where a column is called something else than elsewhere, by table and column. */
    private static final Map<String, Text> LABELS = Map.of(
            "kin.mandate", Text.of("Behörighet att företräda personen"),
            "kin.mandate_scope", Text.of("Vad behörigheten omfattar"),
            "decision.kind", Text.of("Insats"),
            "decision.first_day", Text.of("Gäller från och med"),
            "decision.last_day", Text.of("Till och med"),
            "granted_service.name", Text.of("Vad"),
            "title_evidence.kind", Text.of("Grund"),
            "title_evidence.since", Text.of("Utfärdat"),
            "consent.given_by", Text.of("Givet av"));

    /** The column by which people know a row among others of its table. */
    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("kin", "name"),
            Map.entry("decision", "case_number"),
            Map.entry("granted_service", "name"),
            Map.entry("assignment", "unit"),
            Map.entry("consent", "name"),
            Map.entry("home_entry", "way"),
            Map.entry("absence", "reason"),
            Map.entry("provider", "name"),
            Map.entry("unit", "name"),
            Map.entry("area", "name"),
            Map.entry("team", "name"),
            Map.entry("employment", "unit"),
            Map.entry("title_evidence", "kind"),
            Map.entry("delegation", "task"),
            Map.entry("team_member", "team"),
            Map.entry("guideline", "document"),
            Map.entry("care_contact_routine", "document"));

    private Past() {}

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
        columns.put("language", Text.of("Språk"));
        columns.put("needs_interpreter", Text.of("Behöver tolk"));
        columns.put("communication_needs", Text.of("Att tänka på"));
        columns.put("housing", Text.of("Bostad"));
        columns.put("protection", Text.of("Skyddade personuppgifter"));
        columns.put("code", Text.of("Kod"));
        columns.put("organisation_number", Text.of("Organisationsnummer"));
        columns.put("name", Text.of("Namn"));
        columns.put("phone", Text.of("Telefon"));
        columns.put("relation", Text.of("Relation"));
        columns.put("mandate", Text.of("Uppdrag för personen"));
        columns.put("mandate_scope", Text.of("Vad uppdraget omfattar"));
        columns.put("reason", Text.of("Skäl"));
        columns.put("case_number", Text.of("Ärendenummer"));
        columns.put("kind", Text.of("Slag"));
        columns.put("hours_per_month", Text.of("Tid"));
        columns.put("needs_tested", Text.of("Behovsprövad"));
        columns.put("per_week", Text.of("Gånger i veckan"));
        columns.put("minutes", Text.of("Minuter"));
        columns.put("staff_count", Text.of("Antal som hjälper"));
        columns.put("provider", Text.of("Utförare"));
        columns.put("form", Text.of("Regi"));
        columns.put("opened", Text.of("Öppnad"));
        columns.put("closed", Text.of("Stängd"));
        columns.put("unit", Text.of("Enhet"));
        columns.put("area", Text.of("Område"));
        columns.put("team", Text.of("Arbetslag"));
        columns.put("role", Text.of("Roll"));
        columns.put("number", Text.of("Nummer"));
        columns.put("permanent", Text.of("Tillsvidareanställd"));
        columns.put("employer", Text.of("Arbetsgivare"));
        columns.put("document", Text.of("Handling"));
        columns.put("verified_on", Text.of("Kontrollerat"));
        columns.put("offer_days", Text.of("Dagar till erbjudandet"));
        columns.put("answer_days", Text.of("Dagar till svaret"));
        columns.put("appoint_days", Text.of("Dagar till att någon är utsedd"));
        columns.put("welcome_days", Text.of("Dagar till välkomstsamtalet"));
        columns.put("plan_days", Text.of("Dagar till genomförandeplanen"));
        columns.put("ask_again_months", Text.of("Månader till nästa fråga efter ett nej"));
        columns.put("appointed_by", Text.of("Vem som utser"));
        columns.put("low_percent", Text.of("Minst så många procent av kontaktens tid hos sina personer"));
        columns.put("high_percent", Text.of("Högst så många procent av kontaktens tid hos sina personer"));
        columns.put("decided_on", Text.of("Beslutad"));
        columns.put("decided_by", Text.of("Beslutad av"));
        columns.put("by_management", Text.of("Beslutad på ledningsnivå"));
        columns.put("safety", Text.of("Rutinen täcker trygghet"));
        columns.put("continuity", Text.of("Rutinen täcker kontinuitet"));
        columns.put("individual", Text.of("Rutinen täcker individanpassad omsorg"));
        columns.put("coordination", Text.of("Rutinen täcker samordning"));
        columns.put("skill", Text.of("Kompetens"));
        columns.put("task", Text.of("Uppgift"));
        columns.put("given_by", Text.of("Delegerad av"));
        columns.put("about", Text.of("Om vad"));
        columns.put("revoked_on", Text.of("Återkallat från och med"));
        columns.put("way", Text.of("Hur personalen kommer in"));
        columns.put("what_to_do", Text.of("Att göra"));
        columns.put("received_on", Text.of("Mottaget av enheten"));
        columns.put("since", Text.of("Gäller från och med"));
        columns.put("first_day", Text.of("Första dagen"));
        columns.put("last_day", Text.of("Sista dagen"));
        return columns;
    }

    /**
     * The page.
     *
     * @param relations the tables, in words
     * @param said codes of the tables as people say them, by the column and the value
     */
    public static ModelAndView page(
            Rows.Back back,
            Text about,
            List<PastRow> rows,
            Map<String, Text> relations,
            BiFunction<String, String, Text> said) {
        return new ModelAndView("entry/past")
                .addObject("matter", MATTER)
                .addObject("back", back)
                .addObject("about", about)
                .addObject(
                        "lines",
                        rows.stream()
                                .flatMap(row -> line(row, relations, said).stream())
                                .toList());
    }

    /** Nothing of a change that people do not see, as of where a row came from. */
    private static Optional<Line> line(
            PastRow row, Map<String, Text> relations, BiFunction<String, String, Text> said) {
        Text stood = Text.NONE;
        for (Map.Entry<String, Text> column : COLUMNS.entrySet()) {
            String before = row.content().getOrDefault(column.getKey(), "");
            if (row.isTakenAway() ? !before.isEmpty() : row.differsIn(column.getKey())) {
                Text label = LABELS.getOrDefault(row.relation() + "." + column.getKey(), column.getValue());
                Text one = row.isTakenAway()
                        ? Text.of("{0}: {1}", label, said.apply(column.getKey(), before))
                        : Text.of(
                                "{0}: {1} → {2}",
                                label,
                                orNothing(column.getKey(), before, said),
                                orNothing(column.getKey(), row.then().getOrDefault(column.getKey(), ""), said));
                stood = stood.isEmpty() ? one : Text.of("{0}, {1}", stood, one);
            }
        }
        Text what = relations.getOrDefault(row.relation(), Text.of("{0}", row.relation()));
        String title = TITLES.getOrDefault(row.relation(), "");
        String named = row.isTakenAway()
                ? row.content().getOrDefault(title, "")
                : row.then().getOrDefault(title, "");
        if (!named.isEmpty()) {
            what = Text.of("{0}: {1}", what, said.apply(title, named));
        }
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

    private static Text orNothing(String column, String value, BiFunction<String, String, Text> said) {
        return value.isEmpty() ? Text.of("inget") : said.apply(column, value);
    }
}
