package se.stadig.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void an_id_is_a_version_7_of_its_time() {
        UUID id = at(NOON).next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void later_ids_sort_after_earlier_ones_and_none_comes_twice() {
        assertThat(at(NOON).next().toString())
                .isLessThan(at(NOON.plusMillis(1)).next().toString());
        Ids ids = at(NOON);
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            assertThat(seen.add(ids.next())).isTrue();
        }
    }

    private static Ids at(Instant time) {
        return new Ids(Clock.fixed(time, ZoneOffset.UTC));
    }
}
