package se.stadig.app.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stadig.app.platform.Text;

/** One place where an account is logged in. It knows no session id: what is shown of it opens nothing. */
public final class OpenSession {
    private final UUID account;
    private final Instant started;
    private final Text browser;
    private final @Nullable ProviderSession provider;
    private volatile Instant lastUsed;
    private volatile @Nullable SessionEnd end;

    /** What the provider calls its own session of the person, so that it can tell when that has ended. */
    record ProviderSession(String subject, @Nullable String id) {}

    OpenSession(UUID account, Instant started, Text browser, @Nullable ProviderSession provider) {
        this.account = account;
        this.started = started;
        this.browser = browser;
        this.provider = provider;
        this.lastUsed = started;
    }

    UUID account() {
        return account;
    }

    public Instant started() {
        return started;
    }

    /** In words. */
    public Text browser() {
        return browser;
    }

    @Nullable
    ProviderSession provider() {
        return provider;
    }

    public Instant lastUsed() {
        return lastUsed;
    }

    void use(Instant now) {
        lastUsed = now;
    }

    /** Why it has ended, if it has. */
    @Nullable
    SessionEnd end() {
        return end;
    }

    void end(SessionEnd why) {
        end = why;
    }
}
