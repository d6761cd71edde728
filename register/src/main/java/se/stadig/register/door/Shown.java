package se.stadig.register.door;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.stadig.terms.IdentityNumber;

/** How a value of a delivery is shown in a report: never an identity number, wherever in the row it stands, and never a whole book. */
final class Shown {
    private static final int LONGEST = 80;

    /** Personnummer and samordningsnummer with or without century, with or without a sign before the last four. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?:[0-9]{2})?([0-9]{2}(?:0[1-9]|1[0-2])(?:[06][1-9]|[1278][0-9]|[39][01]))[-+]?([0-9]{4})");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|[\\x{80}-\\x{9F}]");

    private Shown() {}

    /** The value, masked if it is an identity number, and shortened; control characters are not let into reports and terminals. */
    static String of(String value) {
        return CONTROL.matcher(isIdentityNumber(value) ? masked(value) : shortened(value))
                .replaceAll("\uFFFD");
    }

    /** The year alone: enough to find the row by its line, too little to know the person. */
    static String masked(String identity) {
        int length = Math.min(identity.length(), LONGEST);
        int shown = length >= 12 ? 4 : length >= 10 ? 2 : 0;
        return identity.substring(0, shown) + "*".repeat(length - shown);
    }

    private static boolean isIdentityNumber(String value) {
        if (value.length() < 10 || value.length() > 13) {
            return false;
        }
        Matcher matcher = NUMBER.matcher(value);
        return matcher.matches() && IdentityNumber.hasCheckDigit(matcher.group(1) + matcher.group(2), 0);
    }

    private static String shortened(String value) {
        if (value.length() <= LONGEST) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return value.substring(0, end) + "…";
    }
}
