package se.stadig.app.contact;

import java.util.Set;
import java.util.UUID;

/** Frågan om välkomstsamtal, which another capability answers: with whom one has been held. Where nobody answers, the lists say nothing about it. */
public interface WelcomeTalks {
    /** Those of a unit's people with whom a talk has been held since their contact was appointed. */
    Set<UUID> held(UUID unit);

    /** Where one notes it, behind a person's page, for example {@code valkomstsamtal}. */
    String path();
}
