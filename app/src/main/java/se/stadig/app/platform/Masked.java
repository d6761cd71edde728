package se.stadig.app.platform;

import java.util.regex.Pattern;

/** Text without what looks like a personnummer or samordningsnummer: better one number masked too many. */
final class Masked {
    private static final Pattern IDENTITY = Pattern.compile("(?<![0-9])(?:[0-9]{2})?[0-9]{6}[-+ ]?[0-9]{4}(?![0-9])");

    private Masked() {}

    static String text(String text) {
        return IDENTITY.matcher(text).replaceAll("[identitet]");
    }
}
