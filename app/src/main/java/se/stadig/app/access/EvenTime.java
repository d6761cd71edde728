package se.stadig.app.access;

import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * That nobody was found is answered when a fixed time has gone, so that the time does not tell whether there was somebody to look at. What takes longer
 * waits for the next such time.
 */
@Component
public class EvenTime {
    private final Duration step;

    EvenTime(LimitSettings settings) {
        this.step = settings.nothingFoundAfter();
    }

    /** The time before anything is looked for, for {@link #await}. */
    public long begin() {
        return System.nanoTime();
    }

    /** Returns when the answer may be made. */
    public void await(long begun) {
        try {
            Thread.sleep(left(Duration.ofNanos(System.nanoTime() - begun)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted before the answer.", stopped);
        }
    }

    /** How long it is to the next time. */
    Duration left(Duration gone) {
        return step.isZero() ? Duration.ZERO : step.minusNanos(gone.toNanos() % step.toNanos());
    }
}
