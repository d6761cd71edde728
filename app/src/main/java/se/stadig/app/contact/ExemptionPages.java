package se.stadig.app.contact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import se.stadig.app.access.Right;
import se.stadig.app.entry.Field;
import se.stadig.app.entry.Form;
import se.stadig.app.platform.Text;
import se.stadig.law.Finding;
import se.stadig.law.ObviouslyUnnecessary;
import se.stadig.terms.ContactEventKind;

/**
 * Uppenbart obehövligt: only where somebody claims it, judged by a person who has found out what there is to find out. The program decides nothing; it
 * lays out what speaks for and against, and asks again.
 */
@Controller
@RequestMapping("/person/{id}/fok/undantag")
@Order(9)
class ExemptionPages extends StepPages {
    private static final String RULE = "FOK-1";
    private static final int SHORTEST = 20;
    private static final int MONTHS = 12;
    private static final List<String> ANSWERS = List.of("enbart", "natverk", "kognition", "syn");

    ExemptionPages(Desk desk) {
        super(
                desk,
                new Step(
                        "undantag",
                        "Bedöm om en fast omsorgskontakt är uppenbart obehövlig",
                        "Bedöm om det är uppenbart obehövligt",
                        "bedömning av uppenbart obehövligt",
                        Right.APPOINT_CONTACT));
    }

    @Override
    Text closed(Telling telling) {
        return telling.story().expects(ContactEventKind.EXEMPTED)
                ? Text.NONE
                : Text.of("Personen har tackat ja eller har redan en fast omsorgskontakt. Då prövas inte undantaget.");
    }

    @Override
    List<Text> advice(Telling telling) {
        return List.of(
                Text.of(
                        "Huvudregeln är att erbjuda. Undantaget är mycket snävt och bedöms för varje person för sig, av dig och inte av programmet."),
                Text.of(
                        "Att någon bara har larm, mat, städning eller inköp räcker inte. Fråga personen. Tänk på hur många personen har omkring sig och om personen har svårt att minnas eller planera."));
    }

    @Override
    Form blank(Telling telling) {
        return Form.of(
                Field.choice("enbart", "Har personen bara larm, mat, städning eller inköp?", Codes.YES_NO),
                Field.choice("natverk", "Har personen få närstående omkring sig?", Codes.KNOWN),
                Field.choice("kognition", "Har personen en kognitiv nedsättning?", Codes.KNOWN),
                Field.choice("syn", "Vad tycker personen själv?", Codes.VIEWS),
                day("Vilken dag bedömningen gjordes"),
                note("anteckning", "Varför det är uppenbart obehövligt för just den här personen"),
                Field.day("omprovas", "När bedömningen ska prövas på nytt").hint("Senast inom ett år."));
    }

    /** The tick is for the answers that the page has laid out; with others it is another. */
    @Override
    Form blank(Telling telling, Map<String, String> typed) {
        Form form = blank(telling).posted(typed);
        if (ANSWERS.stream().anyMatch(field -> form.chosenIfAny(field).isEmpty())) {
            return blank(telling);
        }
        List<Field> fields = new ArrayList<>(blank(telling).fields());
        fields.add(
                Field.tick(
                        tick(form),
                        "Jag har läst vad som talar för och emot här ovanför, och min bedömning är att det är uppenbart obehövligt."));
        return new Form(fields, 0);
    }

    private static String tick(Form form) {
        return "bedomt-" + ANSWERS.stream().map(form::text).collect(Collectors.joining("-"));
    }

    @Override
    Form judged(Telling telling, Form posted) {
        Form form = posted.unnamed("anteckning").atLeast("anteckning", SHORTEST);
        if (form.text("natverk").equals("NOT_CONSIDERED")) {
            form = form.wrong("natverk", Text.of("Ta reda på det innan du bedömer."));
        }
        if (form.text("kognition").equals("NOT_CONSIDERED")) {
            form = form.wrong("kognition", Text.of("Ta reda på det innan du bedömer."));
        }
        if (form.text("syn").equals("NOT_ASKED")) {
            form = form.wrong("syn", Text.of("Fråga personen innan du bedömer."));
        }
        if (form.text("syn").equals("WANTS_CONTACT")) {
            form = form.wrong(
                    "syn",
                    Text.of(
                            "Den som själv vill ha en fast omsorgskontakt ska erbjudas. Anteckna ett erbjudande i stället."));
        }
        LocalDate day = form.day("dag");
        LocalDate review = form.day("omprovas");
        if (!review.isAfter(day) || review.isAfter(day.plusMonths(MONTHS))) {
            form = form.wrong(
                    "omprovas", Text.of("Skriv en dag efter {0} och senast {1}.", day, day.plusMonths(MONTHS)));
        }
        if (!(finding(telling, form) instanceof Finding.NeedsJudgement)) {
            form = form.wrong(
                    "dag",
                    Text.of(
                            "{0} Kontrollera dagen, bostaden och besluten.",
                            finding(telling, form).reason()));
        }
        return form.isTicked(tick(form))
                ? form
                : form.wrong(
                        tick(form),
                        Text.of("Läs vad som talar för och emot. Kryssa i rutan om din bedömning står fast."));
    }

    private Finding finding(Telling telling, Form form) {
        return desk().mustBeOffered(telling, form.day("dag"), claim(form));
    }

    private static ObviouslyUnnecessary claim(Form form) {
        return new ObviouslyUnnecessary(
                form.text("enbart").equals("YES"),
                ObviouslyUnnecessary.Known.valueOf(form.text("natverk")),
                ObviouslyUnnecessary.Known.valueOf(form.text("kognition")),
                ObviouslyUnnecessary.OwnView.valueOf(form.text("syn")));
    }

    /** Once everything is filled in. */
    @Override
    List<KeptFinding> findings(Telling telling, Form form) {
        boolean filled = form.dayIfAny("dag").isPresent()
                && ANSWERS.stream().allMatch(field -> form.chosenIfAny(field).isPresent());
        return filled && finding(telling, form) instanceof Finding.NeedsJudgement open
                ? List.of(KeptFinding.of(RULE, open, form.day("dag")))
                : List.of();
    }

    @Override
    NewEvent event(Telling telling, Form form) {
        return NewEvent.of(StoryKind.EXEMPTED, form.day("dag"))
                .with(Map.of(
                        "enbart", form.text("enbart"),
                        "natverk", form.text("natverk"),
                        "kognition", form.text("kognition"),
                        "syn", form.text("syn"),
                        "omprovas", form.text("omprovas")))
                .because("", form.text("anteckning"))
                .judged(KeptFinding.of(RULE, finding(telling, form), form.day("dag")));
    }
}
