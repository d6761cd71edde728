package se.stadig.app.access;

import java.util.List;
import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import se.stadig.app.platform.SignedIn;
import se.stadig.app.platform.Text;

/**
 * Somebody who is logged in, in an engagement.
 *
 * @param hasOthers whether the account has other engagements to change to
 */
record Colleague(UUID account, String username, String displayName, Engagement work, boolean hasOthers)
        implements SignedIn {
    @Override
    public Text task() {
        return work.task();
    }

    @Override
    public UUID engagement() {
        return work.id();
    }

    @Override
    public boolean mayChangeTask() {
        return hasOthers;
    }

    List<GrantedAuthority> authorities() {
        return work.role().rights().stream()
                .<GrantedAuthority>map(right -> new SimpleGrantedAuthority(right.name()))
                .toList();
    }

    @Override
    public String toString() {
        return username;
    }
}
