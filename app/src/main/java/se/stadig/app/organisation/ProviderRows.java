package se.stadig.app.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import se.stadig.app.access.Engagement;
import se.stadig.app.access.PersonDoor;
import se.stadig.app.entry.Field;
import se.stadig.app.entry.Form;
import se.stadig.app.entry.Matter;
import se.stadig.app.entry.RowStore;
import se.stadig.app.platform.Text;
import se.stadig.terms.IdentityNumber;
import se.stadig.terms.OperatingForm;

/** Utförare: who runs the units. An organisation number stays what it was; who got another one is another provider. */
@Controller
@RequestMapping(OrganisationPages.MUNICIPALITY + "/{id}/utforare")
@Order(1)
class ProviderRows extends OrganisationRows<Provider> {
    private static final Matter MATTER = new Matter(
            "utforare",
            "Utförare",
            "utförare",
            "Ny utförare",
            "Ingen utförare är införd än.",
            "",
            List.of("Namn", "Organisationsnummer", "Regi"));

    ProviderRows(PersonDoor door, UnitStore units, RowStore rows) {
        super(door, units, rows, Ground.OWN_MUNICIPALITY, "provider", MATTER);
    }

    @Override
    protected List<Provider> stored(Engagement work) {
        return units.providers();
    }

    @Override
    protected List<Text> cells(Provider one) {
        return List.of(
                Text.of("{0}", one.name()),
                Text.of("{0}", one.organisationNumber().replaceFirst("^(.{6})", "$1-")),
                Provider.name(one.form()));
    }

    @Override
    protected Form blank(Engagement work) {
        Map<String, Text> forms = new LinkedHashMap<>();
        for (OperatingForm form : OperatingForm.values()) {
            forms.put(form.name(), Provider.name(form));
        }
        return Form.of(
                Field.line("namn", "Namn", 100),
                Field.line("nummer", "Organisationsnummer", 11).hint("Tio siffror, till exempel 212000-1967."),
                Field.choice("regi", "Regi", forms)
                        .hint(
                                "Egen regi är kommunens egen verksamhet. Enskild regi är ett företag eller en förening, som svarar för sina egna uppgifter."));
    }

    @Override
    protected Map<String, String> shown(Provider one) {
        return Map.of(
                "namn", one.name(),
                "nummer", one.organisationNumber(),
                "regi", one.form().name());
    }

    @Override
    protected Form judged(Engagement work, Optional<UUID> row, Form posted) {
        String digits = digits(posted);
        boolean right = digits.matches("[0-9]{10}") && IdentityNumber.hasCheckDigit(digits, 0);
        return right
                ? posted
                : posted.wrong(
                        "nummer",
                        Text.of(
                                "Kontrollera organisationsnumret: tio siffror, där den sista ska stämma med de andra."));
    }

    @Override
    protected Form taken(Form form) {
        return form.wrong("nummer", Text.of("Det finns redan en utförare med det organisationsnumret."));
    }

    @Override
    protected RowStore.Owner owner(Engagement work) {
        throw new IllegalStateException("A provider belongs to no municipality.");
    }

    @Override
    protected Map<String, @Nullable Object> values(Engagement work, Form form) {
        return Map.of();
    }

    @Override
    protected Form add(Engagement work, Form form) {
        units.add(digits(form), form.text("namn"), OperatingForm.valueOf(form.text("regi")));
        return form;
    }

    @Override
    protected boolean change(Engagement work, UUID row, Form form) {
        return units.change(row, form.version(), form.text("namn"), OperatingForm.valueOf(form.text("regi")));
    }

    private static String digits(Form form) {
        return form.text("nummer").replace("-", "");
    }
}
