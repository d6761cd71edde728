package se.stadig.app.contact;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import se.stadig.app.access.Right;
import se.stadig.app.entry.Field;
import se.stadig.app.entry.Form;
import se.stadig.app.guideline.Guideline;
import se.stadig.app.guideline.GuidelineStore;
import se.stadig.app.platform.Text;
import se.stadig.terms.ContactState;

/** Svaret: yes, no, or none yet; why, who helped, and when to ask again. */
@Controller
@RequestMapping("/person/{id}/fok/svar")
@Order(2)
class AnswerPages extends StepPages {
    private static final int DAYS_WITHOUT_ANSWER = 14;

    private final GuidelineStore guidelines;

    AnswerPages(Desk desk, GuidelineStore guidelines) {
        super(
                desk,
                new Step(
                        "svar",
                        "Svaret på erbjudandet",
                        "Anteckna svaret",
                        "svar om fast omsorgskontakt",
                        Right.OFFER_CONTACT));
        this.guidelines = guidelines;
    }

    @Override
    Text closed(Telling telling) {
        return telling.story().state() == ContactState.OFFERED
                ? Text.NONE
                : Text.of("Det finns inget erbjudande som väntar på svar. Anteckna erbjudandet först.");
    }

    @Override
    boolean isNext(Telling telling) {
        return true;
    }

    @Override
    Form blank(Telling telling) {
        Map<String, Text> answers = new LinkedHashMap<>();
        answers.put("YES", Text.of("ja"));
        answers.put("NO", Text.of("nej"));
        answers.put("NONE", Text.of("inget svar än"));
        return Form.of(
                        Field.choice("svar", "Vad personen svarade", answers),
                        day("Vilken dag"),
                        Field.choice("skal", "Varför personen tackade nej", Codes.DECLINES)
                                .needed("Fylls i när svaret är nej."),
                        note("anteckning", "Med personens egna ord").optional(),
                        Field.choice("hjalp", "Vem som hjälpte personen att svara", Codes.HELPED),
                        Field.day("igen", "Fråga igen")
                                .optional()
                                .hint(
                                        "När svaret är nej eller saknas. Lämnar du det tomt gäller riktlinjens tid efter ett nej, och två veckor när svaret saknas."))
                .showing(Map.of("hjalp", "NOBODY"), 0);
    }

    @Override
    Form judged(Telling telling, Form posted) {
        Form form = posted.unnamed("anteckning");
        if (form.text("svar").equals("NO") && form.chosenIfAny("skal").isEmpty()) {
            form = form.wrong("skal", Text.of("Välj varför personen tackade nej, eller ”ville inte säga varför”."));
        }
        Optional<LocalDate> again = form.dayIfAny("igen");
        if (form.text("svar").equals("NO")
                && again.isEmpty()
                && monthsAfterNo(telling).isEmpty()) {
            form = form.wrong(
                    "igen", Text.of("Skriv när ni ska fråga igen. Ingen riktlinje säger hur länge ni ska vänta."));
        }
        return again.isPresent() && !again.get().isAfter(form.day("dag"))
                ? form.wrong("igen", Text.of("Skriv en dag efter {0}.", form.day("dag")))
                : form;
    }

    /** As the guideline says that holds today; nothing where none says it. */
    private Optional<Integer> monthsAfterNo(Telling telling) {
        return guidelines.on(telling.unit(), telling.today()).flatMap(Guideline::askAgainMonths);
    }

    @Override
    NewEvent event(Telling telling, Form form) {
        String answer = form.text("svar");
        LocalDate day = form.day("dag");
        Map<String, String> details = new HashMap<>();
        details.put("hjalp", form.text("hjalp"));
        if (!answer.equals("YES")) {
            LocalDate again = form.dayIfAny("igen")
                    .orElseGet(() -> answer.equals("NO")
                            ? day.plusMonths(monthsAfterNo(telling).orElseThrow())
                            : day.plusDays(DAYS_WITHOUT_ANSWER));
            details.put("igen", again.toString());
        }
        return NewEvent.of(
                        switch (answer) {
                            case "YES" -> StoryKind.ACCEPTED;
                            case "NO" -> StoryKind.DECLINED;
                            default -> StoryKind.UNANSWERED;
                        },
                        day)
                .with(details)
                .because(answer.equals("NO") ? form.text("skal") : "", form.text("anteckning"));
    }
}
