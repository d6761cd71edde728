package se.stadig.app.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Answers somebody who has tried too often. */
final class TooMany {
    private TooMany() {}

    /** Whether there was something to wait for, and so the answer is given. */
    static boolean refused(Optional<Duration> wait, HttpServletResponse response) throws IOException {
        if (wait.isEmpty()) {
            return false;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds()));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        return true;
    }
}
