package se.stadig.app.access;

import java.util.List;
import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import se.stadig.app.platform.SignedIn;
import se.stadig.app.platform.Text;

/** Somebody who is logged in, in an engagement. */
record Colleague(String username, String password, String displayName, Engagement work)
        implements UserDetails, SignedIn {
    @Override
    public Text task() {
        String unit = work.unitName();
        Text role = Text.of(work.role().swedish());
        return unit == null ? role : Text.of("{0}, {1}", role, unit);
    }

    @Override
    public UUID engagement() {
        return work.id();
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return work.role().rights().stream()
                .<GrantedAuthority>map(right -> new SimpleGrantedAuthority(right.name()))
                .toList();
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String toString() {
        return username;
    }
}
