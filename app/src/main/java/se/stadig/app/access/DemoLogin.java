package se.stadig.app.access;

import java.util.List;
import java.util.Optional;

/** A made-up person of the demo whom anyone may log in as; the password is no secret, it stands on the login page. */
public record DemoLogin(String username, String displayName, Role role, Place place) {
    /** For whom they work. */
    public enum Place {
        /** A role at a unit: at Eva's, which is a private provider's. All others: the municipality. */
        USUAL,
        /** A unit of the municipality's own. */
        MUNICIPAL_UNIT,
        /** The private provider that Eva's unit belongs to. */
        PROVIDER
    }

    public static final String SECRET = "sagoby";

    /** One for each role, and two more, since a private provider and the municipality review their own. */
    public static final List<DemoLogin> ALL = List.of(
            new DemoLogin("planerare", "Per Sandberg", Role.PLANNER),
            new DemoLogin("underskoterska", "Eva Ahlström", Role.ASSISTANT_NURSE),
            new DemoLogin("enhetschef", "Karin Persson", Role.UNIT_MANAGER),
            new DemoLogin("handlaggare", "Hilda Nord", Role.CARE_MANAGER),
            new DemoLogin("uppfoljning", "Ulla Ek", Role.MUNICIPAL_FOLLOW_UP),
            new DemoLogin("logggranskare", "Lars Granat", Role.LOG_REVIEWER),
            new DemoLogin("systemadministrator", "Samir Dal", Role.SYSTEM_ADMINISTRATOR),
            new DemoLogin("enhetschef-kommun", "Petra Lind", Role.UNIT_MANAGER, Place.MUNICIPAL_UNIT),
            new DemoLogin("logggranskare-utforare", "Göran Berg", Role.LOG_REVIEWER, Place.PROVIDER));

    DemoLogin(String username, String displayName, Role role) {
        this(username, displayName, role, Place.USUAL);
    }

    static Optional<DemoLogin> named(String username) {
        return ALL.stream().filter(login -> login.username().equals(username)).findFirst();
    }
}
