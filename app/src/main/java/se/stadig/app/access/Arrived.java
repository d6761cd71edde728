package se.stadig.app.access;

import java.util.UUID;

/** Somebody who is logged in but has not yet chosen in which engagement: may do nothing but choose, or leave. */
record Arrived(UUID account, String username, String displayName) {
    @Override
    public String toString() {
        return username;
    }
}
