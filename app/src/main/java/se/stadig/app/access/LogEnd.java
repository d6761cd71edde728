package se.stadig.app.access;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number and hash of a row of the access log.
 *
 * @param hash 64 hexadecimal digits; empty before the first row
 */
public record LogEnd(long number, String hash) {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,18}):((?:[0-9a-f]{4}-?){16})");

    /** What {@link #toString} wrote, also without its hyphens and underscores; empty where it is something else. */
    public static Optional<LogEnd> of(String written) {
        Matcher parts = WRITTEN.matcher(written.strip().replace("_", ""));
        return parts.matches()
                ? Optional.of(new LogEnd(
                        Long.parseLong(parts.group(1)), parts.group(2).replace("-", "")))
                : Optional.empty();
    }

    /** {@code 4_711:0a1b-2c3d-…}: in groups, so that no digits stand together that look like a personnummer and are masked in a log. */
    @Override
    public String toString() {
        return "%,d".formatted(number).replaceAll("[^0-9]", "_") + ":" + hash.replaceAll("(.{4})(?!$)", "$1-");
    }
}
