package se.stadig.app.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.stadig.app.platform.Text;
import se.stadig.app.platform.TypedText;

/**
 * One field of a form: what it asks for, what was typed, and what is wrong with that.
 *
 * @param name as it is posted
 * @param label Swedish, said in the reader's language
 * @param need whether it has to be filled in
 * @param longest in characters
 * @param options what can be chosen, by what is posted
 * @param suggestions what others have written before; anything else may be written too
 * @param typed as it was typed, also when it is wrong
 * @param fault empty where nothing is wrong, or nobody has looked yet
 */
public record Field(
        String name,
        String label,
        Kind kind,
        Need need,
        int longest,
        Map<String, Text> options,
        List<String> suggestions,
        String hint,
        String typed,
        Text fault) {
    /** What can stand in it. */
    public enum Kind {
        LINE,
        LINES,
        PHONE,
        DAY,
        CHOICE,
        TICK,
        NUMBER
    }

    /** Whether a field has to be filled in. */
    public enum Need {
        ALWAYS,
        /** As the hint below it says. */
        SOMETIMES,
        NEVER
    }

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    public Field {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        suggestions = List.copyOf(suggestions);
    }

    /** Text on one line. */
    public static Field line(String name, String label, int longest) {
        return new Field(name, label, Kind.LINE, Need.ALWAYS, longest, Map.of(), List.of(), "", "", Text.NONE);
    }

    /** Text on several lines. */
    public static Field lines(String name, String label, int longest) {
        return new Field(name, label, Kind.LINES, Need.ALWAYS, longest, Map.of(), List.of(), "", "", Text.NONE);
    }

    public static Field phone(String name, String label) {
        return new Field(name, label, Kind.PHONE, Need.ALWAYS, 30, Map.of(), List.of(), "", "", Text.NONE);
    }

    public static Field day(String name, String label) {
        return new Field(name, label, Kind.DAY, Need.ALWAYS, 10, Map.of(), List.of(), "", "", Text.NONE);
    }

    /** One of a list; what is posted to what is shown. */
    public static Field choice(String name, String label, Map<String, Text> options) {
        return new Field(name, label, Kind.CHOICE, Need.ALWAYS, 100, options, List.of(), "", "", Text.NONE);
    }

    public static Field tick(String name, String label) {
        return new Field(name, label, Kind.TICK, Need.NEVER, 5, Map.of(), List.of(), "", "", Text.NONE);
    }

    /** A whole number or one with decimals, at least 0. */
    public static Field number(String name, String label) {
        return new Field(name, label, Kind.NUMBER, Need.ALWAYS, 10, Map.of(), List.of(), "", "", Text.NONE);
    }

    public boolean required() {
        return need == Need.ALWAYS;
    }

    /** It may be left empty. */
    public Field optional() {
        return new Field(name, label, kind, Need.NEVER, longest, options, suggestions, hint, typed, fault);
    }

    /**
     * It has to be filled in with some of what else is chosen.
     *
     * @param when says with what, below the field
     */
    public Field needed(String when) {
        return new Field(name, label, kind, Need.SOMETIMES, longest, options, suggestions, when, typed, fault);
    }

    /** @param sentence below the field, for example of what to write */
    public Field hint(String sentence) {
        return new Field(name, label, kind, need, longest, options, suggestions, sentence, typed, fault);
    }

    public Field suggesting(List<String> before) {
        return new Field(name, label, kind, need, longest, options, before, hint, typed, fault);
    }

    Field typed(String now) {
        return new Field(name, label, kind, need, longest, options, suggestions, hint, now, fault);
    }

    Field fault(Text sentence) {
        return new Field(name, label, kind, need, longest, options, suggestions, hint, typed, sentence);
    }

    /** The same field, with what is wrong with what was typed. */
    Field judged() {
        return fault(judge());
    }

    private Text judge() {
        String text = text();
        if (text.isEmpty()) {
            return required() ? Text.of("Fyll i ”{0}”.", Text.of(label)) : Text.NONE;
        }
        Text unkept = TypedText.fault(text, 0, longest);
        if (!unkept.isEmpty()) {
            return unkept;
        }
        return switch (kind) {
            case LINE -> text.matches(".*\\R.*") ? Text.of("Skriv allt på en rad.") : Text.NONE;
            case LINES -> Text.NONE;
            case PHONE ->
                text.matches("[+(0-9][0-9 ()-]{4,29}")
                        ? Text.NONE
                        : Text.of("Skriv telefonnumret med siffror, till exempel 070-174 06 58.");
            case DAY ->
                day().filter(day -> !day.isBefore(FIRST) && !day.isAfter(LAST)).isPresent()
                        ? Text.NONE
                        : Text.of("Skriv datumet som år-månad-dag, till exempel 2026-03-31.");
            case CHOICE -> options.containsKey(text) ? Text.NONE : Text.of("Välj i listan.");
            case TICK -> text.equals("true") ? Text.NONE : Text.of("Kryssa i rutan eller lämna den tom.");
            case NUMBER -> number().isPresent() ? Text.NONE : Text.of("Skriv ett tal, till exempel 12 eller 7,5.");
        };
    }

    /** What stands in the field, as people read it. */
    public Text shown() {
        return switch (kind) {
            case CHOICE -> options.getOrDefault(text(), Text.of("–"));
            case TICK -> Text.of(text().equals("true") ? "ja" : "nej");
            default -> Text.of("{0}", text().isEmpty() ? "–" : text());
        };
    }

    String text() {
        return typed.strip();
    }

    Optional<LocalDate> day() {
        try {
            return text().isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(), DAY));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    Optional<BigDecimal> number() {
        String number = text().replace(',', '.');
        return number.matches("[0-9]{1,7}(\\.[0-9]{1,2})?") ? Optional.of(new BigDecimal(number)) : Optional.empty();
    }
}
