package se.stadig.app.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stadig.app.platform.Text;

/**
 * A row of the access log as it is shown.
 *
 * @param unit the unit or the provider that it was done for; empty for a role of the municipality
 * @param subject whose data, by our own id and not by name
 * @param shown how many persons a list or search showed
 */
public record LoggedAccess(
        long number,
        Instant at,
        UUID engagement,
        String who,
        Role role,
        String unit,
        Action action,
        boolean granted,
        Optional<Relation> relation,
        String what,
        Optional<UUID> subject,
        int shown) {

    /** What, to be said to a reader: the page or part, or what was refused. */
    public Text inWords() {
        for (String refused : List.of(Refusal.PAGE, Refusal.FORM)) {
            if (what.startsWith(refused)) {
                return Text.of(refused + "{0}", what.substring(refused.length()));
            }
        }
        return Text.of(what);
    }

    /** A person's designation in the log: enough to tell persons apart, and no name. */
    public static String designation(UUID person) {
        return person.toString().substring(0, 8);
    }
}
