package se.stadig.app.guideline;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.stadig.app.entry.Field;
import se.stadig.app.entry.Form;
import se.stadig.app.platform.Text;

/** The form for a guideline, the municipality's or a unit's, and what the table says of one. */
final class GuidelineForm {
    static final List<String> COLUMNS =
            List.of("Gäller från och med", "Till och med", "Dokument", "Tider", "Vem som utser", "Kontaktens tid");

    private static final long YEAR = 365;
    private static final long FIVE_YEARS = 60;

    /** The fields that are numbers of days, by what the table calls them. */
    private static final Map<String, String> DAYS = days();

    private GuidelineForm() {}

    private static Map<String, String> days() {
        Map<String, String> days = new LinkedHashMap<>();
        days.put("dagar-erbjudande", "offer_days");
        days.put("dagar-svar", "answer_days");
        days.put("dagar-utsedd", "appoint_days");
        days.put("dagar-valkomst", "welcome_days");
        days.put("dagar-plan", "plan_days");
        return days;
    }

    static Form blank() {
        return Form.of(
                Field.day("fran", "Gäller från och med"),
                Field.day("till", "Till och med").optional().hint("Lämna tomt om riktlinjen gäller tills vidare."),
                Field.line("dokument", "Dokument", 200)
                        .hint("Var riktlinjen är beslutad, gärna med diarienummer, till exempel: dnr SN 2026/17."),
                Field.number("dagar-erbjudande", "Dagar till erbjudandet")
                        .optional()
                        .hint(
                                "Räknas från den dag då enheten tog emot uppdraget, eller från uppdragets första dag. Lämna tomt det som riktlinjen inte säger något om."),
                Field.number("dagar-svar", "Dagar till svaret").optional().hint("Räknas från erbjudandet."),
                Field.number("dagar-utsedd", "Dagar till att någon är utsedd")
                        .optional()
                        .hint("Räknas från den dag då personen tackade ja."),
                Field.number("dagar-valkomst", "Dagar till välkomstsamtalet")
                        .optional()
                        .hint("Räknas från den dag då kontakten blev utsedd."),
                Field.number("dagar-plan", "Dagar till genomförandeplanen")
                        .optional()
                        .hint("Räknas från uppdragets första dag."),
                Field.number("manader", "Månader till nästa fråga efter ett nej")
                        .optional(),
                Field.line("utser", "Vem som utser", 300)
                        .optional()
                        .hint("Till exempel: enhetschefen, efter samtal med arbetslaget."),
                Field.number("minst", "Minst så många procent av kontaktens tid hos sina personer")
                        .optional(),
                Field.number("mest", "Högst så många procent av kontaktens tid hos sina personer")
                        .optional());
    }

    static Form judged(Form posted) {
        Form form = posted.inOrder("fran", "till").whole("manader").within("manader", 1, FIVE_YEARS);
        for (String field : DAYS.keySet()) {
            form = form.whole(field).within(field, 0, YEAR);
        }
        form = form.whole("minst").within("minst", 0, 100).whole("mest").within("mest", 0, 100);
        Optional<BigDecimal> low = form.numberIfAny("minst");
        Optional<BigDecimal> high = form.numberIfAny("mest");
        if (low.isPresent() != high.isPresent()) {
            return form.wrong(
                    low.isPresent() ? "mest" : "minst", Text.of("Skriv båda procenttalen, eller inget av dem."));
        }
        return low.isPresent() && low.get().compareTo(high.get()) > 0
                ? form.wrong("mest", Text.of("Skriv ett tal som inte är lägre än det första, {0}.", low.get()))
                : form;
    }

    static Form taken(Form form) {
        return form.wrong(
                "fran", Text.of("Det finns redan en riktlinje som gäller från den dagen. Ändra den i stället."));
    }

    static Map<String, String> shown(Guideline one) {
        Map<String, String> shown = new HashMap<>();
        shown.put("fran", one.firstDay().toString());
        shown.put("till", one.lastDay().map(Object::toString).orElse(""));
        shown.put("dokument", one.document());
        shown.put("dagar-erbjudande", shown(one.offerDays()));
        shown.put("dagar-svar", shown(one.answerDays()));
        shown.put("dagar-utsedd", shown(one.appointDays()));
        shown.put("dagar-valkomst", shown(one.welcomeDays()));
        shown.put("dagar-plan", shown(one.planDays()));
        shown.put("manader", shown(one.askAgainMonths()));
        shown.put("utser", one.appointedBy());
        shown.put("minst", shown(one.lowPercent()));
        shown.put("mest", shown(one.highPercent()));
        return shown;
    }

    private static String shown(Optional<Integer> number) {
        return number.map(Object::toString).orElse("");
    }

    static Map<String, @Nullable Object> values(Form form) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("first_day", form.day("fran"));
        values.put("last_day", form.dayIfAny("till").orElse(null));
        values.put("document", form.text("dokument"));
        DAYS.forEach(
                (field, column) -> values.put(column, form.wholeIfAny(field).orElse(null)));
        values.put("ask_again_months", form.wholeIfAny("manader").orElse(null));
        values.put("appointed_by", form.text("utser"));
        values.put("low_percent", form.wholeIfAny("minst").orElse(null));
        values.put("high_percent", form.wholeIfAny("mest").orElse(null));
        return values;
    }

    static List<Text> cells(Guideline one) {
        return List.of(
                Text.of("{0}", one.firstDay()),
                one.lastDay().map(day -> Text.of("{0}", day)).orElse(Text.of("tills vidare")),
                Text.of("{0}", one.document()),
                deadlines(one),
                Text.of("{0}", one.appointedBy().isEmpty() ? "–" : one.appointedBy()),
                one.lowPercent()
                        .map(low -> Text.of(
                                "{0}–{1} procent", low, one.highPercent().orElse(low)))
                        .orElse(Text.of("–")));
    }

    /** All that it says about days, in one sentence. */
    private static Text deadlines(Guideline one) {
        return List.of(
                        days("erbjud inom {0} dagar", one.offerDays()),
                        days("svar inom {0} dagar", one.answerDays()),
                        days("utse inom {0} dagar", one.appointDays()),
                        days("välkomstsamtal inom {0} dagar", one.welcomeDays()),
                        days("genomförandeplan inom {0} dagar", one.planDays()),
                        days("fråga igen efter {0} månader", one.askAgainMonths()))
                .stream()
                .filter(text -> !text.isEmpty())
                .reduce((first, next) -> Text.of("{0}, {1}", first, next))
                .orElse(Text.of("–"));
    }

    private static Text days(String swedish, Optional<Integer> number) {
        return number.map(days -> Text.of(swedish, days)).orElse(Text.NONE);
    }
}
