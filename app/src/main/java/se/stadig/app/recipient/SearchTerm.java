package se.stadig.app.recipient;

import java.util.Optional;
import java.util.regex.Pattern;

/** What one may look a person up by, and nothing else (förordning 2001:637 §§ 15, 20): name, personnummer, samordningsnummer or case number. */
sealed interface SearchTerm {
    int LONGEST = 100;

    /** The beginning of the family name, or given name and the beginning of the family name. */
    record Name(String start) implements SearchTerm {}

    /** Ten or twelve digits. */
    record Number(String digits) implements SearchTerm {}

    record CaseNumber(String number) implements SearchTerm {}

    /** What was typed, as one of them; empty where it is none. */
    static Optional<SearchTerm> of(String typed) {
        String text = typed.strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (CaseNumbers.isIdentity(text)) {
            return Optional.of(new Number(text.replaceAll("[^0-9]", "")));
        }
        if (CaseNumbers.isCaseNumber(text)) {
            return Optional.of(new CaseNumber(text));
        }
        return Shapes.NAME.matcher(text).matches() ? Optional.of(new Name(text)) : Optional.empty();
    }

    /** What a name looks like. */
    final class Shapes {
        private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M} '´’.-]+");

        private Shapes() {}
    }
}
