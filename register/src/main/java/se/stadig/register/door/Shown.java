package se.stadig.register.door;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import se.stadig.terms.IdentityNumber;

/** Texts of a delivery as they may be told on: without identity numbers, wherever they stand, and in a report never a whole book. */
final class Shown {
    private static final int LONGEST = 80;
    private static final int SHORTEST_NUMBER = 10;

    /** Personnummer and samordningsnummer with or without century, with or without a sign before the last four. */
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])(?:[0-9]{2})?"
            + "([0-9]{2}(?:0[1-9]|1[0-2])(?:[06][1-9]|[1278][0-9]|[39][01]))[-+]?([0-9]{4})(?![0-9])");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|[\\x{80}-\\x{9F}]");

    private Shown() {}

    /** A value in a report: identity numbers masked, shortened, and without control characters, which do harm in terminals. */
    static String of(String value) {
        String start = value.length() <= 2 * LONGEST ? value : value.substring(0, 2 * LONGEST);
        return CONTROL.matcher(shortened(withoutNumbers(start))).replaceAll("\uFFFD");
    }

    /** Free text with every identity number in it masked. */
    static String withoutNumbers(String text) {
        return text.length() < SHORTEST_NUMBER ? text : NUMBER.matcher(text).replaceAll(Shown::maskedIfReal);
    }

    private static String maskedIfReal(MatchResult found) {
        boolean real = IdentityNumber.hasCheckDigit(found.group(1) + found.group(2), 0);
        return real ? masked(found.group()) : found.group();
    }

    /** The year alone: enough to find the row by its line, too little to know the person. */
    static String masked(String identity) {
        int length = Math.min(identity.length(), LONGEST);
        int shown = length >= 12 ? 4 : length >= SHORTEST_NUMBER ? 2 : 0;
        return identity.substring(0, shown) + "*".repeat(length - shown);
    }

    private static String shortened(String value) {
        if (value.length() <= LONGEST) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return value.substring(0, end) + "…";
    }
}
