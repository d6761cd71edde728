package se.stadig.app.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import se.stadig.app.platform.Text;
import se.stadig.app.platform.TypedText;

/**
 * What somebody fills in, and what is wrong with it. Whatever was typed stays, also when it is wrong. A value is asked for only of a form that is
 * right.
 *
 * @param version of the row that is changed; 0 for a new one
 */
public record Form(List<Field> fields, int version) {
    public Form {
        fields = List.copyOf(fields);
    }

    public static Form of(Field... fields) {
        return new Form(List.of(fields), 0);
    }

    /** The form as it was posted, judged field by field; fields that are not the form's are nobody's. */
    public Form posted(Map<String, String> values) {
        int seen = values.getOrDefault("version", "").matches("[0-9]{1,9}")
                ? Integer.parseInt(values.getOrDefault("version", ""))
                : 0;
        return new Form(
                each(field -> field.typed(values.getOrDefault(field.name(), "")).judged()), seen);
    }

    /** The form as it stands before anybody types. */
    public Form showing(Map<String, String> values, int version) {
        return new Form(each(field -> field.typed(values.getOrDefault(field.name(), field.typed()))), version);
    }

    /** The same typed values, as a change of a later version. */
    public Form at(int newer) {
        return new Form(fields, newer);
    }

    /** The form with one thing more that is wrong; the first fault of a field stays. */
    public Form wrong(String name, Text fault) {
        return new Form(
                each(field -> field.name().equals(name) && field.fault().isEmpty() ? field.fault(fault) : field),
                version);
    }

    /** The form, where a period that ends before it begins is wrong. */
    public Form inOrder(String first, String last) {
        Optional<LocalDate> from = field(first).day();
        Optional<LocalDate> to = field(last).day();
        return from.isPresent() && to.isPresent() && to.get().isBefore(from.get())
                ? wrong(
                        last,
                        Text.of(
                                "Sista dagen är före den första, som är {0}. Ändra någon av dem.",
                                from.get().toString()))
                : this;
    }

    /** The form, where a number outside the limits is wrong. */
    public Form within(String name, long least, long most) {
        Optional<BigDecimal> number = field(name).number();
        return number.isPresent()
                        && (number.get().compareTo(BigDecimal.valueOf(least)) < 0
                                || number.get().compareTo(BigDecimal.valueOf(most)) > 0)
                ? wrong(name, Text.of("Skriv ett tal från {0} till {1}.", least, most))
                : this;
    }

    /** The form, where a text that says too little is wrong. */
    public Form atLeast(String name, int characters) {
        return wrong(name, TypedText.fault(text(name), characters, Integer.MAX_VALUE));
    }

    /** The form, where a text with somebody's identity number in it is wrong. */
    public Form unnamed(String name) {
        return wrong(name, TypedText.faultUnnamed(text(name), 0, Integer.MAX_VALUE));
    }

    /** The form, where a number with decimals is wrong. */
    public Form whole(String name) {
        Optional<BigDecimal> number = field(name).number();
        return number.isPresent() && wholeIfAny(name).isEmpty() ? wrong(name, Text.of("Skriv ett helt tal.")) : this;
    }

    public boolean isRight() {
        return wrong().isEmpty();
    }

    /** The fields that something is wrong with. */
    public List<Field> wrong() {
        return fields.stream().filter(field -> !field.fault().isEmpty()).toList();
    }

    /** As it was typed, without spaces around; empty where nothing was. */
    public String text(String name) {
        return field(name).text();
    }

    /** What was chosen in the list; empty where nothing was, or something that is not in it. */
    public Optional<String> chosenIfAny(String name) {
        return Optional.of(text(name)).filter(field(name).options()::containsKey);
    }

    public LocalDate day(String name) {
        return dayIfAny(name).orElseThrow(() -> new IllegalStateException("No day in " + name + "."));
    }

    public Optional<LocalDate> dayIfAny(String name) {
        return field(name).day();
    }

    public Optional<BigDecimal> numberIfAny(String name) {
        return field(name).number();
    }

    public Optional<Integer> wholeIfAny(String name) {
        return numberIfAny(name)
                .map(BigDecimal::stripTrailingZeros)
                .filter(number -> number.scale() <= 0)
                .map(BigDecimal::intValue);
    }

    public boolean isTicked(String name) {
        return field(name).text().equals("true");
    }

    public boolean has(String name) {
        return fields.stream().anyMatch(field -> field.name().equals(name));
    }

    private Field field(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The form has no field " + name + "."));
    }

    private List<Field> each(UnaryOperator<Field> change) {
        List<Field> changed = new ArrayList<>();
        fields.forEach(field -> changed.add(change.apply(field)));
        return changed;
    }
}
