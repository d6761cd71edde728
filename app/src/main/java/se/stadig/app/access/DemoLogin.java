package se.stadig.app.access;

import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import se.stadig.app.platform.SignedIn;

/** A made-up person of the demo whom anyone may log in as; the password is no secret, it stands on the login page. */
public record DemoLogin(String username, String secret, String displayName, Role role)
        implements UserDetails, SignedIn {
    /** Everybody of the demo. */
    public static final List<DemoLogin> ALL =
            List.of(new DemoLogin("uppfoljning", "sagoby", "Ulla Ek", Role.MUNICIPAL_FOLLOW_UP));

    @Override
    public String task() {
        return role.swedish();
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority(role.name()));
    }

    @Override
    public String getPassword() {
        return "{noop}" + secret;
    }

    @Override
    public String getUsername() {
        return username;
    }
}
