package se.stadig.app.recipient;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.stadig.app.entry.Field;
import se.stadig.app.entry.Form;
import se.stadig.app.platform.Text;
import se.stadig.terms.IdentityNumber;
import se.stadig.terms.IdentityType;
import se.stadig.terms.Sex;

/** The fields that say who and where a person is. A personnummer or samordningsnummer tells birth date and sex; other numbers do not. */
final class IdentityForm {
    private IdentityForm() {}

    /** Who somebody is. */
    static List<Field> who() {
        Map<String, Text> types = new LinkedHashMap<>();
        for (IdentityType type : IdentityType.values()) {
            types.put(type.name(), Text.of(Identity.kind(type)));
        }
        return List.of(
                Field.line("fornamn", "Förnamn", 60),
                Field.line("efternamn", "Efternamn", 60),
                Field.choice("slag", "Slag av nummer", types),
                Field.line("nummer", "Nummer", 64)
                        .hint("Personnummer och samordningsnummer med tolv siffror, till exempel 19121212-1212."),
                Field.day("fodd", "Född").needed("Behövs bara när numret inte säger det."),
                Field.choice("kon", "Kön", Map.of("K", Text.of("kvinna"), "M", Text.of("man")))
                        .optional());
    }

    /** Where and how somebody is reached. */
    static List<Field> where() {
        return List.of(
                Field.line("gata", "Gatuadress", 100).optional(),
                Field.line("postnummer", "Postnummer", 6).optional(),
                Field.line("ort", "Ort", 60).optional(),
                Field.phone("telefon", "Telefon").optional());
    }

    static Field since() {
        return Field.day("sedan", "Uppgifterna gäller från och med")
                .optional()
                .hint(
                        "Till exempel dagen för flytten eller namnbytet. Det som stod förut finns kvar under Tidigare uppgifter.");
    }

    static Map<String, String> shown(Identity identity) {
        return Map.ofEntries(
                Map.entry("fornamn", identity.givenName()),
                Map.entry("efternamn", identity.familyName()),
                Map.entry("slag", identity.type().name()),
                Map.entry("nummer", identity.writtenNumber()),
                Map.entry("fodd", identity.birthDate().toString()),
                Map.entry("kon", identity.sex().map(Enum::name).orElse("")),
                Map.entry("gata", identity.street()),
                Map.entry("postnummer", identity.postalCode()),
                Map.entry("ort", identity.locality()),
                Map.entry("telefon", identity.phone()),
                Map.entry("sedan", identity.since().map(LocalDate::toString).orElse("")));
    }

    /** The form, with what is wrong with the number and the postal code. */
    static Form judged(Form posted, LocalDate today) {
        Form form = posted;
        if (has(form, "postnummer") && !form.text("postnummer").matches("([0-9]{3} ?[0-9]{2})?")) {
            form = form.wrong("postnummer", Text.of("Skriv postnumret med fem siffror, till exempel 999 01."));
        }
        form = begun(form, today);
        return has(form, "nummer") ? judgedNumber(form, today) : form;
    }

    /** What is saved holds at once, so that it cannot be from a day to come. */
    static Form begun(Form form, LocalDate today) {
        return has(form, "sedan")
                        && form.dayIfAny("sedan")
                                .filter(day -> day.isAfter(today))
                                .isPresent()
                ? form.wrong(
                        "sedan",
                        Text.of("Det du sparar gäller genast. Vänta med att spara till den dag då det börjar gälla."))
                : form;
    }

    private static Form judgedNumber(Form form, LocalDate today) {
        Optional<IdentityType> type = type(form);
        if (type.isEmpty() || form.text("nummer").isEmpty()) {
            return form;
        }
        if (!type.get().isNational()) {
            if (IdentityNumber.faultOf(digits(form)).isEmpty()) {
                return form.wrong(
                        "slag",
                        Text.of("Numret är ett personnummer eller ett samordningsnummer. Välj det slaget av nummer."));
            }
            return form.dayIfAny("fodd").isEmpty()
                    ? form.wrong("fodd", Text.of("Skriv när personen är född; det framgår inte av numret."))
                    : born(form, "fodd", form.day("fodd"), today);
        }
        String digits = digits(form);
        if (IdentityNumber.faultOf(digits).isPresent()) {
            return form.wrong(
                    "nummer",
                    digits.matches("[0-9]{12}")
                            ? Text.of("Kontrollera numret: den sista siffran stämmer inte med de andra.")
                            : Text.of("Skriv numret med tolv siffror: år, månad, dag och de fyra sista."));
        }
        Optional<LocalDate> birth = birth(digits, type.get());
        if (birth.isEmpty()) {
            return form.wrong(
                    "nummer",
                    Text.of("Kontrollera numret och slaget: de åtta första siffrorna är inget födelsedatum."));
        }
        if (form.dayIfAny("fodd").isPresent() && !form.dayIfAny("fodd").equals(birth)) {
            return form.wrong("fodd", Text.of("Födelsedatumet stämmer inte med numret."));
        }
        Form born = born(form, "nummer", birth.get(), today);
        if (!born.isRight()) {
            return born;
        }
        Optional<Sex> sex = form.chosenIfAny("kon").map(Sex::valueOf);
        return sex.isPresent() && !IdentityNumber.agreesWithSex(digits, sex.get())
                ? form.wrong("kon", Text.of("Könet stämmer inte med numret."))
                : form;
    }

    private static Form born(Form form, String field, LocalDate birth, LocalDate today) {
        return birth.isAfter(today) || birth.getYear() < 1900
                ? form.wrong(field, Text.of("Kontrollera födelsedatumet: {0}.", birth))
                : form;
    }

    /** The columns of the identity, of a form that is right. */
    static Map<String, @Nullable Object> values(Form form) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (has(form, "nummer")) {
            IdentityType type = type(form).orElseThrow();
            String number =
                    switch (type) {
                        case PERSONNUMMER, SAMORDNINGSNUMMER -> digits(form);
                        case RESERVE ->
                            form.text("nummer").toUpperCase(Locale.ROOT); // "r-12" and "R-12" are the same person
                        case PSEUDONYM -> form.text("nummer");
                    };
            values.put("given_name", form.text("fornamn"));
            values.put("family_name", form.text("efternamn"));
            values.put("identity_type", type.name());
            values.put("identity_number", number);
            values.put("birth_date", type.isNational() ? birth(number, type).orElseThrow() : form.day("fodd"));
            values.put(
                    "sex",
                    type.isNational() ? sex(number) : form.chosenIfAny("kon").orElse(null));
        }
        values.put("street", form.text("gata"));
        values.put("postal_code", form.text("postnummer"));
        values.put("locality", form.text("ort"));
        values.put("phone", form.text("telefon"));
        return values;
    }

    private static boolean has(Form form, String name) {
        return form.fields().stream().anyMatch(field -> field.name().equals(name));
    }

    private static Optional<IdentityType> type(Form form) {
        return form.chosenIfAny("slag").map(IdentityType::valueOf);
    }

    private static String digits(Form form) {
        return form.text("nummer").replaceAll("[-+ ]", "");
    }

    private static String sex(String digits) {
        return IdentityNumber.agreesWithSex(digits, Sex.M) ? Sex.M.name() : Sex.K.name();
    }

    private static Optional<LocalDate> birth(String digits, IdentityType type) {
        int day = Integer.parseInt(digits.substring(6, 8)) - (type == IdentityType.SAMORDNINGSNUMMER ? 60 : 0);
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)), Integer.parseInt(digits.substring(4, 6)), day));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
