package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every form in which rows are entered, field by field with what nobody should type: an answer with a sentence or a saved row, never a fault of
 * ours, and nothing that runs.
 */
class EntryFuzzTest {
    private static final Pattern FIELD =
            Pattern.compile("<(?:input|select|textarea) id=\"[^\"]+\"(?: type=\"checkbox\")? name=\"([^\"]+)\"");
    private static final SplittableRandom CHANCE = new SplittableRandom(20261122);

    private static Neighbours people;
    private static final Map<String, Visitor> visitors = new HashMap<>();

    @BeforeAll
    static void logIn() throws IOException, InterruptedException, SQLException {
        people = Neighbours.movedIn();
        for (String username : List.of("enhetschef", "handlaggare", "systemadministrator")) {
            visitors.put(username, Visitor.loggedIn(username));
        }
    }

    static List<String[]> forms() throws SQLException {
        Neighbours all = Neighbours.movedIn();
        String person = "/person/" + all.numbered();
        String staff = "/medarbetare/" + all.fuzzedStaff();
        String unit = "/enhet/" + all.ownUnit();
        return List.of(
                new String[] {"enhetschef", person + "/anhoriga"},
                new String[] {"enhetschef", person + "/anhoriga/" + Neighbours.row("twelve", "kin")},
                new String[] {"enhetschef", person + "/franvaro"},
                new String[] {"enhetschef", person + "/uppgifter"},
                new String[] {"handlaggare", person + "/uppgifter"},
                new String[] {"handlaggare", person + "/bostad"},
                new String[] {"handlaggare", person + "/beslut"},
                new String[] {"handlaggare", person + "/beslut/" + Neighbours.row("twelve", "decision")},
                new String[] {"handlaggare", person + "/insatser"},
                new String[] {"handlaggare", person + "/uppdrag"},
                new String[] {"handlaggare", "/ny-omsorgstagare"},
                new String[] {"enhetschef", "/ny-medarbetare"},
                new String[] {"enhetschef", staff + "/uppgifter"},
                new String[] {"enhetschef", staff + "/anstallningar"},
                new String[] {"enhetschef", staff + "/bevis"},
                new String[] {"enhetschef", staff + "/delegeringar"},
                new String[] {"enhetschef", staff + "/arbetslag"},
                new String[] {"enhetschef", person + "/franvaro/" + Neighbours.row("twelve", "absence")},
                new String[] {"handlaggare", person + "/insatser/" + Neighbours.row("twelve", "service")},
                new String[] {"handlaggare", person + "/uppdrag/" + Neighbours.row("twelve", "assignment")},
                new String[] {"enhetschef", staff + "/anstallningar/" + Neighbours.row("fuzzed", "employment")},
                new String[] {"enhetschef", staff + "/bevis/" + Neighbours.row("fuzzed", "evidence")},
                new String[] {"enhetschef", staff + "/delegeringar/" + Neighbours.row("fuzzed", "delegation")},
                new String[] {"enhetschef", staff + "/arbetslag/" + Neighbours.row("fuzzed", "membership")},
                new String[] {
                    "systemadministrator", "/kommun/9999/enheter/" + DemoPeopleStore.key("unit", "test-sister")
                },
                new String[] {"systemadministrator", "/kommun/9999/utforare/" + all.ownProvider()},
                new String[] {"enhetschef", unit + "/omraden"},
                new String[] {"enhetschef", unit + "/arbetslag"},
                new String[] {"handlaggare", disposal()},
                new String[] {"systemadministrator", "/kommun/9999/enheter"},
                new String[] {"systemadministrator", "/kommun/9999/utforare"});
    }

    /** A proposal of another's, which waits to be decided. */
    private static String disposal() throws SQLException {
        try (Connection owner = Neighbours.owner()) {
            LongGone people = new LongGone(owner);
            UUID person = people.ofBoard("9999", people.unitIn("9999", false), LongGone.BORN, LongGone.LAST);
            UUID proposer = people.engage("CARE_MANAGER", "9999", null);
            people.ask(
                    "select set_config('stadig.engagement', '%s', false), set_config('stadig.today', '2026-11-15', false), set_config('stadig.now', '2026-11-15T10:00:00Z', false)"
                            .formatted(proposer));
            return "/gallring/" + people.ask("select disposal_propose('{%s}', 'prov')".formatted(person));
        }
    }

    @AfterAll
    static void takeAway() throws SQLException {
        try (Connection owner = Neighbours.owner()) {
            new LongGone(owner).end();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_answers_whatever_is_typed_in_each_of_its_fields(String username, String path)
            throws IOException, InterruptedException {
        Visitor visitor = visitors.get(username);
        Set<String> fields = fields(visitor.get(path).body());
        assertThat(fields).as("fields of %s", path).isNotEmpty();
        String[] nasty = FormFuzzTest.nasty();
        for (String field : fields) {
            for (int at = CHANCE.nextInt(4);
                    at < nasty.length;
                    at += 4) { // every kind of field gets them all, over the forms
                Map<String, String> form = filled(fields);
                form.put(field, nasty[at]);
                judge(path + " " + field, visitor, path, form);
            }
        }
        judge(
                path + " all",
                visitor,
                path,
                new HashMap<>(Map.of(
                        "okant",
                        "falt",
                        "version",
                        "-1",
                        "id",
                        people.atPrivateUnit().toString())));
    }

    private static void judge(String about, Visitor visitor, String path, Map<String, String> form)
            throws IOException, InterruptedException {
        form.put("_csrf", token(visitor));
        HttpResponse<String> answer = visitor.post(path, form);
        assertThat(answer.statusCode()).as(about).isIn(302, 409, 422);
        if (answer.statusCode() != 302) {
            assertThat(answer.body())
                    .as(about)
                    .contains("role=\"alert\"")
                    .doesNotContain("<script>alert", "<img src=x", "49 49", "Exception");
        }
    }

    private static final Map<Visitor, String> tokens = new HashMap<>();

    private static String token(Visitor visitor) throws IOException, InterruptedException {
        String token = tokens.get(visitor);
        if (token == null) {
            token = visitor.anyToken();
            tokens.put(visitor, token);
        }
        return token;
    }

    private static Set<String> fields(String page) {
        Set<String> fields = new LinkedHashSet<>();
        Matcher field = FIELD.matcher(page);
        while (field.find()) {
            if (!field.group(1).startsWith("sprak-")) { // nineteen boxes that are all alike
                fields.add(field.group(1));
            }
        }
        return fields;
    }

    /** Something that could be right in each field, so that the one with nonsense is what is judged. */
    private static Map<String, String> filled(Set<String> fields) {
        Map<String, String> form = new HashMap<>();
        for (String field : fields) {
            form.put(
                    field,
                    switch (field) {
                        case "fran", "till", "oppnad", "utfardat", "mottaget", "sedan" -> "2026-11-01";
                        case "ganger", "minuter", "personal", "timmar" -> "2";
                        case "behorighet", "skydd" -> "NONE";
                        case "skal" -> "AWAY";
                        case "slag" -> "RESERVE";
                        case "fodd" -> "1930-01-01";
                        case "kon" -> "K";
                        case "insats" -> "SERVICE";
                        case "roll" -> "CARE";
                        case "grund" -> "CERTIFICATE";
                        case "regi" -> "PRIVATE";
                        case "bostad" -> "ORDINARY";
                        case "sprak" -> "sv";
                        case "telefon" -> "070-174 06 50";
                        case "postnummer" -> "999 01";
                        case "tolk", "dygnet", "utan-provning", "tillsvidare", "sedd" -> "";
                        case "enhet" -> people.ownUnit().toString();
                        case "beslut" -> Neighbours.row("twelve", "decision").toString();
                        case "lag" -> Neighbours.row("own", "team").toString();
                        case "omrade" -> "";
                        case "utforare" -> people.ownProvider().toString();
                        default -> "Prov " + CHANCE.nextInt(1_000_000_000);
                    });
        }
        form.put("version", "1");
        return form;
    }
}
