package se.stadig.app.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How often somebody may try; whoever tries too often is told how long to wait. */
@Component
class Limits {
    private static final Duration WINDOW = Duration.ofMinutes(5);

    /** So many are remembered of each kind; who has not tried for longest is forgotten first, and memory is bounded. */
    private static final int MOST_REMEMBERED = 10_000;

    private static final int LONGEST_NAME = 200;

    private final Kind addresses;
    private final Kind accounts;
    private final Kind searches;

    Limits(LimitSettings settings, Clock clock) {
        settings.check();
        TimeMeter time = time(clock);
        this.addresses = new Kind(settings.loginsFromAddress(), time);
        this.accounts = new Kind(settings.loginsToAccount(), time);
        this.searches = new Kind(settings.searches(), time);
    }

    /** How long to wait with a login from here; empty where none is needed, and then this try is counted. */
    Optional<Duration> loginFrom(String address) {
        return addresses.take(address);
    }

    /** The same for an account, whether there is one of that name or not. */
    Optional<Duration> loginTo(String account) {
        String name = account.strip();
        return accounts.take(name.substring(0, Math.min(name.length(), LONGEST_NAME)));
    }

    /** The same for a search. */
    Optional<Duration> search(UUID engagement) {
        return searches.take(engagement.toString());
    }

    private static TimeMeter time(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                Instant now = clock.instant();
                return now.getEpochSecond() * 1_000_000_000L + now.getNano();
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    private static final class Kind {
        private final int most;
        private final TimeMeter time;
        private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > MOST_REMEMBERED;
            }
        };

        private Kind(int most, TimeMeter time) {
            this.most = most;
            this.time = time;
        }

        private synchronized Optional<Duration> take(String who) {
            ConsumptionProbe tried = buckets.computeIfAbsent(who, _ -> full()).tryConsumeAndReturnRemaining(1);
            return tried.isConsumed()
                    ? Optional.empty()
                    : Optional.of(Duration.ofSeconds(1 + tried.getNanosToWaitForRefill() / 1_000_000_000L));
        }

        private Bucket full() {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
                    .withCustomTimePrecision(time)
                    .build();
        }
    }
}
