package se.stadig.app.recipient;

import java.util.regex.Pattern;

/** What a case number looks like, so that the search can tell it from a name and from a personal identity number. */
public final class CaseNumbers {
    public static final int LONGEST = 40;

    private static final Pattern CASE =
            Pattern.compile("(?=.*[0-9])[\\p{L}0-9][\\p{L}0-9./_-]{0," + (LONGEST - 1) + "}");
    private static final Pattern IDENTITY = Pattern.compile("[0-9]{6,8}[-+ ]?[0-9]{4}");

    private CaseNumbers() {}

    public static boolean isCaseNumber(String text) {
        return CASE.matcher(text).matches() && !isIdentity(text);
    }

    /** Ten or twelve digits, as people write them. */
    static boolean isIdentity(String text) {
        return IDENTITY.matcher(text).matches();
    }
}
