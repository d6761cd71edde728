package se.stadig.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How long a file that was tried lies here. */
class WaitingTest {
    /** A clock that is put forward. */
    private static final class Wound extends Clock {
        private Instant now = Instant.parse("2026-11-15T10:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static Waiting.Parked park(Waiting waiting, UUID run) throws IOException {
        return waiting.park(
                run, new ByteArrayInputStream(new byte[] {1}), "persons.json", UUID.randomUUID(), Preference.OURS);
    }

    @Test
    void a_file_is_gone_after_half_an_hour_though_nobody_comes() throws IOException {
        Wound clock = new Wound();
        Waiting waiting = new Waiting(clock);
        Waiting.Parked parked = park(waiting, UUID.randomUUID());
        clock.now = clock.now.plus(Duration.ofMinutes(29));
        waiting.forgetOld();
        assertThat(Files.exists(parked.file())).isTrue();
        clock.now = clock.now.plus(Duration.ofSeconds(30)); // the sweep after this one would be at half an hour
        waiting.forgetOld();
        assertThat(Files.exists(parked.file())).isFalse();
        waiting.destroy();
    }

    @Test
    void to_look_for_a_file_takes_none_away() throws IOException {
        Wound clock = new Wound();
        Waiting waiting = new Waiting(clock);
        UUID first = UUID.randomUUID();
        Waiting.Parked parked = park(waiting, first);
        for (int more = 1; more < 20; more++) {
            clock.now = clock.now.plusSeconds(1);
            park(waiting, UUID.randomUUID());
        }
        assertThat(waiting.find(first, parked.engagement())).isPresent();
        park(waiting, UUID.randomUUID());
        assertThat(waiting.find(first, parked.engagement()))
                .as("there is room for twenty")
                .isEmpty();
        waiting.destroy();
    }
}
