package se.stadig.app.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stadig.app.platform.Text;

/**
 * An account as its administrator sees it: who, and in which engagements, and nothing of what they are about.
 *
 * @param own whether it is the administrator's own
 */
public record HeldAccount(
        UUID id, String username, String displayName, boolean closed, boolean own, List<Held> engagements) {

    /** An engagement, in force or ended. */
    public record Held(Text task, LocalDate firstDay, Optional<LocalDate> lastDay) {}

    /** How the account is called in the access log. */
    public String designation() {
        return id.toString().substring(0, 8);
    }
}
