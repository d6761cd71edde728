package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.stadig.app.AllRoutes.Route;

/**
 * Another's id answers exactly like one that does not exist: on every route with an id, for every role, for what belongs to another unit, another
 * provider, another municipality, somebody who is gone, and nobody.
 */
class ForeignIdTest {
    /** Something that is right in every field, so that only the id can be refused. */
    private static final Map<String, String> FILLED = Map.ofEntries(
            Map.entry("version", "1"),
            Map.entry("bedomning", "Det var riktigt gjort."),
            Map.entry("motivering", "Det var riktigt gjort."),
            Map.entry("utfall", "HANDED_OVER"),
            Map.entry("svar", "Det är lämnat till registret."),
            Map.entry("beslut", "AVSLA"),
            Map.entry("sprak", "sv"),
            Map.entry("namn", "Ingen Alls"),
            Map.entry("relation", "dotter"),
            Map.entry("behorighet", "NONE"),
            Map.entry("skal", "HOSPITAL"),
            Map.entry("fran", "2026-11-01"),
            Map.entry("uppgift", "ge insulin"),
            Map.entry("dokument", "Provdokument"),
            Map.entry("beslutad", "2026-11-01"),
            Map.entry("av", "Anna Ek"),
            Map.entry("till", "2026-12-31"),
            Map.entry("bostad", "ORDINARY"),
            Map.entry("skydd", "NONE"));

    /** The same page for whoever may not open it at all, whatever the id is. */
    private static final int CLOSED = 403;

    /** Who is a provider of home care is known to all, so a row of another municipality's is not hidden; only the own can be changed. */
    private static final Set<String> OPEN_ROWS = Set.of("utforare");

    private static final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private static Neighbours people;
    private static Foreigners foreigners;

    @BeforeAll
    static void logIn() throws IOException, InterruptedException, SQLException {
        people = Neighbours.movedIn();
        foreigners = Foreigners.movedIn(people);
        for (String role : AccessMatrixTest.ROLES) {
            visitors.put(role, Visitor.loggedIn(role));
        }
    }

    @AfterAll
    static void moveOut() throws SQLException {
        foreigners.close();
    }

    @Test
    void every_foreign_id_answers_as_one_that_does_not_exist() throws IOException, InterruptedException {
        List<Route> routes = AllRoutes.known().stream().filter(Route::hasId).toList();
        assertThat(routes).hasSizeGreaterThan(90);
        List<String> different = new ArrayList<>();
        for (Route route : routes) {
            for (String role : AccessMatrixTest.ROLES) {
                Visitor visitor = Objects.requireNonNull(visitors.get(role));
                assertThat(foreign(route, role))
                        .as("foreign ids of %s", route.name())
                        .isNotEmpty();
                for (List<Place> alike : alike(route, role)) {
                    different.addAll(compared(route, role, visitor, alike));
                }
            }
        }
        assertThat(different).isEmpty();
    }

    /** All of them with a form that is filled in; and one with an empty form, which could be refused before anybody looks whose it is. */
    private static List<String> compared(Route route, String role, Visitor visitor, List<Place> alike)
            throws IOException, InterruptedException {
        List<String> different = new ArrayList<>(answers(route, role, visitor, alike, FILLED));
        if (route.method().equals("POST") && !isClosed(route, role)) {
            different.addAll(answers(route, role, visitor, alike.subList(0, 2), Map.of()));
        }
        return different;
    }

    private static List<String> answers(
            Route route, String role, Visitor visitor, List<Place> alike, Map<String, String> form)
            throws IOException, InterruptedException {
        List<String> different = new ArrayList<>();
        String nobody = answer(route, visitor, alike.getFirst(), form);
        assertThat(nobody).as("%s by %s of nobody", route.name(), role).startsWith("4");
        for (Place place : alike.subList(1, isClosed(route, role) ? 2 : alike.size())) {
            String answer = answer(route, visitor, place, form);
            if (!answer.equals(nobody)) {
                different.add("%s by %s of %s: %s instead of %s"
                        .formatted(route.name(), role, place.whose(), start(answer), start(nobody)));
            }
        }
        return different;
    }

    private static boolean isClosed(Route route, String role) {
        return Objects.requireNonNull(AccessMatrixTest.ROUTES.get(route.name()))
                        .get(AccessMatrixTest.ROLES.indexOf(role))
                == CLOSED;
    }

    private static String start(String answer) {
        return answer.substring(0, Math.min(3, answer.length()));
    }

    /** What stands in the address in place of the id and the row. */
    private record Place(String whose, String id, String row) {}

    /** Addresses that must all be answered alike; the first of each list leads nowhere. */
    private static List<List<Place>> alike(Route route, String role) {
        String nowhere = UUID.randomUUID().toString();
        List<Place> places = new ArrayList<>();
        places.add(new Place("nobody", nowhere(route, nowhere), nowhere));
        foreign(route, role)
                .forEach((whose, id) -> places.add(
                        new Place(whose, id, route.hasRow() ? AccessMatrixTest.row(people, whose, route.path()) : "")));
        places.add(new Place("what is no id", "inget-id", nowhere));
        if (!route.hasRow()) {
            return List.of(places);
        }
        places.add(new Place(
                "somebody with an own row",
                foreign(route, role).values().iterator().next(),
                AccessMatrixTest.row(people, "own", route.path())));
        List<Place> rows = new ArrayList<>();
        String own = own(route);
        rows.add(new Place("nobody's row", own, nowhere));
        if (OPEN_ROWS.contains(route.path().split("/", -1)[3])) {
            return List.of(places);
        }
        foreign(route, role)
                .keySet()
                .forEach(whose -> rows.add(
                        new Place("a row of " + whose, own, AccessMatrixTest.row(people, whose, route.path()))));
        return List.of(places, rows);
    }

    private static String nowhere(Route route, String id) {
        return route.family().equals("kommun") ? "9990" : id;
    }

    private static String own(Route route) {
        return switch (route.family()) {
            case "person" -> people.own().toString();
            case "medarbetare" -> people.ownStaff().toString();
            case "enhet" -> people.ownUnit().toString();
            case "kommun" -> "9999";
            default -> throw new IllegalArgumentException("No own id is known for " + route.path());
        };
    }

    /** Whose it is, as {@link Neighbours#row} knows them, to the id. A route of a new kind must be told of here. */
    private static Map<String, String> foreign(Route route, String role) {
        Map<String, String> all = new LinkedHashMap<>();
        switch (route.family()) {
            case "person", "atkomstlogg" -> {
                all.put("far", people.inOtherMunicipality().toString());
                if (!role.equals("handlaggare")) {
                    all.put("sister", people.atSisterUnit().toString());
                    all.put("private", people.atPrivateUnit().toString());
                    all.put("gone", people.left().toString());
                }
            }
            case "medarbetare" -> {
                all.put("sister", people.staffAtSister().toString());
                all.put("private", people.staffAtPrivate().toString());
                all.put("far", people.staffFar().toString());
                all.put("gone", people.staffByMistake().toString());
            }
            case "enhet" -> {
                all.put("sister", DemoPeopleStore.key("unit", "test-sister").toString());
                all.put("far", DemoPeopleStore.key("unit", "test-far").toString());
            }
            case "kommun" -> all.put("far", "9998");
            default -> {
                List<UUID> ids = route.path().endsWith("/overlamnad")
                        ? foreigners.of("overlamnad")
                        : foreigners.of(route.family());
                ids.forEach(id -> all.put("foreigner " + all.size(), id.toString()));
                if (route.family().equals("gallring")) {
                    all.put("far", people.inOtherMunicipality().toString());
                    all.put("gone", people.left().toString());
                }
            }
        }
        return all;
    }

    /** The status, where it leads, and the page without what differs by chance: the reference of an error, the token of a form, the id that was asked for. */
    private static String answer(Route route, Visitor visitor, Place place, Map<String, String> form)
            throws IOException, InterruptedException {
        String path = route.at(place.id(), place.row());
        HttpResponse<String> answer = route.method().equals("GET") ? visitor.get(path) : visitor.send(path, form);
        return answer.statusCode()
                + answer.headers().firstValue("Location").orElse("")
                + answer.body()
                        .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                        .replaceAll("<code>[2-9B-Z]{8}</code>", "")
                        .replaceAll("[2-9BCDFGHJ-NP-TV-Z]{8}", "")
                        .replace(place.id(), "ID");
    }
}
