package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
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
 * Every face of the system, for every role and in both languages, with protected persons wherever a person can be: what tells who or where they are is
 * looked for in all of it.
 */
class ProtectedFacesTest {
    /** Answered as of somebody who does not exist, since there is nothing on them but what is secret. */
    private static final Set<String> CLOSED = Set.of("anhoriga", "uppgifter", "samtycken", "hemmet");

    private static final List<String> NAMES = List.of("secret", "second", "assumed");

    private static final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private static final List<String> secrets = new ArrayList<>();
    private static Neighbours people;
    private static Connection owner;
    private static LongGone gone;
    private static String proposal;

    /** Into the log, an emergency, a disposal and the lists of those whom one works for; and nobody is permitted to see who they are. */
    @BeforeAll
    static void bringEverywhere() throws IOException, InterruptedException, SQLException {
        people = Neighbours.movedIn();
        for (String role : AccessMatrixTest.ROLES) {
            visitors.put(role, Visitor.loggedIn(role));
        }
        owner = Neighbours.owner();
        gone = new LongGone(owner);
        secrets.addAll(List.of(Neighbours.SECRETS));
        secrets.addAll(List.of(LongGone.NAME, LongGone.STREET));
        secrets.addAll(ofSagoby());
        for (UUID one : people.withProtectedIdentity()) {
            gone.run("delete from protection_permit where recipient = ?", one);
            visitor("underskoterska").get("/person/" + one);
            visitor("enhetschef").get("/person/" + one + "/skydd");
            gone.run(
                    "insert into emergency_access (id, recipient, engagement, opened_at, ends_at, reason) values (?, ?, ?, '2026-11-14T08:00Z', '2026-11-14T10:00Z', 'Larmet har gått.')",
                    UUID.randomUUID(),
                    one,
                    Neighbours.work("underskoterska"));
        }
        UUID forgotten = gone.person("9999", LongGone.BORN, "PROTECTED_REGISTRATION");
        UUID unit = gone.unitIn("9999", false);
        gone.decide(forgotten, "9999", unit, LongGone.LAST);
        gone.assign(forgotten, unit, LongGone.LAST);
        UUID proposer = gone.engage("CARE_MANAGER", "9999", null);
        gone.ask(
                "select set_config('stadig.engagement', '%s', false), set_config('stadig.today', '2026-11-15', false), set_config('stadig.now', '2026-11-15T10:00:00Z', false)"
                        .formatted(proposer));
        proposal = String.valueOf(gone.ask("select disposal_propose('{%s}', 'prov')".formatted(forgotten)));
    }

    @AfterAll
    static void moveOut() throws SQLException {
        gone.end();
        gone.run("delete from emergency_access where opened_at = '2026-11-14T08:00Z' and reason = 'Larmet har gått.'");
        owner.close();
        Neighbours.movedIn(); // with the permit that they have
    }

    @Test
    void every_route_about_a_protected_person_answers_as_of_anybody_or_not_at_all_and_tells_no_secret()
            throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        int routes = 0;
        for (Route route : AllRoutes.known()) {
            if (!route.path().startsWith("/person/{id}") && !route.path().startsWith("/atkomstlogg/{id}")) {
                continue;
            }
            routes++;
            for (int at = 0; at < NAMES.size(); at++) {
                UUID person = people.withProtectedIdentity().get(at);
                String path = route.at(person.toString(), AccessMatrixTest.row(people, NAMES.get(at), route.path()));
                for (String role : AccessMatrixTest.ROLES) {
                    HttpResponse<String> answer = route.method().equals("GET")
                            ? visitor(role).get(path)
                            : visitor(role).send(path, Map.of("efter", "Ingen Alls"));
                    if (answer.statusCode() != expected(route, role)) {
                        wrong.add("%s by %s: %d instead of %d"
                                .formatted(route.name(), role, answer.statusCode(), expected(route, role)));
                    }
                    told(answer.body()).forEach(secret -> wrong.add(route.name() + " by " + role + ": " + secret));
                }
            }
        }
        assertThat(routes).isGreaterThan(30);
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_face_tells_who_or_where_a_protected_person_is() throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (boolean english : new boolean[] {false, true}) {
            for (String role : AccessMatrixTest.ROLES) {
                Visitor visitor = english ? Visitor.loggedIn(role) : visitor(role);
                if (english) {
                    visitor.readEnglish();
                }
                for (Route route : AllRoutes.with("GET")) {
                    for (String path : paths(route)) {
                        HttpResponse<String> page = visitor.get(path);
                        if (page.statusCode() == 200) {
                            shown.add(route.name());
                            assertThat(page.body()).contains("lang=\"" + (english ? "en" : "sv") + "\"");
                        }
                        told(page.body()).forEach(secret -> wrong.add(route.name() + " by " + role + ": " + secret));
                    }
                }
                for (String typed : List.of(
                        Neighbours.PROTECTED_NAME + " " + Neighbours.NAME,
                        Neighbours.NAME,
                        "PROV-secret",
                        "PROV-second",
                        "PROV-assumed")) {
                    String found =
                            visitor.send("/sok", Map.of("efter", typed)).body().replace("value=\"" + typed + "\"", "");
                    told(found).forEach(secret -> wrong.add("search for " + typed + " by " + role + ": " + secret));
                }
            }
        }
        assertThat(shown).hasSizeGreaterThan(50);
        assertThat(wrong).isEmpty();
    }

    private static Visitor visitor(String role) {
        return Objects.requireNonNull(visitors.get(role));
    }

    private static List<String> told(String page) {
        return secrets.stream().filter(page::contains).toList();
    }

    /** As of a person of the own unit, besides the pages that have nothing but secrets. */
    private static int expected(Route route, String role) {
        boolean closed = route.path().contains("/skydd/{row}") // nobody else has a permit for them
                || route.path().split("/", -1).length > 3
                        && CLOSED.contains(route.path().split("/", -1)[3]);
        return closed
                ? 404
                : Objects.requireNonNull(AccessMatrixTest.ROUTES.get(route.name()))
                        .get(AccessMatrixTest.ROLES.indexOf(role));
    }

    /** Where the route leads, with each of the protected and with somebody usual. */
    private static List<String> paths(Route route) {
        List<String> paths = new ArrayList<>();
        switch (route.family()) {
            case "person", "atkomstlogg" -> {
                paths.add(route.at(people.own().toString(), AccessMatrixTest.row(people, "own", route.path())));
                for (int at = 0; at < NAMES.size() && route.hasId(); at++) {
                    UUID person = people.withProtectedIdentity().get(at);
                    paths.add(route.at(person.toString(), AccessMatrixTest.row(people, NAMES.get(at), route.path())));
                }
            }
            case "kommun" -> paths.add(route.at("9999", AccessMatrixTest.row(people, "own", route.path())));
            case "enhet" ->
                paths.add(route.at(people.ownUnit().toString(), AccessMatrixTest.row(people, "own", route.path())));
            case "medarbetare" ->
                paths.add(route.at(people.ownStaff().toString(), AccessMatrixTest.row(people, "own", route.path())));
            case "gallring" -> paths.add(route.at(proposal, ""));
            default -> paths.add(route.at(UUID.randomUUID().toString(), ""));
        }
        return paths;
    }

    /** What stands about the demo's own protected persons, and about nobody else. */
    private static List<String> ofSagoby() throws SQLException {
        List<String> all = new ArrayList<>();
        String whole = String.valueOf(gone.ask("""
                select string_agg(distinct secret, '|') from (
                    select unnest(array[i.given_name || ' ' || i.family_name, i.identity_number, i.phone]) as secret
                    from recipient_identity i join recipient r on r.id = i.recipient
                    where r.protection <> 'NONE' and i.given_name <> '%s'
                      and not exists (select 1 from protection_permit m where m.recipient = r.id)) s
                where (secret ~ '^[[:alpha:]-]{2,} [[:alpha:]-]{2,}$' or secret ~ '^[0-9A-Za-z-]{8,}$') -- not what the fuzz has entered
                  and not exists (
                    select 1 from recipient_identity o join recipient p on p.id = o.recipient
                    where p.protection = 'NONE' and secret in (o.given_name || ' ' || o.family_name, o.phone))
                  and not exists (select 1 from staff where secret in (given_name || ' ' || family_name, phone))
                  and not exists (select 1 from account where secret = display_name)""".formatted(Neighbours.PROTECTED_NAME)));
        all.addAll(List.of(whole.split("\\|")));
        assertThat(all).hasSizeGreaterThan(2);
        return all;
    }
}
