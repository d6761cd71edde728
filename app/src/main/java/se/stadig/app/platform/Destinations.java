package se.stadig.app.platform;

import java.security.Principal;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** All destinations that the capabilities offer, in their order. */
@Component
public class Destinations {
    private final List<Destination> all;

    Destinations(ObjectProvider<Destination> offered) {
        this.all = offered.orderedStream().toList();
    }

    public List<Destination> all() {
        return all;
    }

    /** Those that this person has the right to. */
    List<Destination> openTo(Principal person) {
        if (!(person instanceof Authentication login)) {
            return List.of();
        }
        List<String> rights = login.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        return all.stream()
                .filter(destination -> rights.contains(destination.right()))
                .toList();
    }
}
