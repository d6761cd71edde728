package se.stadig.app.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.stadig.app.platform.CannotStart;

/**
 * How long somebody is logged in.
 *
 * @param idle as long as nothing is done
 * @param longest whatever is done
 * @param mostAtOnce in how many places one account is logged in; the oldest ends when there is one more
 */
@ConfigurationProperties("stadig.session")
record SessionSettings(
        @DefaultValue("30m") Duration idle,
        @DefaultValue("10h") Duration longest,
        @DefaultValue("3") int mostAtOnce) {

    /** Refuses what contradicts itself. */
    void check() {
        if (idle.toMinutes() < 1 || longest.compareTo(idle) < 0) {
            throw new CannotStart(
                    "stadig.session.idle ska vara minst en minut (1m) och stadig.session.longest minst lika lång.");
        }
        if (mostAtOnce < 1) {
            throw new CannotStart("stadig.session.most-at-once ska vara minst 1.");
        }
    }
}
