package se.stadig.app;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route for every role and every relation to a person. A route that is not in the table fails the build. */
class AccessMatrixTest {
    private static final List<String> ROLES = List.of(
            "planerare",
            "underskoterska",
            "enhetschef",
            "handlaggare",
            "uppfoljning",
            "logggranskare",
            "systemadministrator");

    /** Which answer each role gets, in the order of {@link #ROLES}; on a route about a person, for a person of the own unit. */
    private static final Map<String, List<Integer>> ROUTES = Map.ofEntries(
            entry("GET /omsorgstagare", List.of(200, 200, 200, 403, 403, 403, 403)),
            entry("GET /sok", List.of(200, 403, 200, 200, 403, 403, 403)),
            entry("POST /sok", List.of(200, 403, 200, 200, 403, 403, 403)),
            entry("GET /atkomstlogg", List.of(403, 403, 200, 403, 403, 200, 403)),
            entry("GET /nodatkomst", List.of(200, 200, 200, 403, 403, 403, 403)),
            entry("POST /nodatkomst", List.of(422, 422, 422, 403, 403, 403, 403)),
            entry("GET /nodatkomster", List.of(403, 403, 200, 403, 403, 403, 403)),
            entry("POST /nodatkomster/{id}", List.of(403, 403, 422, 403, 403, 403, 403)),
            entry("GET /uppfoljning", List.of(403, 403, 403, 403, 200, 403, 403)),
            entry("GET /uppfoljning/{figure}", List.of(403, 403, 403, 403, 200, 403, 403)),
            entry("GET /person/{id}", List.of(200, 200, 200, 200, 404, 404, 404)),
            entry("POST /person/{id}/kommunikation", List.of(422, 404, 422, 422, 404, 404, 404)),
            entry("GET /person/{id}/skydd", List.of(404, 404, 200, 404, 404, 404, 404)),
            entry("POST /person/{id}/skydd", List.of(404, 404, 422, 404, 404, 404, 404)),
            entry("GET /atkomstlogg/{id}", List.of(403, 403, 200, 403, 403, 404, 403)));

    /** Routes that are about nobody: the start page, the login and the page of errors; and those that only the tests have. */
    private static final Set<String> ABOUT_NOBODY = Set.of(
            "GET /",
            "POST /sprak",
            "GET /logga-in",
            "* /error",
            "GET /prov/sonder",
            "GET /prov/stangd",
            "GET /prov/stangd/under");

    private static final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private static Neighbours people;

    @BeforeAll
    static void logIn() throws IOException, InterruptedException, SQLException {
        people = Neighbours.movedIn();
        for (String role : ROLES) {
            visitors.put(role, Visitor.loggedIn(role));
        }
    }

    @Test
    void every_route_is_in_the_table() {
        Set<String> routes = new TreeSet<>();
        RunningDemo.pages()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(route -> {
                    Set<String> methods = route.getMethodsCondition().getMethods().stream()
                            .map(RequestMethod::name)
                            .collect(Collectors.toSet());
                    for (String path : route.getPatternValues()) {
                        for (String method : methods.isEmpty() ? Set.of("*") : methods) {
                            routes.add(method + " " + path);
                        }
                    }
                });
        Set<String> known = new TreeSet<>(ROUTES.keySet());
        known.addAll(ABOUT_NOBODY);
        assertThat(routes).isEqualTo(known);
    }

    @Test
    void every_role_gets_what_the_table_says_of_the_own_unit() throws IOException, InterruptedException {
        Map<String, List<Integer>> answers = new HashMap<>();
        for (String route : ROUTES.keySet()) {
            answers.put(route, answers(route, people.own().toString()));
        }
        assertThat(answers).isEqualTo(ROUTES);
    }

    @Test
    void a_strangers_page_answers_exactly_as_that_of_nobody() throws IOException, InterruptedException {
        for (String route : List.of(
                "GET /person/{id}",
                "POST /person/{id}/kommunikation",
                "GET /person/{id}/skydd",
                "POST /person/{id}/skydd",
                "GET /atkomstlogg/{id}")) {
            for (String role : ROLES) {
                String nobody = body(answer(route, role, UUID.randomUUID().toString()));
                for (UUID stranger : strangers(role)) {
                    assertThat(body(answer(route, role, stranger.toString())))
                            .as("%s by %s", route, role)
                            .isEqualTo(nobody);
                }
                assertThat(body(answer(route, role, "inget-id"))).isEqualTo(nobody);
            }
        }
    }

    @Test
    void nobody_outside_gets_further_than_the_login() throws IOException, InterruptedException {
        for (String route : ROUTES.keySet()) {
            HttpResponse<String> answer =
                    answer(route, new Visitor(), people.own().toString());
            assertThat(answer.statusCode()).as(route).isIn(302, 403);
            assertThat(answer.body()).doesNotContain(Neighbours.NAME);
        }
    }

    private static List<UUID> strangers(String role) {
        return role.equals("handlaggare")
                ? List.of(people.inOtherMunicipality())
                : List.of(people.atSisterUnit(), people.atPrivateUnit(), people.inOtherMunicipality(), people.left());
    }

    private static List<Integer> answers(String route, String id) throws IOException, InterruptedException {
        List<Integer> answers = new ArrayList<>();
        for (String role : ROLES) {
            answers.add(answer(route, role, id).statusCode());
        }
        return answers;
    }

    private static HttpResponse<String> answer(String route, String role, String id)
            throws IOException, InterruptedException {
        return answer(route, Objects.requireNonNull(visitors.get(role)), id);
    }

    private static HttpResponse<String> answer(String route, Visitor visitor, String id)
            throws IOException, InterruptedException {
        String path = route.substring(route.indexOf(' ') + 1);
        String real = path.replace("{figure}", "U21401").replace("{id}", id);
        if (route.startsWith("GET")) {
            return visitor.get(real);
        }
        return visitor.post(real, Map.of("_csrf", visitor.anyToken(), "efter", "Ingen Alls"));
    }

    /** The page without what differs by chance: the reference of an error and the token of a form. */
    private static String body(HttpResponse<String> answer) {
        return answer.statusCode()
                + answer.body()
                        .replaceAll("value=\"[^\"]+\"", "")
                        .replaceAll("<code>[2-9B-Z]{8}</code>", "")
                        .replaceAll("[2-9BCDFGHJ-NP-TV-Z]{8}", "");
    }
}
