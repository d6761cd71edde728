package se.stadig.app.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.stadig.terms.IdentityNumber;

/** Text that somebody typed in a form, and why it cannot be kept. */
public final class TypedText {
    /** Ten or twelve digits that stand by themselves, as people write a personnummer. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9])([0-9]{2})?([0-9]{6})[-+ \\u2010-\\u2015]?([0-9]{4})(?![0-9])");

    private static final int MORE_IN_SAMORDNINGSNUMMER = 60;

    private TypedText() {}

    /**
     * What is wrong, in a sentence that says what to do; empty where nothing is.
     *
     * @param text as typed, without spaces around
     * @param shortest in characters, as people and the database count them
     */
    public static Text fault(String text, int shortest, int longest) {
        if (text.codePoints().anyMatch(TypedText::cannotBeKept)) {
            return Text.of("Texten har ett tecken som inte går att spara. Skriv om den utan specialtecken.");
        }
        int length = text.codePointCount(0, text.length());
        if (length < shortest) {
            return Text.of("Skriv en mening, minst {0} tecken. Du skrev {1}.", shortest, length);
        }
        return length > longest
                ? Text.of("Texten är {0} tecken lång. Korta den till högst {1}.", length, longest)
                : Text.NONE;
    }

    /** The same for a text that also those read who may not know who a person is: it may hold no identity number. */
    public static Text faultUnnamed(String text, int shortest, int longest) {
        Text fault = fault(text, shortest, longest);
        return fault.isEmpty() && NUMBER.matcher(text).results().anyMatch(TypedText::isSomebodys)
                ? Text.of(
                        "Texten har ett personnummer eller samordningsnummer. Ta bort det; fler kan läsa texten än de som får veta vem det är. Är det ett annat nummer, skriv det med mellanrum.")
                : fault;
    }

    private static boolean isSomebodys(MatchResult found) {
        String ten = found.group(2) + found.group(3);
        Stream<String> centuries = found.group(1) == null ? Stream.of("19", "20") : Stream.of(found.group(1));
        return centuries
                .map(century -> century + ten)
                .anyMatch(twelve -> IdentityNumber.faultOf(twelve).isEmpty() && hasBirthDate(twelve));
    }

    private static boolean hasBirthDate(String twelve) {
        int day = Integer.parseInt(twelve.substring(6, 8));
        try {
            LocalDate birth = LocalDate.of(
                    Integer.parseInt(twelve.substring(0, 4)),
                    Integer.parseInt(twelve.substring(4, 6)),
                    day > MORE_IN_SAMORDNINGSNUMMER ? day - MORE_IN_SAMORDNINGSNUMMER : day);
            return birth.getYear() >= 1800 && birth.getYear() < 2100;
        } catch (DateTimeException none) {
            return false;
        }
    }

    /** Control characters, those that turn the text after them round, and halves of characters; new lines are text. */
    private static boolean cannotBeKept(int character) {
        int type = Character.getType(character);
        return (type == Character.CONTROL && character != '\n' && character != '\r' && character != '\t')
                || (character >= 0x202a && character <= 0x202e)
                || (character >= 0x2066 && character <= 0x2069)
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED;
    }
}
