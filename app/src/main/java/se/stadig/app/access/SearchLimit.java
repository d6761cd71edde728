package se.stadig.app.access;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import se.stadig.app.platform.Text;

/** Counts everything whose answer tells whether a number or a name is somebody's: a search, an emergency, a number that is taken. One count for all of them. */
@Component
public class SearchLimit {
    private final Limits limits;
    private final PersonDoor door;

    SearchLimit(Limits limits, PersonDoor door) {
        this.limits = limits;
        this.door = door;
    }

    /**
     * What to tell somebody who has searched too often, which is then logged and answered with 429; nothing where the search is allowed.
     *
     * @param what as the access log calls it, without anything that somebody typed
     */
    public Text fault(String what, HttpServletResponse response) {
        Optional<Duration> wait = limits.search(door.work().id());
        if (wait.isEmpty()) {
            return Text.NONE;
        }
        door.noteRefused(Action.SEARCH, what + ": för många på kort tid");
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds()));
        return Text.of(
                "Du har sökt många gånger på kort tid. Vänta {0} sekunder och sök igen.",
                wait.get().toSeconds());
    }
}
