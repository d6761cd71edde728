package se.stadig.app.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.stadig.app.platform.CannotStart;

/**
 * How much somebody may try in five minutes.
 *
 * @param loginsFromAddress logins from one network address, which may be a whole municipality's
 * @param loginsToAccount logins to one account
 * @param searches searches in one engagement
 * @param nothingFoundAfter how long it takes to answer that nobody was found
 */
@ConfigurationProperties("stadig.limits")
record LimitSettings(
        @DefaultValue("300") int loginsFromAddress,
        @DefaultValue("10") int loginsToAccount,
        @DefaultValue("60") int searches,
        @DefaultValue("100ms") Duration nothingFoundAfter) {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    void check() {
        if (loginsFromAddress < 1 || loginsToAccount < 1 || searches < 1) {
            throw new CannotStart(
                    "stadig.limits.logins-from-address, stadig.limits.logins-to-account och stadig.limits.searches ska vara minst 1.");
        }
        if (nothingFoundAfter.isNegative() || nothingFoundAfter.compareTo(LONGEST) > 0) {
            throw new CannotStart("stadig.limits.nothing-found-after ska vara 0–2 sekunder, till exempel 100ms.");
        }
    }
}
