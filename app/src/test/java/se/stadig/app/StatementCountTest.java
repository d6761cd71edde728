package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.stadig.app.AllRoutes.Route;

/** No request costs more than twelve statements in the database, however many rows it shows. What each connection is told first is not counted. */
class StatementCountTest {
    private static final int MOST = 12;

    @Test
    void no_page_and_no_step_costs_more_than_twelve() throws IOException, InterruptedException, SQLException {
        Neighbours people = Neighbours.movedIn();
        Map<String, Visitor> visitors = new HashMap<>();
        for (String role : AccessMatrixTest.ROLES) {
            visitors.put(role, Visitor.loggedIn(role));
        }
        List<String> dear = new ArrayList<>();
        int looked = 0;
        for (Route route : AllRoutes.with("GET")) {
            List<Integer> answers = AccessMatrixTest.ROUTES.getOrDefault(route.name(), List.of());
            for (int at = 0; at < answers.size(); at++) {
                if (answers.get(at) == 200) {
                    String id =
                            switch (route.family()) {
                                case "kommun" -> "9999";
                                case "enhet" -> people.ownUnit().toString();
                                case "medarbetare" -> people.ownStaff().toString();
                                default -> people.own().toString();
                            };
                    Visitor visitor = visitors.get(AccessMatrixTest.ROLES.get(at));
                    StatementRecorder.heard();
                    visitor.get(route.at(id, AccessMatrixTest.row(people, "own", route.path())));
                    told(route.name() + " by " + AccessMatrixTest.ROLES.get(at), dear);
                    looked++;
                }
            }
        }
        assertThat(looked).isGreaterThan(100);
        UUID person = Residents.movedIn("Satser");
        UUID contact = Residents.employed("Satsson", "CERTIFICATE");
        UUID other = Residents.employed("Satsdotter", "CERTIFICATE");
        String[][] steps = {
            {"planerare", "erbjudande", "sprak=sv", "narvarande=NOBODY"},
            {"planerare", "svar", "svar=YES", "hjalp=NOBODY"},
            {"planerare", "utse", "medarbetare=" + contact},
            {"planerare", "vice", "medarbetare=" + other},
            {"planerare", "byte", "av=PERSON"},
            {
                "enhetschef",
                "dialog",
                "utfall=CHANGED",
                "samtal=2026-11-09",
                "sa=Hon vill ha den andra.",
                "medarbetare=" + other,
                "bytesskal=OTHER"
            }
        };
        for (int step = 0; step < steps.length; step++) {
            Map<String, String> form = new HashMap<>(Map.of("dag", "2026-11-10", "version", String.valueOf(step)));
            for (int field = 2; field < steps[step].length; field++) {
                String[] pair = steps[step][field].split("=");
                form.put(pair[0], pair[1]);
            }
            Visitor visitor = visitors.get(steps[step][0]);
            visitor.anyToken();
            String path = "/person/" + person + "/fok/" + steps[step][1];
            visitor.send("/finns-inte", Map.of());
            StatementRecorder.heard();
            assertThat(visitor.send(path, form).statusCode()).as(path).isEqualTo(302);
            told("POST " + path, dear);
        }
        assertThat(dear).isEmpty();
    }

    private static void told(String request, List<String> dear) {
        List<String> statements = StatementRecorder.heard().stream()
                .filter(statement -> !statement.contains("set_config("))
                .toList();
        if (statements.size() > MOST) {
            dear.add(request + ": " + statements.size() + " " + statements);
        }
    }
}
