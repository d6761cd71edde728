package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestParam;
import se.stadig.app.AllRoutes.Route;

/**
 * Every form, every address and everything that can be asked for in one, as Spring knows them, with what nobody should type: an answer with a sentence
 * or a saved row, never a fault of ours, nothing that runs, and what was typed is still there.
 */
class EntryFuzzTest {
    private static final String[] RUNS = {"<script>alert", "<img src=x", "49 49", "Exception"};

    /** So many of the nasty values are typed in each field; all of them in every few fields. */
    private static final int SHARE = 4;

    /** What a browser sends of itself; whoever writes something else there is told that it is odd. */
    private static final Set<String> OF_THE_BROWSER = Set.of("version", "tolk");

    private static final Map<String, Visitor> visitors = new HashMap<>();
    private static final List<UUID> emergencies = new ArrayList<>();
    private static final List<String> requestsBefore = new ArrayList<>();
    private static Neighbours people;
    private static Connection owner;
    private static LongGone rows;
    private static String proposal;
    private static String item;
    private static int turn;

    @BeforeAll
    static void logIn() throws IOException, InterruptedException, SQLException {
        people = Neighbours.movedIn();
        for (String role : AccessMatrixTest.ROLES) {
            visitors.put(role, Visitor.loggedIn(role));
        }
        owner = Neighbours.owner();
        rows = new LongGone(owner);
        requestsBefore.addAll(Importing.values("select id from data_request"));
        proposal = disposal();
        item = visitor("enhetschef")
                .get("/logggranskning")
                .body()
                .replaceAll("(?s).*?action=\"/logggranskning/([0-9a-f-]{36})\".*", "$1");
    }

    @AfterAll
    static void takeAway() throws SQLException {
        rows.end();
        rows.run("delete from guideline where id <> ?", DemoPeopleStore.key("guideline", "9999"));
        for (UUID one : emergencies) {
            rows.run("delete from emergency_access where id = ?", one);
        }
        for (String one : Importing.values("select id from data_request")) {
            if (!requestsBefore.contains(one)) {
                rows.run("delete from data_request where id = ?", UUID.fromString(one));
            }
        }
        owner.close();
    }

    @Test
    void every_form_answers_whatever_is_typed_in_each_of_its_fields()
            throws IOException, InterruptedException, SQLException {
        List<String> wrong = new ArrayList<>();
        int forms = 0;
        for (Route route : AllRoutes.with("POST")) {
            for (String role : writers(route)) {
                Set<String> fields = fields(route, role);
                forms += fields.isEmpty() ? 0 : 1;
                for (String field : fields) {
                    for (String typed : share()) {
                        String path = path(route);
                        Map<String, String> form = FilledForm.of(fields, path, people);
                        form.put(field, typed);
                        wrong.addAll(
                                judged(route, role, field, typed, visitor(role).send(path, form)));
                    }
                }
                if (!fields.isEmpty()) {
                    wrong.addAll(judged(
                            route,
                            role,
                            "all",
                            "",
                            visitor(role)
                                    .send(
                                            path(route),
                                            Map.of(
                                                    "okant",
                                                    "falt",
                                                    "version",
                                                    "-1",
                                                    "id",
                                                    people.atPrivateUnit().toString()))));
                }
            }
        }
        assertThat(forms).isGreaterThan(45);
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_address_answers_whatever_is_asked_for_in_it() throws IOException, InterruptedException, SQLException {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Route route : AllRoutes.with("GET")) {
            for (String parameter : parameters(route)) {
                String role = reader(route);
                asked++;
                for (String typed : share()) {
                    HttpResponse<String> answer =
                            visitor(role).get(path(route) + "?" + parameter + "=" + inAddress(typed, 400));
                    if (answer.statusCode() >= 500 || Stream.of(RUNS).anyMatch(answer.body()::contains)) {
                        wrong.add(route.name() + "?" + parameter + " = " + start(typed) + ": " + answer.statusCode());
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(20);
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_address_answers_whatever_stands_where_an_id_should()
            throws IOException, InterruptedException, SQLException {
        List<String> wrong = new ArrayList<>();
        for (Route route : AllRoutes.known()) {
            for (String place : List.of("{id}", "{row}", "{figure}")) {
                if (!route.path().contains(place)) {
                    continue;
                }
                String role = route.method().equals("GET")
                        ? reader(route)
                        : writers(route).getFirst();
                for (String typed : share()) {
                    String path = path(route, route.path().replace(place, inAddress("x" + typed, 40)));
                    HttpResponse<String> answer = route.method().equals("GET")
                            ? visitor(role).get(path)
                            : visitor(role).send(path, Map.of("version", "1"));
                    if (answer.statusCode() < 400
                            || answer.statusCode() >= 500
                            || Stream.of(RUNS).anyMatch(answer.body()::contains)) {
                        wrong.add(route.name() + " with " + start(typed) + ": " + answer.statusCode());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> judged(
            Route route, String role, String field, String typed, HttpResponse<String> answer) throws SQLException {
        String about = "%s by %s, %s = %s: %d ".formatted(route.name(), role, field, start(typed), answer.statusCode());
        int usual = usual(route, role);
        boolean odd = answer.statusCode() == 400 && OF_THE_BROWSER.contains(field);
        if (!odd && !List.of(302, 409, 422, usual).contains(answer.statusCode())) {
            return List.of(about);
        }
        List<String> wrong = new ArrayList<>();
        if (answer.statusCode() == 302 && route.family().equals("logggranskning")) {
            Neighbours.unjudge(item);
        }
        if (answer.headers().map().containsKey("a")) {
            wrong.add(about + "set a cookie");
        }
        if (answer.statusCode() == 409 || answer.statusCode() == 422) {
            if (!answer.body().contains("<html lang=\"sv\"")
                    || !answer.body().matches("(?s).*role=\"alert\"[^>]*>.*\\p{L}{3}.*")) {
                wrong.add(about + "without a sentence");
            }
            FilledForm.typed(answer.body(), field)
                    .filter(kept -> !kept.equals(asSent(typed)))
                    .ifPresent(kept -> wrong.add(about + "kept as " + start(kept)));
        }
        for (String run : RUNS) {
            if (answer.body().contains(run)) {
                wrong.add(about + "has " + run);
            }
        }
        return wrong;
    }

    private static Visitor visitor(String role) {
        return Objects.requireNonNull(visitors.get(role));
    }

    private static int usual(Route route, String role) {
        List<Integer> answers = AccessMatrixTest.ROUTES.get(route.name());
        return answers == null ? 302 : answers.get(AccessMatrixTest.ROLES.indexOf(role));
    }

    /** The roles whose form it is. On some pages the unit has fewer fields than the care manager. */
    private static List<String> writers(Route route) {
        List<String> may = Stream.of("handlaggare", "enhetschef", "uppfoljning", "systemadministrator", "planerare")
                .filter(role -> usual(route, role) != 403
                        && (usual(route, role) != 404 || !route.path().startsWith("/person")))
                .toList();
        assertThat(may).as("who fills in the form of %s", route.name()).isNotEmpty();
        boolean twoForms = route.path().matches("/person/\\{id}/(uppgifter|uppdrag/\\{row})");
        return may.subList(0, twoForms ? 2 : 1);
    }

    private static String reader(Route route) {
        return AccessMatrixTest.ROLES.stream()
                .filter(role -> usual(route, role) == 200)
                .findFirst()
                .orElse(route.family().equals("gallring") ? "handlaggare" : "systemadministrator");
    }

    /** What the route takes from a form: what its method names, and where that takes whatever comes, the fields of the page. */
    private static Set<String> fields(Route route, String role) throws IOException, InterruptedException, SQLException {
        Set<String> fields = new LinkedHashSet<>(parameters(route));
        boolean whatever = Stream.of(route.handler().getMethod().getParameters())
                .anyMatch(one ->
                        one.isAnnotationPresent(RequestParam.class) && Map.class.isAssignableFrom(one.getType()));
        if (whatever) {
            fields.add("version");
            if (!route.path().endsWith("/ta-bort")) {
                fields.addAll(FilledForm.fields(visitor(role).get(page(route)).body()));
                assertThat(fields).as("fields of %s", route.name()).hasSizeGreaterThan(1);
            }
        }
        return fields;
    }

    private static List<String> parameters(Route route) {
        return Stream.of(route.handler().getMethod().getParameters())
                .filter(one ->
                        one.isAnnotationPresent(RequestParam.class) && !Map.class.isAssignableFrom(one.getType()))
                .map(EntryFuzzTest::name)
                .toList();
    }

    private static String name(Parameter parameter) {
        String told = Objects.requireNonNull(parameter.getAnnotation(RequestParam.class))
                .name();
        return told.isEmpty() ? parameter.getName() : told;
    }

    /** Where the form stands: at the same address, or in the list that the address is in. */
    private static String page(Route route) throws SQLException {
        return route.family().equals("begaran-att-besvara") ? "/begaran-att-besvara" : path(route);
    }

    private static String path(Route route) throws SQLException {
        return path(route, route.path());
    }

    /** With somebody and something in the places that are left. A route of a new kind must be told of here. */
    private static String path(Route route, String path) throws SQLException {
        return switch (route.family()) {
            case "person", "atkomstlogg" -> filled(path, people.fuzzed().toString(), "fuzzed");
            case "medarbetare" -> filled(path, people.fuzzedStaff().toString(), "fuzzed");
            case "enhet" -> filled(path, people.ownUnit().toString(), "fuzzed");
            case "kommun" ->
                path.replace("{id}", "9999")
                        .replace(
                                "{row}",
                                path.contains("riktlinje")
                                        ? AccessMatrixTest.row(people, "fuzzed", path)
                                        : path.contains("enheter")
                                                ? DemoPeopleStore.key("unit", "test-sister")
                                                        .toString()
                                                : people.ownProvider().toString());
            case "nodatkomster" -> path.replace("{id}", emergency());
            case "begaran-att-besvara" -> path.replace("{id}", request());
            case "logggranskning" -> path.replace("{id}", item);
            case "gallring" -> path.replace("{id}", proposal);
            case "import", "konton" -> path.replace("{id}", UUID.randomUUID().toString());
            default -> {
                assertThat(path).as("Nothing is known to fill in.").doesNotContain("{id}", "{row}");
                yield path.replace("{figure}", "U21401");
            }
        };
    }

    private static String filled(String path, String id, String whose) {
        return path.replace("{id}", id).replace("{row}", AccessMatrixTest.row(people, whose, path));
    }

    /** One that waits for the manager. */
    private static String emergency() throws SQLException {
        String waiting = rows.ask(
                "select id from emergency_access where reviewed_at is null and reason = 'Provlarmet har gått.'");
        if (waiting != null) {
            return waiting;
        }
        UUID id = UUID.randomUUID();
        rows.run(
                "insert into emergency_access (id, recipient, engagement, opened_at, ends_at, reason) values (?, ?, ?, '2026-11-13T08:00Z', '2026-11-13T10:00Z', 'Provlarmet har gått.')",
                id,
                people.fuzzed(),
                Neighbours.work("underskoterska"));
        emergencies.add(id);
        return id.toString();
    }

    /** The first that waits for the provider's answer, so that its form is the one on the page. */
    private static String request() throws SQLException {
        String waiting =
                rows.ask("select id from data_request where outcome is null and what = 'Provbegäran om besök'");
        if (waiting != null) {
            return waiting;
        }
        UUID id = UUID.randomUUID();
        rows.run(
                "insert into data_request (id, municipality, provider, purpose, what, first_day, last_day, asked_by, asked_at) values (?, '9999', ?, 'FOLLOW_UP', 'Provbegäran om besök', '2026-10-01', '2026-10-31', ?, '2026-01-01T08:00Z')",
                id,
                people.ownProvider(),
                Neighbours.work("uppfoljning"));
        return id.toString();
    }

    /** A proposal of another's, which waits to be decided. */
    private static String disposal() throws SQLException {
        UUID person = rows.ofBoard("9999", rows.unitIn("9999", false), LongGone.BORN, LongGone.LAST);
        UUID proposer = rows.engage("CARE_MANAGER", "9999", null);
        rows.ask(
                "select set_config('stadig.engagement', '%s', false), set_config('stadig.today', '2026-11-15', false), set_config('stadig.now', '2026-11-15T10:00:00Z', false)"
                        .formatted(proposer));
        return String.valueOf(rows.ask("select disposal_propose('{%s}', 'prov')".formatted(person)));
    }

    private static List<String> share() {
        String[] nasty = FormFuzzTest.nasty();
        List<String> some = new ArrayList<>();
        for (int at = turn++ % SHARE; at < nasty.length; at += SHARE) {
            some.add(nasty[at]);
        }
        return some;
    }

    private static String inAddress(String typed, int longest) {
        return URLEncoder.encode(typed.substring(0, Math.min(longest, typed.length())), StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    private static String start(String text) {
        return text.substring(0, Math.min(30, text.length())).replaceAll("\\p{Cntrl}", "¤");
    }

    /** Half a character cannot be sent. */
    private static String asSent(String typed) {
        return new String(typed.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
