package se.stadig.app.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** New ids: UUID version 7 (RFC 9562), which begin with the time, so that rows that are made together lie together; the rest is not to be guessed. */
@Component
public class Ids {
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    Ids(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        long high = clock.millis() << 16 | VERSION | random.nextInt(0x1000);
        long low = VARIANT | random.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
