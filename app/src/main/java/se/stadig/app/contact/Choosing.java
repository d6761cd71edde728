package se.stadig.app.contact;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import se.stadig.app.entry.Field;
import se.stadig.app.entry.Form;
import se.stadig.app.platform.Text;
import se.stadig.law.Finding;
import se.stadig.law.MayBeAppointed;
import se.stadig.law.Rule;

/** Choosing one of the staff for a part that the law has something to say about. */
final class Choosing {
    private final Desk desk;
    private final Rule<MayBeAppointed.Facts> rule;

    Choosing(Desk desk, Rule<MayBeAppointed.Facts> rule) {
        this.desk = desk;
        this.rule = rule;
    }

    /** Everybody of the care staff; those who may not be chosen are told why, below the field and when they are chosen. */
    Field field(Telling telling, String name, String label) {
        Map<String, Text> choices = new LinkedHashMap<>();
        desk.lawful(telling, rule, telling.asked())
                .forEach(one -> choices.put(
                        one.candidate().id().toString(),
                        one.mayBe()
                                ? Text.of("{0}", one.candidate().name())
                                : Text.of(
                                        "{0} (får inte utses)", one.candidate().name())));
        return Field.choice(name, label, choices);
    }

    /** On the day that is typed, or else today. */
    List<Suiting> suiting(Telling telling, Form form) {
        return suiting(telling, form.dayIfAny("dag").orElse(telling.asked()));
    }

    private List<Suiting> suiting(Telling telling, LocalDate day) {
        return desk.suiting(telling, rule, day);
    }

    /**
     * What the law says of whoever is chosen.
     *
     * @param settled whether a person has settled what the law leaves open
     */
    Form judged(Telling telling, Form form, String field, Predicate<Form> settled) {
        if (form.chosenIfAny(field).isEmpty()) {
            return form;
        }
        LocalDate day = form.day("dag");
        Optional<Suiting> chosen = chosen(telling, form, field);
        if (chosen.isEmpty()) {
            return form.wrong(
                    field,
                    Text.of(
                            "Medarbetaren är inte anställd i omsorgen hos er {0}. Välj en annan medarbetare eller en annan dag.",
                            day));
        }
        return switch (chosen.get().finding()) {
            case Finding.Yes _ -> form;
            case Finding.No no ->
                form.wrong(
                        field, Text.of("{0} ({1})", no.reason(), no.provision().citation()));
            case Finding.NotInForce none -> form.wrong("dag", Text.of("{0}", none.reason()));
            case Finding.NeedsJudgement open ->
                settled.test(form)
                        ? form
                        : form.wrong(
                                field,
                                Text.of(
                                        "{0} Skriv varför medarbetaren ändå är lämplig, eller välj någon annan.",
                                        String.join(" ", open.reason(), String.join(" ", open.speaksForNo()))));
        };
    }

    private Optional<Suiting> chosen(Telling telling, Form form, String field) {
        return desk.lawful(telling, rule, form.day("dag")).stream()
                .filter(one -> one.candidate().id().toString().equals(form.text(field)))
                .findFirst();
    }

    /** An event that names whoever is chosen, with what the law said. */
    NewEvent event(Telling telling, Form form, String field, StoryKind kind) {
        Suiting chosen = chosen(telling, form, field).orElseThrow();
        LocalDate day = form.day("dag");
        return NewEvent.of(kind, day)
                .naming(new Named(chosen.candidate().id(), chosen.candidate().name(), ""))
                .judged(KeptFinding.of(rule.id(), chosen.finding(), day));
    }
}
