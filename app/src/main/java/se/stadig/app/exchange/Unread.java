package se.stadig.app.exchange;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Fields of a file that the mapping does not name: whoever imports is told, since a misspelt name would else be lost without a word. */
final class Unread {
    private static final int MOST = 20;
    private static final Pattern PLACE = Pattern.compile("\\.[0-9]+\\.");

    /** A header that somebody has typed data into is not shown. */
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}0-9_.*-]{0,39}");

    private final Set<String> known;
    private final Set<String> unread = new TreeSet<>();

    Unread(Collection<String> known) {
        this.known = new HashSet<>(known);
    }

    void look(Set<String> fields) {
        for (String field : fields) {
            if (!known.contains(field) && unread.size() < MOST) {
                String name = PLACE.matcher(field).replaceAll(".*.");
                if (!known.contains(name) && NAME.matcher(name).matches() && !name.matches(".*[0-9]{4}.*")) {
                    unread.add(name);
                }
            }
        }
    }

    /** With commas between; empty where all are read. */
    String names() {
        return String.join(", ", unread);
    }
}
