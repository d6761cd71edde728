package se.stadig.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private final SlowClock clock = new SlowClock();
    private final Limits limits = new Limits(new LimitSettings(100_000, 3, 5, Duration.ZERO), clock);

    @Test
    void the_last_try_is_allowed_and_the_next_is_told_how_long_to_wait() {
        for (int trying = 0; trying < 3; trying++) {
            assertThat(limits.loginTo("anna")).isEmpty();
        }
        Duration wait = limits.loginTo("anna").orElseThrow();
        assertThat(wait).isBetween(Duration.ofSeconds(100), Duration.ofSeconds(101));
        assertThat(limits.loginTo(" anna ")).as("the same name").isPresent();
        assertThat(limits.loginTo("bea")).as("another").isEmpty();
        clock.now = clock.now.plus(wait);
        assertThat(limits.loginTo("anna")).isEmpty();
        assertThat(limits.loginTo("anna")).isPresent();
    }

    @Test
    void each_engagement_searches_for_itself() {
        UUID one = UUID.randomUUID();
        for (int trying = 0; trying < 5; trying++) {
            assertThat(limits.search(one)).isEmpty();
        }
        assertThat(limits.search(one)).isPresent();
        assertThat(limits.search(UUID.randomUUID())).isEmpty();
    }

    @Test
    void no_more_than_ten_thousand_are_remembered() {
        for (int trying = 0; trying < 4; trying++) {
            limits.loginTo("forst");
        }
        for (int name = 0; name < 9_999; name++) {
            limits.loginTo("namn" + name);
        }
        assertThat(limits.loginTo("forst")).as("one of ten thousand").isPresent();
        for (int name = 0; name < 10_000; name++) {
            limits.loginTo("annat" + name);
        }
        assertThat(limits.loginTo("forst")).as("forgotten").isEmpty();
    }

    private static final class SlowClock extends Clock {
        private Instant now = Instant.parse("2026-11-15T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
