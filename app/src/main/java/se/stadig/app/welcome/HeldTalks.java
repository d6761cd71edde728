package se.stadig.app.welcome;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.stadig.app.contact.WelcomeTalks;

/** Answers the worklists with whom a welcome talk has been held. */
@Component
class HeldTalks implements WelcomeTalks {
    private final TalksAtUnit talks;

    HeldTalks(TalksAtUnit talks) {
        this.talks = talks;
    }

    @Override
    public Set<UUID> held(UUID unit) {
        return talks.held(unit).keySet();
    }

    @Override
    public String path() {
        return "valkomstsamtal";
    }
}
