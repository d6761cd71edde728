package se.stadig.app.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import se.stadig.terms.SwedishTime;

/** The machine's clock, which a test can put forward for one Stadig. */
@Component
@Primary
public final class TestClock extends Clock {
    private final Clock machine = Clock.systemUTC();
    private volatile Duration ahead = Duration.ZERO;

    public void putForward(Duration time) {
        ahead = ahead.plus(time);
    }

    /** How much it has been put forward. */
    public Duration ahead() {
        return ahead;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return SwedishTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("There is one zone.");
    }
}
