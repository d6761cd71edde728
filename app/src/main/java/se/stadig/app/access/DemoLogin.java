package se.stadig.app.access;

import java.util.List;
import java.util.Optional;

/** A made-up person of the demo whom anyone may log in as; the password is no secret, it stands on the login page. */
public record DemoLogin(String username, String displayName, Role role) {
    public static final String SECRET = "sagoby";

    /** One for each role. */
    public static final List<DemoLogin> ALL = List.of(
            new DemoLogin("planerare", "Per Sandberg", Role.PLANNER),
            new DemoLogin("underskoterska", "Eva Ahlström", Role.ASSISTANT_NURSE),
            new DemoLogin("enhetschef", "Karin Persson", Role.UNIT_MANAGER),
            new DemoLogin("handlaggare", "Hilda Nord", Role.CARE_MANAGER),
            new DemoLogin("uppfoljning", "Ulla Ek", Role.MUNICIPAL_FOLLOW_UP),
            new DemoLogin("logggranskare", "Lars Granat", Role.LOG_REVIEWER),
            new DemoLogin("systemadministrator", "Samir Dal", Role.SYSTEM_ADMINISTRATOR));

    static Optional<DemoLogin> named(String username) {
        return ALL.stream().filter(login -> login.username().equals(username)).findFirst();
    }
}
