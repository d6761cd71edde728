package se.stadig.app.contact;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import se.stadig.app.access.Right;
import se.stadig.app.entry.Field;
import se.stadig.app.entry.Form;
import se.stadig.app.platform.Languages;
import se.stadig.app.platform.Text;
import se.stadig.law.Finding;
import se.stadig.terms.ContactEventKind;
import se.stadig.terms.ContactState;

/** Erbjudandet: when, by whom, and how the person was told. */
@Controller
@RequestMapping("/person/{id}/fok/erbjudande")
@Order(1)
class OfferPages extends StepPages {
    private static final String RULE = "FOK-1";

    OfferPages(Desk desk) {
        super(
                desk,
                new Step(
                        "erbjudande",
                        "Erbjud en fast omsorgskontakt",
                        "Anteckna ett erbjudande",
                        "erbjudande om fast omsorgskontakt",
                        Right.OFFER_CONTACT));
    }

    @Override
    Text closed(Telling telling) {
        if (!telling.story().expects(ContactEventKind.OFFERED)) {
            return telling.story().state() == ContactState.ACCEPTED
                    ? Text.of("Personen har redan tackat ja. Nästa steg är att utse någon.")
                    : Text.of("Personen har redan en fast omsorgskontakt.");
        }
        if (!telling.asked().equals(telling.today())) {
            return Text.NONE; // another day is judged with the form
        }
        return desk().mustBeOffered(telling, telling.today(), null) instanceof Finding.No no
                ? Text.of("{0}", no.reason())
                : Text.NONE;
    }

    @Override
    boolean isNext(Telling telling) {
        return telling.story().state() == ContactState.NOT_HANDLED;
    }

    @Override
    List<Text> advice(Telling telling) {
        return List.of(
                Text.of(
                        "Berätta att den fasta omsorgskontakten är en namngiven person som tar ett särskilt ansvar, att det är frivilligt, och att det går att byta."));
    }

    @Override
    Form blank(Telling telling) {
        CandidateStore.Talk talk = desk().talk(telling);
        return Form.of(
                        day("Vilken dag erbjudandet gjordes"),
                        Field.choice("vem", "Vem som erbjöd", desk().staff(telling))
                                .optional()
                                .hint("Lämna tomt om det var du."),
                        Field.choice("sprak", "På vilket språk", languages()),
                        Field.tick("tolk", "En tolk var med"),
                        Field.tick("lattlast", "Informationen var lättläst eller med bilder"),
                        Field.tick("broschyr", "Skriftlig information lämnades"),
                        Field.choice("narvarande", "Vem som var med, utom personen", Codes.PRESENT),
                        note("anteckning", "Annat att anteckna").optional())
                .showing(
                        Map.of(
                                "sprak",
                                talk.language(),
                                "tolk",
                                talk.interpreter() ? "true" : "",
                                "narvarande",
                                "NOBODY"),
                        0);
    }

    static Map<String, Text> languages() {
        Map<String, Text> languages = new LinkedHashMap<>();
        Languages.all().forEach((code, name) -> languages.put(code, Text.of(name)));
        return languages;
    }

    @Override
    Form judged(Telling telling, Form posted) {
        Form form = posted.unnamed("anteckning");
        Finding finding = desk().mustBeOffered(telling, form.day("dag"), null);
        return finding instanceof Finding.Yes
                ? form
                : form.wrong("dag", Text.of("{0} Kontrollera dagen, bostaden och besluten.", finding.reason()));
    }

    @Override
    NewEvent event(Telling telling, Form form) {
        Map<String, String> details = new HashMap<>();
        details.put("sprak", form.text("sprak"));
        details.put("narvarande", form.text("narvarande"));
        for (String tick : List.of("tolk", "lattlast", "broschyr")) {
            if (form.isTicked(tick)) {
                details.put(tick, "true");
            }
        }
        form.chosenIfAny("vem")
                .flatMap(chosen -> Optional.ofNullable(desk().staff(telling).get(chosen)))
                .ifPresent(name -> details.put("gjord-av", name.toString()));
        LocalDate day = form.day("dag");
        return NewEvent.of(StoryKind.OFFERED, day)
                .with(details)
                .because("", form.text("anteckning"))
                .judged(KeptFinding.of(RULE, desk().mustBeOffered(telling, day, null), day));
    }
}
